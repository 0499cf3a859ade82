import { describe, expect, it } from 'vitest';
import { stepStatuses } from '../src/index.ts';
import { ASKED, BOTH, CHOICE, casesIn, EITHER, LINE, type Shape, storyOf, TWO } from './routes.ts';

const TODAY = '2026-12-01';

/** What happened, and of which step it is asked; below it, what is said of the step. */
const CASES: readonly (readonly [route: string, shape: Shape, cases: string])[] = [
  [
    'a route of one way',
    LINE,
    `05.01 draft prepared: council
      Comes next.
    05.01 draft prepared: sign
      First: “Step council”.
    nothing: draft
      Comes next: the route begins here.
    nothing: council
      First: “Step draft”.
    05.01 draft prepared; 08.01 council planned 01.02: council
      Comes next. Planned: 1 February 2026; no report.
    05.01 draft prepared; 08.01 council planned 31.12: council
      Comes next. Planned: 31 December 2026.
    05.01 draft prepared; 08.01 council planned 01.02; 10.03 council approved: council
      Done: approved, 10 March 2026.
    05.01 draft prepared; 10.01 council approved; 11.01 council planned 31.12: council
      Done: approved, 10 January 2026. Planned: 31 December 2026.
    05.01 draft prepared; 06.01 council postponed: council
      Comes next. Postponed: 6 January 2026.
    05.01 draft prepared; 06.01 council postponed; 07.01 council heard: council
      Comes next.
    05.01 draft prepared; 06.01 experts postponed: council
      Comes next.
    05.01 draft prepared; 10.01 council notAdopted: sign
      First: “Step council”. Not adopted: “Step council”, 10 January 2026.
    05.01 draft prepared; 10.01 council notStated: sign
      The sources do not state the outcome of “Step council”.
    05.01 draft prepared; 08.01 experts approved: experts
      Held: 8 January 2026; may meet again as long as what follows is not done: “Step council”.
    05.01 draft prepared; 08.01 experts approved; 10.01 council approved: experts
      Done: approved, 8 January 2026.
    05.01 draft draft prepared, plan prepared; 06.01 council draft postponed; 08.01 council plan approved: council
      Comes next. Postponed: 6 January 2026. “Draft draft”: postponed; “Draft plan”: approved.
    05.01 draft draft prepared, plan prepared; 08.01 council draft approved, plan notAdopted: council
      “Draft draft”: approved; “Draft plan”: not adopted.
    05.01 draft draft prepared, plan prepared; 08.01 council draft approved, plan notStated: sign
      Comes next: after “Step council” (8 January 2026).
    05.01 draft draft prepared: draft
      Done: prepared, 5 January 2026.
    05.01 draft draft prepared, plan prepared; 08.01 council plan approved: sign
      Comes next: after “Step council” (8 January 2026).
    05.01 draft prepared; 09.01 withdrawn: draft
      Done: prepared, 5 January 2026.
    05.01 draft prepared; 09.01 withdrawn: council
      Withdrawn: 9 January 2026; it goes no further.
    05.01 draft prepared; 10.01 sign signed: sign
      Done: signed, 10 January 2026. Off the route: what goes before had not been done.
    05.01 draft prepared; 10.01 council returned>draft: draft
      Returned from “Step council”: 10 January 2026; the step has to be passed again.
    `,
  ],
  [
    'two steps beside each other',
    BOTH,
    `05.01 draft prepared; 07.01 law approved: council
      First: “Step finance”.
    05.01 draft prepared: council
      First: “Step law” and “Step finance”.
    05.01 draft prepared; 07.01 law notAdopted: council
      First: “Step law” and “Step finance”. Not adopted: “Step law”, 7 January 2026.
    `,
  ],
  [
    'two ways, of which one is enough',
    EITHER,
    `05.01 draft prepared: sign
      One of these comes first: “Step council” and “Step letter”.
    05.01 draft prepared; 07.01 letter approved: council
      Not needed: “Step letter” (7 January 2026) was passed instead.
    05.01 draft prepared; 06.01 council postponed; 07.01 letter approved: council
      Not needed: “Step letter” (7 January 2026) was passed instead. “Draft draft”: postponed.
    05.01 draft prepared; 07.01 letter approved; 09.01 council approved: council
      Done: approved, 9 January 2026. Off the route: another step had been passed instead.
    `,
  ],
  [
    'ways to choose, none of which must be taken',
    CHOICE,
    `05.01 draft prepared; 06.01 law approved; 08.01 council notAdopted: sign
      One of these comes first: “Step council” and “Step letter”. Not adopted: “Step council”, 8 January 2026.
    `,
  ],
  [
    'a letter whose answers are summarised',
    ASKED,
    `05.01 draft prepared: states
      Comes next: after “Step draft” (5 January 2026). No positions have been asked for yet.
    05.01 draft prepared; 07.01 states asked: states
      Comes next: after “Step draft” (5 January 2026). The answers to the request (of 7 January 2026) are not summarised yet.
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised: states
      Done: the answers were summarised and forwarded, 9 January 2026.
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised: council
      Comes next: after “Step states” (9 January 2026).
    `,
  ],
  [
    'a step of two bodies',
    TWO,
    `05.01 draft prepared; 07.01 council approved by group: council
      Comes next: after “Step draft” (5 January 2026). Decided: Body group (approved, 7 January 2026); still to decide: Body board.
    05.01 draft prepared; 07.01 council approved by group; 08.01 council approved by board: council
      Done: approved, 8 January 2026.
    `,
  ],
];

describe.each(CASES)('what is said of a step on %s', (_, shape, cases) => {
  it.each(casesIn(cases))('after %s', (asked, expected) => {
    const [events = '', stepId] = asked.split(': ');
    const statuses = stepStatuses(storyOf(shape, events).records(), 'dossier', TODAY);
    expect(statuses.find(({ step }) => step.id === stepId)?.reason.en).toBe(expected);
  });
});
