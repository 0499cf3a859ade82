import type { Breakage } from './breakage.ts';

const FORCE = 'packages/domain/test/force.test.ts';
const INSTRUCTIONS = 'packages/domain/test/instructions.test.ts';
const MEETINGS = 'packages/domain/test/meetingCommands.test.ts';
const CORRECTING = 'packages/domain/test/correcting.test.ts';
const ENTERING = 'packages/domain/test/entering.test.ts';
const REGISTRY = 'packages/domain/test/registry.test.ts';
const SILENCE = 'packages/domain/test/silence.test.ts';
const RULES = 'packages/domain/test/rules.test.ts';

/** The procedure: how bodies decide, who has to answer, what is in force, who has to report. */
export const ENGINE: readonly Breakage[] = [
  {
    name: 'abstention-is-unanimity',
    file: 'packages/domain/src/bodies/rules/unanimity.ts',
    find: "stand.stand === 'abstained' ? 'leavesOpen' : consensus.effectOf(stand)",
    replace: 'consensus.effectOf(stand)',
    test: RULES,
    testName: '%s: consensus %s, despite disinterest %s, unanimity %s, silence %s',
    why: 'a decision that needs everybody would pass without somebody',
  },
  {
    name: 'abstention-is-a-vote',
    file: 'packages/domain/src/bodies/rules/tally.ts',
    find: "const passive: Place = of === 'voting' ? 'out' : 'notFor';",
    replace: "const passive: Place = 'notFor';",
    test: RULES,
    testName: 'a reserve is not a vote',
    why: 'who abstains would vote against by the rule of those present and voting',
  },
  {
    name: 'a-wrong-conclusion-stays',
    file: 'packages/domain/src/dossiers/untrueConclusions.ts',
    find: 'return silenceEnded(without.done(), dossierId, stepId, today)?.term !== term;',
    replace: 'return false;',
    test: SILENCE,
    testName: 'is taken back when an objection of the last day becomes known',
    why: 'an objection that came in time would have no effect, only because it was entered later',
  },
  {
    name: 'an-objection-of-the-last-day-cannot-be-entered',
    file: 'packages/domain/src/dossiers/stepOpen.ts',
    find: "(earliestOf(occurred) ?? '') < day,",
    replace: "(earliestOf(occurred) ?? '') <= day,",
    test: SILENCE,
    testName: 'is taken back when an objection of the last day becomes known',
    why: 'who objects on the last day would be told that the step is closed',
  },
  {
    name: 'one-deposit-too-few',
    file: 'packages/domain/src/signing/forceForAll.ts',
    find: 'nth([...spans], count)',
    replace: 'nth([...spans], Math.max(1, count - 1))',
    test: FORCE,
    testName: 'is so many days after that',
    why: 'an agreement would be in force before enough states deposited',
  },
  {
    name: 'a-report-discharges',
    file: 'packages/domain/src/instructions/status.ts',
    find: 'if (discharged !== null)',
    replace: 'if (discharged !== null || reports.length > 0)',
    test: INSTRUCTIONS,
    testName: 'is late from the day after its term, however often it was reported',
    why: 'what was only reported would no longer be followed up',
  },
  {
    name: 'a-reply-answers-for-all',
    file: 'packages/domain/src/letters/answers.ts',
    find: 'const reply = replyOf(records, request.id, party.record.id) ?? null;',
    replace: "const reply = rowsBy(records.reply, 'requestId', request.id)[0] ?? null;",
    test: 'packages/domain/test/letterProperties.test.ts',
    testName: 'a reply closes its letter for its sender and for no other',
    why: 'states that owe an answer would not be reminded once one of them has answered',
  },
  {
    name: 'a-meeting-is-held-twice',
    file: 'packages/domain/src/meetings/checks.ts',
    find: 'if (held)',
    replace: 'if (held && cancelled)',
    test: MEETINGS,
    testName: 'one that was held or cancelled before',
    why: 'a meeting could decide the same things a second time',
  },
  {
    name: 'a-cancelled-meeting-is-still-planned',
    file: 'packages/domain/src/dossiers/plans.ts',
    find: "records.meeting.get(plan.meetingId)?.cancelled) return 'cancelled';",
    replace: "records.meeting.get(plan.meetingId)?.held) return 'cancelled';",
    test: MEETINGS,
    testName: 'that is put off takes its plan along',
    why: 'people would travel to a meeting that was called off',
  },
  {
    name: 'search-shows-everything',
    file: 'packages/register/src/search/statement.ts',
    find: "[seen('t'), shown]",
    replace: "['$1::text IS NOT NULL', shown]",
    test: 'packages/register/test/search.test.ts',
    testName: 'is what the reader sees: nothing hidden is found or counted',
    why: 'anybody could find hidden texts by their words',
  },
  {
    name: 'days-are-guessed',
    file: 'packages/domain/src/analytics/passes.ts',
    find: '[from && certainDay(from), certainDay(occurred)]',
    replace: '[from && latestOf(from), latestOf(occurred)]',
    test: 'packages/domain/test/durations.test.ts',
    testName: 'is not guessed where a day is only bounded or was inferred',
    why: 'averages would be made of days that nobody knows',
  },
  {
    name: 'a-step-waits-for-itself',
    file: 'packages/domain/src/routes/publishRoute.ts',
    find: 'if (next.length === left.length) return next[0];',
    replace: 'if (next.length === left.length) return undefined;',
    test: REGISTRY,
    testName: '%s: %o',
    why: 'a dossier would travel on a route of which a step can never come',
  },
  {
    name: 'a-route-changes',
    file: 'packages/domain/src/routes/publishRoute.ts',
    find: 'routeVersion: 1 + Math.max(',
    replace: 'routeVersion: Math.max(1, ',
    test: REGISTRY,
    testName: 'is published anew as its next version, and the version before it stays',
    why: 'there would be two routes by the name of one version',
  },
  {
    name: 'what-others-lean-on-is-taken-back',
    file: 'packages/domain/src/journal/checkTakenBack.ts',
    find: 'if (by.length === 0) return { value: null };',
    replace: 'if (by.length >= 0) return { value: null };',
    test: CORRECTING,
    testName: 'is gone, unless something that stands refers to it',
    why: 'the register would speak of what is not there',
  },
  {
    name: 'a-revision-in-the-past',
    file: 'packages/domain/src/dossiers/issueRevision.ts',
    find: 'if (early) return refused(early);',
    replace: '',
    test: ENTERING,
    testName: 'has a label of its own, and comes after the one before it',
    why: 'the text that was issued last would not be the one that counts',
  },
];
