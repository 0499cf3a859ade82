import type { Command, DraftDecision, Payloads } from '../src/index.ts';
import { decision, discharged, instructed, measured, tell } from './instructing.ts';
import { name, Story } from './story.ts';

export const TODAY = '2026-04-01';

type OfCommand<C extends Command['command']> = Extract<Command, { command: C }>;
type NullableOf<T> = { [K in keyof T]-?: null extends T[K] ? K : never }[keyof T];

/** A command that is accepted, in the story in which it is, and what of it may be left out. */
export type Valid<C extends Command['command'] = Command['command']> = Readonly<{
  story: Story;
  command: OfCommand<C>;
  nullable: readonly NullableOf<OfCommand<C>>[];
}>;

export type AnyValid = { [C in Command['command']]: Valid<C> }[Command['command']];

export const SITTINGS = [
  { bodyId: 'group', number: 8 },
  { bodyId: 'other', number: 3 },
];
/** A dossier on its way: something of everything has happened, and more can. */
export function underWay(): Story {
  const story = Story.commonwealth(4).organisation('union').body('other').paper('letter').paper('note');
  tell(
    story,
    'administrationRegistered',
    '2020-01-01',
    {
      administrationId: 'XC-post',
      memberStateId: 'XC',
      slug: 'xc-post',
      names: name('Почта Велории', 'Почту', 'Post of Veloria'),
    },
    ['XC', 'state'],
  );
  for (const code of ['XB', 'XC']) story.member('other', code);
  story.rule('other', 'silenceProcedure');
  story
    .step('prepare', { stepType: 'preparation' })
    .step('council', { bodyIds: ['group', 'other'], termDays: 30 })
    .step('quiet', { bodyIds: ['other'], after: ['prepare'], necessity: 'may' })
    .step('sign', { stepType: 'signature', after: ['council'] })
    .dossier('2026-01-10', ['draft', 'plan'])
    .happened('2026-01-15', 'prepare', { draft: 'prepared', plan: 'prepared' })
    .meeting('2026-01-16', 'past', '2026-02-10', [{ bodyId: 'group', number: 7 }])
    .held('2026-02-10', 'past', [{ bodyId: 'group', number: 7 }])
    .meeting('2026-01-17', 'meeting', '2026-03-20', SITTINGS)
    .asked('2026-01-20', 'council', ['XA', 'XB', 'XC-post'], { term: '2026-03-15', letterNumber: 'исх. № 165' })
    .asked('2026-01-21', 'quiet', ['XB', 'XC'], { term: '2026-02-20' })
    .replied('2026-02-01', 'XA', idOf('request', story, 0));
  story.commented('2026-02-02', 'XB', 'пункт 2.3', 'council').said('2026-02-03', 'XB', 'objected', 'council');
  decision(story, '2026-02-10', 'taken', { verb: 'instruct', executorIds: ['XA', 'group'], condition: null });
  instructed(story, '2026-02-11', { executorIds: ['XA', 'XB'] });
  discharged(instructed(story, '2026-02-11', { instructionId: 'done' }), '2026-02-20', 'исполнено', 'done');
  measured(story, '2026-02-12');
  tell(
    story,
    'decisionDrafted',
    '2026-02-13',
    {
      ...{ decisionId: 'drafted', meetingId: 'meeting', bodyIds: [], manner: 'meeting' as const },
      ...{ agendaItemId: null, dossierId: 'dossier', number: null },
      ...{ minutes: '8/3', paperId: null, documentIds: ['draft'], recitals: [], clauses: [] },
    },
    ['meeting', 'meeting'],
  );
  return story.planned('2026-02-14', 'council', '2026-03-20', { meetingId: 'meeting' });
}

/** The id of the nth record of a kind, in the order of the entries. */
export function idOf(kind: 'request' | 'comment' | 'position' | 'plan' | 'occurrence', story: Story, nth = 0): string {
  const key = `${kind}Id`;
  const ids = story.entries.flatMap(({ payload }) => {
    const id = (payload as Readonly<Record<string, unknown>>)[key];
    return typeof id === 'string' ? [id] : [];
  });
  return [...new Set(ids)][nth] ?? 'none';
}

export const entryOf = (story: Story, kind: keyof Payloads): string =>
  story.entries.find((entry) => entry.kind === kind)?.id ?? 'none';

export const said = {
  occurred: '2026-03-20',
  known: '2026-03-22',
  source: { paperId: 'letter', locator: 'paragraph 1' },
} as const;
export const both = (text: string, english: string) => ({ ru: text, en: english });
const act: DraftDecision['clauses'][number]['acts'][number] = {
  ...{ verb: 'instruct', object: both('доработать', 'to rework'), executorIds: ['group', 'XA'], coExecutorIds: ['XB'] },
  ...{ reportToIds: ['other'], term: '2026-12', asNeeded: false },
  condition: { wording: both('после одобрения', 'after endorsement'), stepId: 'council' },
};
export const stated = {
  ...{ meetingId: 'past', number: '7-3.1', minutes: '7', agendaItemId: null, dossier: 'dossier', paperId: 'note' },
  ...{
    documentIds: ['draft'],
    recitals: [{ verb: 'heard' as const, object: both('доклад', 'the report'), references: [both('План', 'Plan')] }],
  },
  clauses: [{ number: '1', acts: [act] }],
} as const;

/** An id in the payload of the last entry of a kind. */
export function lastOf(story: Story, kind: keyof Payloads, key: string): string {
  const entry = story.entries.findLast((each) => each.kind === kind);
  return String((entry?.payload as Readonly<Record<string, unknown>> | undefined)?.[key]);
}
