import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Entry,
  type EntryKind,
  entriesAsOf,
  fold,
  idsIn,
  type Records,
  type RefusalCode,
  TABLE_NAMES,
  type Viewer,
} from '../src/index.ts';
import { decided, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { anywhere, entryOf, TODAY } from './correctingAnything.ts';
import { correction } from './entering.ts';
import { STORIES } from './everyKind.ts';
import { ADMIN } from './registering.ts';
import { Story } from './story.ts';

/** Days on which the stories are looked at. */
const LATER = ['2026-01-31', '2026-02-28', '2026-03-31', TODAY];

/** The ids that records name, and that no record has: what is told of something that is gone. */
function dangling(records: Records): string[] {
  const rows = TABLE_NAMES.flatMap((table) => [...records[table].values()]);
  const acts = [...records.decision.values()].flatMap(({ clauses }) => clauses.flatMap(({ acts: each }) => each));
  const there = new Set([...rows.map(({ id }) => id), ...acts.map(({ actId }) => actId)]);
  const named = rows.flatMap(({ entryId: _, streamId: _stream, ...row }) => idsIn(row));
  return [...new Set(named.filter((id) => !there.has(id)))];
}

describe('whatever is told', () => {
  it.each(Object.entries(STORIES))(
    'of %s is taken back, the latest first, and nothing is left hanging',
    (_, [make]) => {
      const story = make();
      const hanging = dangling(story.records());
      const stays: string[] = [];
      for (const { id, kind } of [...story.entries].reverse()) {
        const taken = decided(story, anywhere(id), TODAY, ADMIN);
        // What a past day still stands on is gone from today on.
        const isLeft = taken.kind === 'refused' && taken.refusal.code === 'STILL_REFERRED_TO';
        const outcome = isLeft
          ? decided(story, anywhere(id, { correction: 'revision', occurred: TODAY }), TODAY, ADMIN)
          : taken;
        if (outcome.kind === 'accepted') story.decided(outcome.entries);
        else if (outcome.refusal.code !== 'ALREADY_CORRECTED') stays.push(`${kind}: ${outcome.refusal.code}`);
        for (const day of LATER)
          for (const id of dangling(fold(entriesAsOf(story.entries, day)))) expect(hanging).toContain(id);
      }
      expect(stays.filter((each) => !/^(misentryCorrected|factRevised|visibilityChanged): /.test(each))[0]).toBe(
        'dossierOpened: CORRECTION_DOES_NOT_FIT',
      );
      expect(new Set(stays.map((each) => each.split(': ')[1]))).toEqual(
        new Set(['CORRECTION_DOES_NOT_FIT', 'STILL_REFERRED_TO']),
      );
    },
  );

  it('is taken back in any order that is not refused, and every day stays whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(STORIES).map(([make]) => make)),
        fc.array(fc.tuple(fc.nat(200), fc.constantFrom('misentry', 'revision')), { minLength: 1, maxLength: 12 }),
        (make, picks) => {
          const story = make();
          const hanging = dangling(story.records());
          for (const [pick, kind] of picks) {
            const { id } = story.entries[pick % story.entries.length] as Entry;
            const outcome = decided(story, anywhere(id, { correction: kind as 'misentry' }), TODAY, ADMIN);
            if (outcome.kind === 'accepted') story.decided(outcome.entries);
          }
          for (const day of [...LATER, '2027-05-31'])
            for (const id of dangling(fold(entriesAsOf(story.entries, day)))) expect(hanging).toContain(id);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('says by whom it can be corrected: by who may enter it', () => {
    const story = Story.commonwealth(2).paper('letter').step('council').dossier('2026-01-10');
    const codeOf = (kind: EntryKind, viewer: Viewer): RefusalCode | undefined => {
      const outcome = decided(story, anywhere(entryOf(story, kind)), TODAY, viewer);
      return outcome.kind === 'refused' ? outcome.refusal.code : undefined;
    };
    expect(codeOf('membershipStarted', SECRETARIAT)).toBe('ADMINISTRATORS_ONLY');
    expect(codeOf('membershipStarted', delegateOf('XA'))).toBe('ADMINISTRATORS_ONLY');
    expect(codeOf('membershipStarted', ADMIN)).toBeUndefined();
    expect(codeOf('documentRegistered', SECRETARIAT)).toBeUndefined();
    expect(codeOf('documentRegistered', { role: 'anonymous' })).toBe('NOT_SIGNED_IN');
    expect(codeOf('revisionIssued', delegateOf('XA'))).toBe('NOT_ALLOWED');
  });

  it('is looked for in the dossier that is said', () => {
    const story = Story.commonwealth(2).paper('letter').step('council').dossier('2026-01-10');
    const member = entryOf(story, 'membershipStarted');
    expect(refusalOf(story, correction(member), TODAY, ADMIN).code).toBe('UNKNOWN_ENTRY');
    expect(refusalOf(story, anywhere('x'), TODAY, ADMIN).code).toBe('UNKNOWN_ENTRY');
    expect(decided(story, anywhere(member), TODAY, ADMIN).kind).toBe('accepted');
  });
});
