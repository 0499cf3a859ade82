import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Command,
  type Decision,
  decide,
  readWhen,
  refusalMessage,
  refuse,
  UNKNOWN_EDTF,
  type When,
  writtenWhen,
} from '../src/index.ts';
import { carriedOut, decided as decidedOn, position, refusalOf, SECRETARIAT } from './commanding.ts';
import { correction } from './entering.ts';
import { everyCommand } from './everyCommand.ts';
import { moreCommands } from './moreCommands.ts';
import { ADMIN, REGISTRY } from './registering.ts';
import { Story } from './story.ts';
import { type AnyValid, TODAY } from './underWay.ts';

/** The fields of commands that say when; `known` is a day that the register itself tells, and a term of a letter one to count from. */
const DAYS = ['occurred', 'dated', 'planned', 'from', 'until', 'term'] as const;

type Place = readonly [command: string, field: (typeof DAYS)[number], valid: AnyValid];

const PLACES: readonly Place[] = Object.entries({ ...everyCommand(), ...moreCommands() }).flatMap(([name, valid]) =>
  DAYS.flatMap((field): readonly Place[] => {
    const isCounted = valid.command.command === 'requestPositions' && field === 'term';
    const day = (valid.command as Record<string, unknown>)[field];
    // Whoever attended did so on the days of the meeting: what a paper says of it later has no day of its own.
    if (valid.command.command === 'recordAttendance') return [];
    return typeof day === 'string' && !isCounted ? [[name, field, valid]] : [];
  }),
);

describe('a day of which a part was inferred', () => {
  it.each(PLACES)('is said by %s in %s as datasets say it, and marked so', (_name, field, valid) => {
    const day = (valid.command as Record<string, unknown>)[field] as string;
    // What goes on with an unknown end has nothing that could be inferred.
    if (day === UNKNOWN_EDTF) return;
    const plain = decided(valid, day, field);
    const marked = decided(valid, `{ edtf: ${day}, inferred: true }`, field);
    expect(plain.kind).toBe('accepted');
    expect(marked.kind).toBe('accepted');
    expect(marksIn(marked)).toBeGreaterThan(marksIn(plain));
  });

  it.each(PLACES)('is refused by %s in %s where nothing is known of the day', (_name, field, valid) => {
    const decision = decided(valid, `{ edtf: ${UNKNOWN_EDTF}, inferred: true }`, field);
    expect(decision.kind === 'refused' && decision.refusal.code).toBe('INVALID_DATE');
  });

  it.each(['ru', 'en'] as const)('is told of where a date is refused, spelt as it is read, in %s', (locale) => {
    const said = refusalMessage(refuse('INVALID_DATE', { date: '2019-07-24*' }))[locale];
    const [spelt = ''] = /\{ edtf.*?\}/.exec(said) ?? [];
    expect(readWhen(spelt)).toEqual({ edtf: '2019-05-24', inferred: true });
  });

  it('is not told of where a single day is wanted', () => {
    const story = Story.commonwealth(2).step('council').dossier('2026-01-10');
    const refusal = refusalOf(story, { ...position('council', '2026-02-10'), known: '2026-02' }, TODAY);
    const { ru, en } = refusalMessage(refusal);
    expect(ru).toBe('«2026-02» — не день. Нужен один день, который существует: 2019-05-24.');
    expect(en).toBe('"2026-02" is not a day. Give a single one that exists: 2019-05-24.');
  });

  it.each([
    ['{ edtf: 2019-07-24, inferred: true }', { edtf: '2019-07-24', inferred: true }],
    ['{edtf: 2019-07-24,inferred: true}', { edtf: '2019-07-24', inferred: true }],
    ['{ edtf: /2019-09-15, inferred: true }', { edtf: '/2019-09-15', inferred: true }],
    ['2019-07-24', { edtf: '2019-07-24', inferred: false }],
    ['{ edtf: 2019-02-29, inferred: true }', undefined],
    ['{ edtf: 2019-07-24, inferred: false }', undefined],
    ['{ edtf: 2019-07-24 }', undefined],
    ['{ edtf: , inferred: true }', undefined],
    ['{ edtf: XXXX-XX-XX, inferred: true }', undefined],
    ['{ edtf: { edtf: 2019-07-24, inferred: true }, inferred: true }', undefined],
    ['2019-07-24, inferred: true', undefined],
  ])('is read of %j', (said, when) => expect(readWhen(said)).toEqual(when));

  it('is read back as it was written, whatever it is', () => {
    const day = fc.constantFrom('2019', '2019-07', '2019-07-24', '2019-07-24/2019-08', '/2019-09-15', '2019-09-15/..');
    fc.assert(
      fc.property(day, fc.boolean(), (edtf, inferred) => {
        const when: When = { edtf, inferred };
        expect(readWhen(writtenWhen(when))).toEqual(when);
      }),
    );
  });
});

describe('a day that was entered', () => {
  const MARKED = '{ edtf: 2026-02-10, inferred: true }';
  const said = (occurred: string): Story => {
    const story = Story.commonwealth(2).step('council').dossier('2026-01-10');
    carriedOut(story, position('council', occurred), TODAY);
    return story;
  };
  const instead = (story: Story, occurred: string) => {
    const says = correction(story.last.id, { instead: [{ of: 'position', says: { occurred, stand: 'reserved' } }] });
    const decision = decidedOn(story, says, TODAY, SECRETARIAT);
    const [made] = decision.kind === 'accepted' ? decision.entries : [];
    return made?.kind === 'misentryCorrected' ? made.payload.replacement?.occurred : decision;
  };

  it('is known since an inferred day where it is inferred and nothing else is said', () => {
    const { occurred, known } = said(MARKED).last;
    expect([occurred, known]).toEqual([
      { edtf: '2026-02-10', inferred: true },
      { edtf: '2026-02-10', inferred: true },
    ]);
  });

  it('can be corrected to one that was inferred', () => {
    expect(instead(said('2026-02-10'), MARKED)).toEqual({ edtf: '2026-02-10', inferred: true });
  });

  it('stays inferred where a correction says the same day again, and is read where it says another', () => {
    expect(instead(said(MARKED), '2026-02-10')).toEqual({ edtf: '2026-02-10', inferred: true });
    expect(instead(said(MARKED), '2026-02-09')).toEqual({ edtf: '2026-02-09', inferred: false });
  });
});

function decided({ story, command }: AnyValid, day: string, field: string): Decision {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `new-${ids}`;
  };
  const viewer = command.command in REGISTRY ? ADMIN : SECRETARIAT;
  const said = { ...command, [field]: day } as Command;
  return decide(said, story.records(), { today: TODAY, viewer, newId, entries: story.entries });
}

/** How many dates of what was entered are marked as inferred. */
function marksIn(decision: Decision): number {
  return decision.kind === 'accepted' ? JSON.stringify(decision.entries).split('"inferred":true').length - 1 : 0;
}
