import { type NewEntry, sees, type Viewer, type Visibility } from '@concord/domain';
import { idsOf, newEntry, remark, worldEntries } from '@concord/register/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeAnswer } from './wholeAnswer.ts';
import { ANONYMOUS, delegateOf, openWorld, TODAY, TRAINING } from './world.ts';

const VIEWERS: readonly Viewer[] = [ANONYMOUS, { role: 'viewer', account: 'reader' }, delegateOf('XA')];

type Happening = Readonly<{ what: 'commonwealth' | 'remark' | 'revision' | 'paper'; visibility: Visibility }>;
const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom('commonwealth', 'remark', 'revision', 'paper'),
  visibility: fc.constantFrom<Visibility>('public', 'members', 'concerned XA XB', 'concerned XB', 'secretariat'),
});

const id = idsOf();
/** What happens, the same in every register. */
function entriesOf({ what, visibility }: Happening, index: number): readonly NewEntry[] {
  const own = `${what} ${index}`;
  switch (what) {
    case 'commonwealth':
      return worldEntries((word) => id(`${own} ${word}`), visibility, `happened-${index}`);
    case 'remark':
      return [remark(id, own, { visibility })];
    case 'revision': {
      const payload = { revisionId: id(own), documentId: id('document'), label: own };
      return [newEntry('dossier', id('dossier'), 'revisionIssued', payload, { day: '2026-03-10', visibility })];
    }
    case 'paper': {
      const title = { ru: `Досье ${own}`, en: own };
      const payload = {
        ...{ documentId: id(own), slug: `paper-${index}`, documentKind: 'letter' as const, number: `${index}/1` },
        ...{ title, dated: { edtf: '2026-03-01', inferred: false }, synthetic: true },
      };
      return [newEntry('document', id(own), 'documentRegistered', payload, { visibility })];
    }
    default:
      return what satisfies never;
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
      fc.array(happening, { minLength: 2, maxLength: 8 }),
      fc.constantFrom(...VIEWERS),
      async (happenings, viewer) => {
        const [whole, without] = await Promise.all([openWorld(), openWorld()]);
        try {
          const batches = [worldEntries(id, 'public', 'base'), ...happenings.map(entriesOf)];
          for (const [index, entries] of batches.entries()) {
            const idempotencyKey = `batch ${index}`;
            await whole.register.append(entries, { idempotencyKey });
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
}, 60_000);
