import { join } from 'node:path';
import {
  type ApprovalProgress,
  addDays,
  approvalProgress,
  attention,
  daysBetween,
  documentStatuses,
  type Entry,
  EXPRESSED_STANDS,
  earliestOf,
  entriesAsOf,
  fold,
  type LocalDate,
  latestOf,
  NO_RECORDS,
  nextMeetings,
  type Position,
  type Records,
  STANDS,
  stepStatuses,
} from '@concord/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareDataset, readDataset } from '../src/datasets/prepareDataset.ts';

const FOLDER = join(import.meta.dirname, '../../../prisma/datasets/training');

/** The entries of the training set as the journal would hold them, when it is loaded on a day. */
async function loadedOn(today: LocalDate): Promise<readonly Entry[]> {
  const { entries: prepared } = prepareDataset(await readDataset(FOLDER), NO_RECORDS, today);
  const recorded = { recordedAt: `${today}T00:00:00.000Z`, recordedBy: null };
  return prepared.map(
    (entry, index) => ({ id: `entry ${index}`, ...entry, ...recorded, streamVersion: index + 1 }) as Entry,
  );
}

/** Where every document stands at every step of every dossier, for each body of the step. */
function everyProgress(records: Records, day: LocalDate): readonly ApprovalProgress[] {
  return [...records.dossier.values()].flatMap(({ id }) =>
    stepStatuses(records, id, day).flatMap(({ step }) =>
      step.bodyIds.flatMap((bodyId) => approvalProgress(records, id, day, { stepId: step.id, bodyId }) ?? []),
    ),
  );
}

/** The entries with every day as the number of days from the day of loading. */
function counted(entries: readonly Entry[], today: LocalDate): unknown {
  const days = JSON.stringify(entries).replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => `${daysBetween(today, day)} days`);
  return JSON.parse(days);
}

const standsIn = ({ stands }: ApprovalProgress) => stands.map(({ stand }) => stand);

