import {
  type ChangeVisibility,
  type EntryKind,
  type NewEntry,
  onDay,
  type Payloads,
  sees,
  type Viewer,
  type Visibility,
} from '@concord/domain';
import { idsOf, newEntry, remark, worldEntries } from '@concord/register/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeAnswer } from './wholeAnswer.ts';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, TODAY, TRAINING, type World } from './world.ts';

const VIEWERS: readonly Viewer[] = [ANONYMOUS, { role: 'viewer', account: 'reader' }, delegateOf('XA')];

const WHAT = [
  ...(['commonwealth', 'remark', 'revision', 'paper', 'position', 'letter', 'comment', 'meeting'] as const),
  ...(['instruction', 'measure', 'signature', 'administration'] as const),
];
/** What happens, for whom; and whether it was entered for everybody, and kept to these afterwards. */
type Happening = Readonly<{ what: (typeof WHAT)[number]; visibility: Visibility; isChanged: boolean }>;
const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(...WHAT),
  visibility: fc.constantFrom<Visibility>('public', 'members', 'concerned XA XB', 'concerned XB', 'secretariat'),
  isChanged: fc.boolean(),
});

const id = idsOf();
/** What happens, the same in every register. */
function entriesOf({ what, visibility }: Happening, index: number): readonly NewEntry[] {
  const own = `${what} ${index}`;
  const [dossierId, stepId, documentId] = [id('dossier'), id('step'), id('document')];
  const [text, given] = [
    { ru: `Досье ${own}`, en: own },
    { day: '2026-03-10', visibility },
  ];
  const inDossier = <K extends EntryKind>(kind: K, payload: Payloads[K]) =>
    newEntry('dossier', dossierId, kind, payload, given);
  switch (what) {
    case 'commonwealth':
      return worldEntries((word) => id(`${own} ${word}`), visibility, `happened-${index}`);
    case 'remark':
      return [remark(id, own, { visibility })];
    case 'revision': {
      return [inDossier('revisionIssued', { revisionId: id(own), documentId, label: own })];
    }
    case 'paper': {
      const payload = {
        ...{ documentId: id(own), slug: `paper-${index}`, documentKind: 'letter' as const, number: `${index}/1` },
        ...{ title: text, dated: { edtf: '2026-03-01', inferred: false }, synthetic: true },
      };
      return [newEntry('document', id(own), 'documentRegistered', payload, { visibility })];
    }
    case 'position': {
      const said = { positionId: id(own), dossierId, revisionId: id('revision'), stepId, partyId: id('XB') };
      return [inDossier('positionExpressed', { ...said, stand: 'objected', text: own })];
    }
    case 'letter': {
      const request = { requestId: id(own), dossierId, stepId, letterNumber: own, senderId: id('body'), asksFor: null };
      const term = { term: null, termDays: null, termUnit: 'calendarDays' as const, calendarBodyId: null };
      const informed = { informedIds: [], informedCollectives: [] };
      const asked = { addresseeIds: [id('XA'), id('XB')], meetingId: null, collectives: [], ...informed, ...term };
      const reply = { replyId: id(`${own} reply`), dossierId, requestId: id(own), partyId: id('XB') };
      return [
        inDossier('positionsRequested', { ...request, ...asked, answersKnown: true }),
        inDossier('replyReceived', { ...reply, letterNumber: null, text: own }),
      ];
    }
    case 'comment': {
      const said = { commentId: id(own), dossierId, revisionId: id('revision'), stepId, partyId: id('XB') };
      return [
        inDossier('commentMade', {
          ...said,
          element: null,
          text: `Досье ${own}`,
          proposedWording: null,
          replyId: null,
        }),
        inDossier('commentDisposed', { commentId: id(own), dossierId, disposition: 'rejected', reason: null }),
      ];
    }
    case 'meeting': {
      const meetingId = id(own);
      const meeting = { meetingId, sittings: [{ bodyId: id('body'), number: 100 + index }], place: null };
      const item = { agendaItemId: id(`${own} item`), meetingId, number: own, dossierId, documentIds: [documentId] };
      const planned = { ...meeting, synthetic: true, planned: onDay('2026-04-01') };
      return [
        newEntry('meeting', meetingId, 'meetingAnnounced', planned, given),
        newEntry('meeting', meetingId, 'agendaItemPlaced', item, given),
      ];
    }
    case 'instruction': {
      const told = { instructionId: id(own), dossierId, decisionId: null, actId: null, object: text };
      const charged = { executorIds: [id('XB')], coExecutorIds: [], reportToIds: [id('body')], condition: null };
      const reported = { reportId: id(`${own} report`), dossierId, instructionId: id(own), byIds: [id('XB')] };
      return [
        inDossier('instructionGiven', {
          ...told,
          ...charged,
          term: onDay('2026-03-15'),
          period: null,
          asNeeded: false,
        }),
        inDossier('reportGiven', { ...reported, meetingId: null, text: own }),
      ];
    }
    case 'measure': {
      const told = { measureId: id(own), dossierId, documentId, number: own, title: text, executorIds: [id('XB')] };
      return [inDossier('measureAdded', { ...told, term: onDay('2026-03-15') })];
    }
    case 'signature': {
      const told = { signatureId: id(own), dossierId, documentId, partyId: id('XB') };
      return [
        inDossier('signatureRecorded', {
          ...told,
          manner: 'signed',
          text: own,
          ...{ needsProcedures: null, appliesProvisionally: null },
        }),
      ];
    }
    case 'administration': {
      const cases = { nominative: own, genitive: own, dative: own, accusative: own, instrumental: own };
      const ru = { short: own, full: `Досье ${own}`, cases: { ...cases, prepositional: own } };
      const names = { ru, en: { short: own, full: own } };
      const told = { administrationId: id(own), memberStateId: id('XA'), slug: `administration-${index}`, names };
      return [newEntry('state', id('XA'), 'administrationRegistered', told, given)];
    }
    default:
      return what satisfies never;
  }
}

