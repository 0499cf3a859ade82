import {
  type Entry,
  EXPRESSED_STANDS,
  fold,
  type NewEntry,
  onDay,
  TABLE_NAMES,
  VISIBILITIES,
  type Visibility,
} from '@concord/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { newEntry, openWorld, remark, SECRETARIAT, STATES, TODAY, type World } from './world.ts';

/** What happens, chosen at random: `pick` chooses among what is there. */
type Happening = Readonly<{ what: (typeof WHAT)[number]; pick: number; visibility: Visibility }>;
const WHAT = [
  'position',
  'remark',
  'revision',
  'letter',
  'plan',
  'announce',
  'hold',
  'slip',
  'revise',
  'takeBack',
] as const;

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(...WHAT),
  pick: fc.nat(1_000),
  visibility: fc.constantFrom(...VISIBILITIES),
});

/** What can be corrected without taking away what others refer to. */
const CORRECTABLE = ['positionExpressed', 'remarkNoted', 'positionsRequested', 'stepPlanned', 'meetingHeld'];

describe('the rows', () => {
  test('are what the entries fold into, whatever happened, for everybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
        const world = await openWorld();
        try {
          for (const [index, one] of happenings.entries()) await happen(world, one, index);
          expect(await verify(world)).toMatchObject({ kind: 'sound' });
          for (const sight of VISIBILITIES.map((_, index) => VISIBILITIES.slice(0, index + 1))) {
            const rows = await world.register.loadDossiers({}, { sight });
            expect(sorted(rows.records)).toEqual(sorted(fold(await world.register.loadEntries({ sight }))));
            const past = await world.register.loadDossiers({}, { sight, asOf: TODAY });
            expect(sorted(past.records)).toEqual(sorted(rows.records));
          }
        } finally {
          await world.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});

async function happen(world: World, { what, pick, visibility }: Happening, index: number): Promise<void> {
  const { register } = world;
  const idempotencyKey = `happening ${index}`;
  if (what === 'position') {
    const command = world.position(STATES[pick % 3] ?? 'XA', `№ ${index}`);
    const stand = EXPRESSED_STANDS[pick % EXPRESSED_STANDS.length] ?? 'agreed';
    const outcome = await register.execute({ ...command, stand } as typeof command, {
      viewer: SECRETARIAT,
      idempotencyKey,
    });
    expect(outcome.kind).toBe('executed');
  } else {
    const entry = await entryOf(world, { what, pick, visibility }, index);
    if (entry) await register.append([entry], { idempotencyKey });
  }
}

async function entryOf(
  world: World,
  { what, pick, visibility }: Happening,
  index: number,
): Promise<NewEntry | undefined> {
  const { id } = world;
  const of = id('dossier');
  const base = { dossierId: of, stepId: id('step') };
  switch (what) {
    case 'remark':
      return remark(id, `remark ${index}`, { visibility });
    case 'revision':
      return newEntry('dossier', of, 'revisionIssued', {
        ...{ revisionId: id(`revision ${index}`), documentId: id('document'), label: String(index) },
      });
    case 'letter': {
      const collective = { collectiveId: id(`collective ${index}`), wording: { ru: '«АС» \u2028', en: 'all' } };
      return newEntry('dossier', of, 'positionsRequested', {
        ...{ ...base, requestId: id(`request ${index}`), letterNumber: '№ 165', addresseeIds: [id('XA'), id('XB')] },
        ...{ collectives: pick % 2 ? [collective] : [], term: null, answersKnown: pick % 3 === 0 },
      });
    }
    case 'plan':
      return newEntry('dossier', of, 'stepPlanned', {
        ...{ ...base, planId: id(`plan ${index}`), meetingId: null, planned: onDay('2026-04-01') },
        ...{ place: null, documentIds: pick % 2 ? [id('document')] : [] },
      });
    case 'announce':
    case 'hold': {
      const meetingId = id(`meeting ${pick % 3}`);
      const payload = { meetingId, sittings: [{ bodyId: id('body'), number: pick }], place: null, synthetic: true };
      return what === 'hold'
        ? newEntry('meeting', meetingId, 'meetingHeld', payload)
        : newEntry('meeting', meetingId, 'meetingAnnounced', { ...payload, planned: onDay('2026-04-01') });
    }
    default: {
      const all = await world.register.loadEntries({ sight: VISIBILITIES });
      const candidates = all.filter(({ kind }) => CORRECTABLE.includes(kind));
      const original = candidates[pick % candidates.length];
      return original && correctionOf(original, what);
    }
  }
}

function correctionOf(original: Entry, what: Happening['what']): NewEntry {
  const kind = what === 'revise' ? 'factRevised' : 'misentryCorrected';
  const replacement = what === 'takeBack' ? null : { occurred: onDay('2026-03-11'), payload: original.payload };
  const payload = { corrects: original.id, reason: 'as it really was', replacement };
  return newEntry(original.streamKind, original.streamId, kind, payload, { visibility: original.visibility });
}

/** Every record of every table, in an order that does not depend on how it was come by. */
function sorted(records: ReturnType<typeof fold>) {
  return TABLE_NAMES.map((table) => [...records[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
}
