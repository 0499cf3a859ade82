import {
  type Awaited,
  awaitedOverall,
  type DossierWanted,
  fits,
  type Id,
  isWanted,
  partyOf,
  type Records,
  stateByCode,
  statesByCode,
} from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { recordIdOf } from '../ids.ts';
import { IntComparison } from '../lists/comparisons.ts';
import { belonging, day, flag, named, number, oneOf } from '../lists/conditions.ts';
import { BODIES, ORGANISATIONS } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, byParty, ofDossier, ofParties } from '../lists/shared.ts';
import { loadAll } from '../loading.ts';
import { pageTexts } from '../relay.ts';
import { StepTypeEnum } from '../routes/step.ts';
import { badInput } from '../text/problem.ts';
import { AS_OF, POSITION_DESCRIPTION } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { OutstandingEntryRef, OutstandingUnknownRef } from './outstandingEntry.ts';

type Own = Within<Awaited>;

const OutstandingList = listOf<Own>(
  'Outstanding',
  { en: 'those who are awaited', ru: 'кого ждём' },
  {
    ...ofDossier(({ value }: Own) => value.dossier.id),
    ...ofParties(({ value }: Own) => [value.party.record.id]),
    steps: belonging(['Step'], 'Only at one of these steps (этапы).', ({ value }) => value.step.id),
    stepTypes: oneOf(
      StepTypeEnum,
      'Only at steps of one of these types (вид этапа).',
      ({ value }) => value.step.stepType,
    ),
    bodies: named(
      'Only at steps of one of these bodies, by short name (органы).',
      ({ value, records }) => value.step.bodyIds.map((id) => records.body.get(id)?.slug),
      BODIES,
    ),
    organisations: named(
      'Only at steps of one of these organisations, by short name (организации).',
      ({ value, records }) => records.organisation.get(value.step.organisationId)?.slug,
      ORGANISATIONS,
    ),
    since: day('Since when (с какого дня).', ({ value }) => value.since),
    term: day('The last day for an answer (срок).', ({ value }) => value.term),
    late: flag('Only who is late (просрочено), or only who is not.', ({ value }) => value.daysLate !== null),
    daysLate: number('Days past the term (просрочено дней).', ({ value }) => value.daysLate),
    daysWaiting: number('Days waited (дней ожидания).', ({ value }) => value.daysWaiting),
  },
  {
    DAYS_LATE: falling('The longest overdue first (по просрочке).', ({ value }) => value.daysLate),
    DAYS_WAITING: falling('The longest awaited first (по ожиданию).', ({ value }) => value.daysWaiting),
    TERM: rising('The nearest term first (по сроку).', ({ value }) => value.term),
    SINCE: rising('Who has been awaited since the earliest day first (по дню начала).', ({ value }) => value.since),
    PARTY: byParty(({ value }) => value.party.record.id),
    DOSSIER: byDossier(({ value }) => value.dossier.id),
  },
);

const OUTSTANDING_PAGE = pageTexts('Outstanding', { en: 'those who are awaited', ru: 'чьих ответов ждут' });

builder.queryField('outstanding', (t) =>
  t.connection(
    {
      type: OutstandingEntryRef,
      description:
        'Who is awaited (кого ждём) over all dossiers that you may see: the longest overdue first, then by the nearest term, then who has been awaited the longest. An empty list is "nobody" only where `cannotTell` is empty too.',
      args: {
        ...OutstandingList.args(t.arg),
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
        const entries = items.map((item) => within(all, item));
        const { dossiers, synthetic } = (args.filter ?? {}) as Pick<DossierWanted, 'synthetic'> &
          Readonly<{ dossiers?: readonly string[] | null }>;
        const untold = cannotTell
          .filter(({ dossier }) => isWanted(all.records, dossier.id, all.day, { slugs: dossiers, synthetic }))
          .map((unknown) => within(all, unknown));
        return { ...OutstandingList.page(context, all, args, entries), all, cannotTell: untold };
      },
    },
    {
      ...OUTSTANDING_PAGE.page,
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
          resolve: ({ cannotTell }) => [...cannotTell],
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
    OUTSTANDING_PAGE.edge,
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