/** For whom states, bodies and routes are is not changed: every dossier leans on them. */
function isLeanedOn({ streamKind }: NewEntry): boolean {
  return streamKind === 'state' || streamKind === 'organisation';
}

/** What was entered for everybody comes to be for these, with all that hangs on it. */
async function enterAndHide(
  { register }: World,
  entries: readonly NewEntry[],
  visibility: Visibility,
  idempotencyKey: string,
): Promise<void> {
  const shown = entries.map((entry): NewEntry => ({ ...entry, visibility: 'public' }));
  const [kind, ...concerned] = visibility.split(' ');
  for (const { id: what } of await register.append(shown, { idempotencyKey })) {
    const said = { what, visibility: kind as ChangeVisibility['visibility'], concerned, reason: { ru: 'По ошибке' } };
    const command = { command: 'changeVisibility', ...said, occurred: null, known: null, source: null } as const;
    const outcome = await register.execute(command, {
      viewer: SECRETARIAT,
      idempotencyKey: `${idempotencyKey} ${what}`,
    });
    if (outcome.kind === 'refused') expect(outcome.refusal.code).toBe('SEEN_SO_ALREADY');
  }
}

const ASKED = {
  ...{ dossier: ['(slug: "base")', `(slug: "${TRAINING}")`, '(slug: "happened-0")'], document: ['(slug: "paper-1")'] },
  ...{ changes: [`(from: "2026-01-01", to: "${TODAY}")`], search: ['(text: "досье")'], body: ['(slug: "body-base")'] },
  ...{ howLongDoesItTake: ['(by: STEP)', '(by: BODY)', '(by: DOSSIER)'], meeting: ['(number: "1")'] },
  ...{ memberState: ['(code: "XA")'], route: ['(slug: "route-base")'], board: ['', '(asOf: "2026-03-05")'] },
};

test('whoever sees less is answered as if what they may not see had never been entered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 2, maxLength: 12 }),
      fc.constantFrom(...VIEWERS),
      async (happenings, viewer) => {
        const [whole, without] = await Promise.all([openWorld(), openWorld()]);
        try {
          const batches = [worldEntries(id, 'public', 'base'), ...happenings.map(entriesOf)];
          for (const [index, entries] of batches.entries()) {
            const idempotencyKey = `batch ${index}`;
            const { isChanged, visibility } = happenings[index - 1] ?? { isChanged: false, visibility: 'public' };
            const isHidden = isChanged && !entries.some((each) => isLeanedOn(each) || sees(viewer, each));
            if (isHidden) await enterAndHide(whole, entries, visibility, idempotencyKey);
            else await whole.register.append(entries, { idempotencyKey });
            const seen = entries.filter((entry) => sees(viewer, entry));
            if (seen.length > 0) await without.register.append(seen, { idempotencyKey });
          }
          expect(await wholeAnswer(whole, viewer, ASKED, 1)).toBe(await wholeAnswer(without, viewer, ASKED, 1));
        } finally {
          await Promise.all([whole.close(), without.close()]);
        }
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
});
