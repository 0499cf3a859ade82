import { type EntryKind, onDay, type Payloads, type StreamKind } from '@concord/domain';
import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './world.ts';

/** A body with a calendar approves a plan at a meeting and instructs by a decision; all of it is due on a Sunday, and once on a Friday. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const facts = [
    ofStream('body', 'body', 'calendarCited', {
      ...{ calendarId: id('calendar'), bodyId: id('body'), firstYear: 2026, lastYear: 2026, weekend: [6, 7] },
      ...{ holidays: [], workingDays: [], citation: { ru: 'ст. 2', en: 'art. 2' } },
    }),
    ofStream('meeting', 'meeting', 'meetingHeld', {
      ...{ meetingId: id('meeting'), sittings: [{ bodyId: id('body'), number: 7 }], place: null, synthetic: true },
    }),
    ofStream('meeting', 'meeting', 'decisionTaken', {
      ...{ decisionId: id('decision'), meetingId: id('meeting'), bodyIds: [], manner: 'meeting' as const },
      ...{ agendaItemId: null, dossierId: id('dossier'), draftedForId: null },
      ...{ number: '7/1', minutes: null, paperId: null, documentIds: [id('document')], recitals: [], clauses: [] },
    }),
    ofStream('dossier', 'dossier', 'stepOccurrenceRecorded', {
      ...{ occurrenceId: id('occurrence'), dossierId: id('dossier'), stepId: id('step'), meetingId: id('meeting') },
      ...{ place: null, forInformation: false, actorIds: [], decisionId: id('decision'), purpose: null },
      outcomes: [{ documentId: id('document'), outcome: 'approved' }],
    }),
    instructed('sunday', '2026-03-15'),
    instructed('friday', '2026-03-13'),
    measured('sunday', '2026-03-15'),
    measured('friday', '2026-03-13'),
  ];
  await world.register.append([...worldEntries(id, 'public', 'due'), ...facts], { idempotencyKey: 'due' });
});
afterAll(() => world.close());

function ofStream<K extends EntryKind>(streamKind: StreamKind, stream: string, kind: K, payload: Payloads[K]) {
  return newEntry(streamKind, id(stream), kind, payload, { day: '2026-03-02' });
}

const instructed = (name: string, term: string) =>
  ofStream('dossier', 'dossier', 'instructionGiven', {
    ...{ instructionId: id(`instruction ${name}`), dossierId: id('dossier'), decisionId: id('decision'), actId: null },
    ...{ object: { ru: name, en: name }, executorIds: [id('XA')], coExecutorIds: [], reportToIds: [] },
    ...{ condition: null, term: onDay(term), period: null, asNeeded: false },
  });

const measured = (name: string, term: string) =>
  ofStream('dossier', 'dossier', 'measureAdded', {
    ...{ measureId: id(`measure ${name}`), dossierId: id('dossier'), documentId: id('document'), number: name },
    ...{ title: { ru: name, en: name }, executorIds: [id('XA')], term: onDay(term) },
  });

test('the terms of an instruction and of a measure say that they end on a day off of the body that set them', async () => {
  const { instructions, measures } = await world.runOk(`query {
    instructions(filter: { dossiers: ["due"] }) { edges { node { object(locale: EN) ru: termDayOff(locale: RU) en: termDayOff(locale: EN) } } }
    measures(filter: { dossiers: ["due"] }) { edges { node { title(locale: EN) ru: termDayOff(locale: RU) en: termDayOff(locale: EN) } } }
  }`);
  const said = {
    ru: expect.stringMatching(/15 марта 2026, – нерабочий по календарю: .*ст\. 2/),
    en: expect.stringMatching(/15 March 2026, is not a working day by the calendar: .*art\. 2/),
  };
  const unsaid = { ru: null, en: null };
  const nodes = (list: { edges: { node: object }[] }) => list.edges.map(({ node }) => node);
  expect(nodes(instructions)).toEqual(
    expect.arrayContaining([
      { object: 'sunday', ...said },
      { object: 'friday', ...unsaid },
    ]),
  );
  expect(nodes(measures)).toEqual(
    expect.arrayContaining([
      { title: 'sunday', ...said },
      { title: 'friday', ...unsaid },
    ]),
  );
});
