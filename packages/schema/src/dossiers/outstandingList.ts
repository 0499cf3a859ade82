import { awaitedOverall, fits, type Id, partyOf, type Records, stateByCode, statesByCode } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { recordIdOf } from '../ids.ts';
import { loadAll } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { badInput } from '../text/problem.ts';
import { AS_OF, POSITION_DESCRIPTION } from '../time/asOf.ts';
import { within } from '../within.ts';
import { IntComparison } from './filter.ts';
import { OutstandingEntryRef, OutstandingUnknownRef } from './outstandingEntry.ts';

builder.queryField('outstanding', (t) =>
  t.connection(
    {
      type: OutstandingEntryRef,
      description:
        'Who is awaited (кого ждём) over all dossiers that you may see, the longest overdue first. An empty list is "nobody" only where `cannotTell` is empty too.',
      args: {
        party: t.arg.id({
          description: 'Only this party (сторона): a state, an administration, a body or a collective.',
        }),
        state: t.arg.string({ description: 'Only the state with this code (государство); lower case is forgiven.' }),
        daysLate: t.arg({
          type: IntComparison,
          description: 'Days past the term (просрочено дней): { gte: 1 } is late.',
        }),
        daysWaiting: t.arg({ type: IntComparison, description: 'Days waited (дней ожидания).' }),
        asOf: t.arg(AS_OF),
      },
      resolve: async (_root, { party, state, daysLate, daysWaiting, asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const partyIds = [...partyIdOf(context, all.records, party), ...stateIdOf(context, all.records, state)];
        const { items: awaited, cannotTell } = awaitedOverall(all.records, all.day, partyIds);
        const items = awaited.filter((item) => fits(item.daysLate, daysLate) && fits(item.daysWaiting, daysWaiting));
        const page = arrayPage(
          context,
          args,
          items.map((item) => within(all, item)),
        );
        return { ...page, all, cannotTell };
      },
    },
    {
      name: 'OutstandingConnection',
      description: 'A page of those who are awaited.',
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many are awaited in all (всего), once for each dossier and step.',
          resolve: ({ totalCount }) => totalCount,
        }),
        cannotTell: c.field({
          type: [OutstandingUnknownRef],
          description:
            'The dossiers of which nobody can tell (сказать нельзя), and why, by short name: those who may be awaited there are in no list.',
          complexity: { field: 1, multiplier: 20 },
          resolve: ({ all, cannotTell }) => cannotTell.map((unknown) => within(all, unknown)),
        }),
        asOf: c.field({
          type: 'LocalDate',
          description: 'The day that this answer reflects (на какой день).',
          resolve: ({ all }) => all.day,
        }),
        position: c.field({
          type: 'Cursor',
          description: POSITION_DESCRIPTION,
          resolve: ({ all }, _args, { register }) => register.cursors.encode(all.snapshot.position),
        }),
      }),
    },
    { name: 'OutstandingEdge', description: 'A party that is awaited, in a page.' },
  ),
);

/** The party that is asked for. @throws for one that was not known on the day */
function partyIdOf(context: Context, records: Records, party: string | null | undefined): Id[] {
  if (party === null || party === undefined) return [];
  const id = recordIdOf(party, 'MemberState', 'Administration', 'Body', 'Collective');
  if (partyOf(records, id)) return [id];
  const sent = party.slice(0, 80);
  throw badInput(context, {
    ru: `party: стороны ${sent} на этот день нет. Ожидается id государства, органа или коллективного адресата: его дают memberStates, bodies и досье.`,
    en: `party: there is no party ${sent} on that day. Expected the id of a state, a body or a collective: memberStates, bodies and dossiers give it.`,
  });
}

/** The state whose code is asked for. @throws for a code that was not known on the day */
function stateIdOf(context: Context, records: Records, code: string | null | undefined): Id[] {
  if (code === null || code === undefined) return [];
  const state = stateByCode(records, code);
  if (state) return [state.id];
  const sent = code.slice(0, 40);
  const known = statesByCode(records).map((each) => each.code);
  throw badInput(context, {
    ru: `state: государства с кодом ${sent} на этот день нет. Известны: ${known.join(', ') || 'никакие'}.`,
    en: `state: there is no state with the code ${sent} on that day. Known: ${known.join(', ') || 'none'}.`,
  });
}