describe.each<LocalDate>(['2026-11-24', '2027-02-28', '2028-02-29', '2026-01-01'])(
  'the training set, loaded on %s, shows',
  (today) => {
    let entries: readonly Entry[];
    let records: Records;
    beforeAll(async () => {
      entries = await loadedOn(today);
      records = on(today);
    });
    const on = (day: LocalDate) => fold(entriesAsOf(entries, day));
    const silences = (day: LocalDate) =>
      everyProgress(on(day), day).filter(({ rule, term }) => rule?.ruleKind === 'silenceProcedure' && term !== null);

    test('dossiers of eleven fictional states, and of nobody else', () => {
      expect(records.dossier.size).toBeGreaterThanOrEqual(3);
      expect([...records.memberState.values()].map(({ code }) => code)).toEqual([...'ABCDEFGHIJK'].map((x) => `X${x}`));
      for (const table of ['organisation', 'memberState', 'body', 'route', 'document', 'meeting', 'dossier'] as const)
        for (const { synthetic } of records[table].values()) expect(synthetic).toBe(true);
    });

    test('every stand that can be expressed, and on that day every stand that there is', () => {
      const expressed = new Set([...records.position.values()].map(({ stand }) => stand));
      expect(EXPRESSED_STANDS.filter((stand) => !expressed.has(stand))).toEqual([]);
      const shown = new Set(everyProgress(records, today).flatMap(standsIn));
      expect(STANDS.filter((stand) => !shown.has(stand))).toEqual([]);
    });

    test('a silence procedure that runs, in which silence is not consent yet', () => {
      const running = silences(today).filter(({ term }) => (term ?? '') >= today);
      expect(running.map(({ carries }) => carries.answer)).toEqual(['notYet']);
      expect(running.flatMap(standsIn)).toContain('noAnswer');
      expect(running.flatMap(standsIn)).not.toContain('agreedBySilence');
    });

    test('a silence procedure that has ended with agreement by silence, and not before its term', () => {
      const ended = silences(today).filter(
        (progress) => (progress.term ?? today) < today && standsIn(progress).includes('agreedBySilence'),
      );
      expect(ended.map(({ carries }) => carries.answer)).toEqual(['yes']);
      const [{ step, term }] = ended as [ApprovalProgress];
      const onTerm = silences(term ?? '').filter((progress) => progress.step.id === step.id);
      expect(onTerm.flatMap(standsIn)).toContain('noAnswer');
      expect(onTerm.flatMap(standsIn)).not.toContain('agreedBySilence');
      const dossiers = [...records.dossier.values()].filter(({ routeId }) => routeId === step.routeId);
      const states = dossiers
        .flatMap(({ id }) => stepStatuses(records, id, today))
        .filter((at) => at.step.id === step.id);
      expect(states.map(({ state }) => state)).toEqual(['done']);
    });

    test('a document that was sent back, and came again', () => {
      const returned = [...records.stepOccurrence.values()].filter(({ outcomes }) =>
        outcomes.some(({ outcome }) => outcome === 'returned'),
      );
      expect(returned).toHaveLength(1);
      for (const { dossierId, stepId, occurred, known } of returned) {
        const day = latestOf(known) ?? '';
        const back = documentStatuses(on(day), dossierId, day).flatMap(({ statuses }) => statuses);
        expect(back.map(({ status }) => status)).toEqual(['returned']);
        const before = records.step.get(stepId)?.after ?? [];
        const passed = (at: Records, when: LocalDate) =>
          stepStatuses(at, dossierId, when)
            .filter(({ step }) => before.includes(step.id))
            .map(({ state }) => state);
        expect([passed(on(day), day), passed(records, today)]).toEqual([['must'], ['done']]);
        const again = [...records.stepOccurrence.values()].filter(
          (each) => before.includes(each.stepId) && (earliestOf(each.occurred) ?? '') > (latestOf(occurred) ?? '9'),
        );
        expect(again).toHaveLength(1);
      }
    });

    test('a joint meeting of two bodies, each with a number of its own, and what came out of it', () => {
      const joint = [...records.meeting.values()].filter(
        ({ sittings, held }) => sittings.length === 2 && held !== null,
      );
      expect(joint).toHaveLength(1);
      const [{ id, sittings, held }] = joint as [(typeof joint)[0]];
      expect(new Set(sittings.map(({ bodyId }) => bodyId)).size).toBe(2);
      expect(sittings.map(({ number }) => number)).toEqual([7, 10]);
      const there = [...records.stepOccurrence.values()].filter(({ meetingId }) => meetingId === id);
      expect(there.map(({ occurred }) => occurred)).toEqual([held]);
      expect(there.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome))).toEqual(['discussed']);
    });

    test('somebody who is late with a position or with a report, and how late', () => {
      const late = [...records.dossier.values()].filter(({ id }) => attention(records, id, today).daysLate !== null);
      expect(new Set(late.map(({ id }) => attention(records, id, today).daysLate))).toEqual(new Set([6, 40]));
      expect(late.map(({ id }) => attention(records, id, today).sentence.ru).sort()).toEqual([
        expect.stringContaining('просрочено 6 дней'),
        expect.stringMatching(/^Ждём доклад: Ивория, .*просрочено 40 дней\./),
      ]);
      const stands = late.flatMap(({ id }) => approvalProgress(records, id, today)?.stands ?? []);
      expect(stands.filter((stand) => stand.late).map(({ stand }) => stand)).toEqual(['noAnswer', 'stale']);
    });

    /** The only correction of a kind, what it corrects, and the day before it. */
    const correctionOf = (kind: 'misentryCorrected' | 'factRevised') => {
      const found = entries.filter((entry) => entry.kind === kind);
      expect(found).toHaveLength(1);
      const [correction] = found as [Entry & { kind: typeof kind }];
      const original = entries.find(({ id }) => id === correction.payload.corrects);
      if (original?.kind !== 'positionExpressed') throw new Error('It does not correct a position.');
      const since = latestOf(correction.known) ?? '';
      const standing = (day: LocalDate): Position | undefined => on(day).position.get(original.payload.positionId);
      return { original, replacement: correction.payload.replacement, since, before: addDays(since, -1), standing };
    };

    test('a slip of ours, which is right on every day since it was made', () => {
      const { original, replacement, since, before, standing } = correctionOf('misentryCorrected');
      expect([original.payload.stand, replacement?.payload.stand]).toEqual(['objected', 'agreed']);
      const made = latestOf(original.known) ?? '';
      expect(made < before).toBe(true);
      expect([made, before, since, today].map((day) => standing(day)?.stand)).toEqual(Array(4).fill('agreed'));
      expect(standing(addDays(made, -1))).toBeUndefined();
      const asTyped = fold(entriesAsOf(entries, before).filter(({ kind }) => kind !== 'misentryCorrected'));
      expect(asTyped.position.get(original.payload.positionId)?.stand).toBe('objected');
    });

    test('a letter whose date its state revised, which is another only since then', () => {
      const { original, replacement, since, before, standing } = correctionOf('factRevised');
      expect(original.occurred).not.toEqual(replacement?.occurred);
      expect((latestOf(original.known) ?? '') < before).toBe(true);
      expect(standing(before)).toMatchObject({ occurred: original.occurred, known: original.known });
      for (const day of [since, today])
        expect(standing(day)).toMatchObject({ occurred: replacement?.occurred, known: { edtf: since } });
    });

    test('days that are counted from the day of loading, all of them', async () => {
      const other = addDays(today, 400);
      expect(counted(entries, today)).toEqual(counted(await loadedOn(other), other));
      const known = entries.map((entry) => latestOf(entry.known) ?? '').toSorted();
      expect([known[0], known.at(-1)]).toEqual([addDays(today, -1460), today]);
      expect(nextMeetings(records, today).map(({ planned }) => planned && earliestOf(planned))).toEqual(
        [10, 16, 18].map((days) => addDays(today, days)),
      );
    });
  },
);
