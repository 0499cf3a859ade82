import {
  type InstructionFilter,
  type InstructionStatus,
  instructionsOf,
  instructionsOverall,
  partyOf,
  type Records,
  stateByCode,
  statesByCode,
} from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { recordIdOf } from '../ids.ts';
import { loadAll } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { badInput } from '../text/problem.ts';
import { AS_OF, POSITION_DESCRIPTION } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { InstructionRef } from './instruction.ts';
import { InstructionStateEnum } from './status.ts';

type Page = Readonly<{ totalCount: number; all: Within<unknown> }>;

const InstructionConnectionRef = builder.connectionObject(
  {
    type: InstructionRef,
    name: 'InstructionConnection',
    description: 'A page of instructions.',
    fields: (c) => ({
      totalCount: c.int({
        description: 'How many there are in all (всего).',
        resolve: (page) => (page as unknown as Page).totalCount,
      }),
      asOf: c.field({
        type: 'LocalDate',
        description: 'The day that this answer reflects (на какой день).',
        resolve: (page) => (page as unknown as Page).all.day,
      }),
      position: c.field({
        type: 'Cursor',
        description: POSITION_DESCRIPTION,
        resolve: (page, _args, { register }) =>
          register.cursors.encode((page as unknown as Page).all.snapshot.position),
      }),
    }),
  },
  { name: 'InstructionEdge', description: 'An instruction in a page.' },
);

const InstructionFilterInput = builder.inputType('InstructionFilter', {
  description: 'Which instructions (отбор поручений); what is left out does not restrict.',
  fields: (t) => ({
    state: t.field({
      type: InstructionStateEnum,
      description: 'Only those that stand there (состояние). Without it all that are not discharged.',
    }),
    executor: t.id({
      description: 'Only what this party has to do, alone or with others (исполнитель или соисполнитель).',
    }),
    stateCode: t.string({
      description:
        'Only what the state with this code has to do (государство), itself or through an administration of its own; lower case is forgiven.',
    }),
    late: t.boolean({ description: 'Only those that are late (просроченные), or only those that are not.' }),
  }),
});

builder.queryField('instructions', (t) =>
  t.connection(
    {
      type: InstructionRef,
      description:
        'Who has to report, of what, to whom and since when (кто должен доложить, о чём, кому, с каких пор), over all dossiers that you may see: the most overdue first, then what is due next.',
      args: {
        filter: t.arg({ type: InstructionFilterInput, description: 'Which; all that are followed up unless given.' }),
        asOf: t.arg(AS_OF),
      },
      resolve: async (_root, { filter, asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const wanted = filterOf(context, all.records, filter);
        return page(context, args, all, instructionsOverall(all.records, all.day, wanted));
      },
    },
    InstructionConnectionRef,
  ),
);

builder.objectField(DossierRef, 'instructions', (t) =>
  t.connection(
    {
      type: InstructionRef,
      description: 'What somebody has to do in it (поручения), the most overdue first, what was discharged at the end.',
      resolve: (view, args, context) =>
        page(context, args, view, instructionsOf(view.records, view.value.id, view.day)),
    },
    InstructionConnectionRef,
  ),
);

function page(
  context: Context,
  args: Parameters<typeof arrayPage>[1],
  all: Within<unknown>,
  found: readonly InstructionStatus[],
) {
  const items = found.map(({ instruction }) => within(all, instruction));
  return { ...arrayPage(context, args, items), all };
}

/** What a filter asks for. @throws for a party or a code that was not known on the day */
function filterOf(
  context: Context,
  records: Records,
  filter: typeof InstructionFilterInput.$inferInput | null | undefined,
): InstructionFilter {
  const { state, executor, stateCode, late } = filter ?? {};
  return {
    state: state ?? undefined,
    late: late ?? undefined,
    partyId: executor ? executorId(context, records, executor) : undefined,
    memberStateId: stateCode ? stateId(context, records, stateCode) : undefined,
  };
}

function executorId(context: Context, records: Records, sent: string): string {
  const id = recordIdOf(sent, 'MemberState', 'Administration', 'Body');
  if (partyOf(records, id)) return id;
  throw badInput(context, {
    ru: `filter.executor: стороны ${sent.slice(0, 80)} на этот день нет. Ожидается id государства, администрации или органа.`,
    en: `filter.executor: there is no party ${sent.slice(0, 80)} on that day. Expected the id of a state, an administration or a body.`,
  });
}

function stateId(context: Context, records: Records, code: string): string {
  const state = stateByCode(records, code);
  if (state) return state.id;
  const known = statesByCode(records).map((each) => each.code);
  throw badInput(context, {
    ru: `filter.stateCode: государства с кодом ${code.slice(0, 40)} на этот день нет. Известны: ${known.join(', ') || 'никакие'}.`,
    en: `filter.stateCode: there is no state with the code ${code.slice(0, 40)} on that day. Known: ${known.join(', ') || 'none'}.`,
  });
}
