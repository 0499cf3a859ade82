import { describe, expect, it } from 'vitest';
import { attention, documentStatuses, stepStatuses } from '../src/index.ts';
import { ASKED, BOTH, CHOICE, casesIn, EITHER, LINE, type Shape, storyOf, TWO } from './routes.ts';

const TODAY = '2026-12-01';

/**
 * What happened; below it, where each step stands then, with `!` where the route was left and `<` where it was sent back; the document, with
 * the day since when; and what comes next.
 */
const CASES: readonly (readonly [route: string, shape: Shape, cases: string])[] = [
  [
    'a route of one way',
    LINE,
    `nothing
      draft must, experts notYet, council notYet, sign notYet | drafting 2026-01-01 | draft
    05.01 draft prepared
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 10.01 council approved
      draft done, experts notNeeded, council done, sign must | openForSignature 2026-01-10 | sign
    05.01 draft prepared; 08.01 experts approved
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 08.01 experts approved; 10.01 council approved
      draft done, experts done, council done, sign must | openForSignature 2026-01-10 | sign
    05.01 draft prepared; 08.01 experts returned
      draft< must, experts notYet, council notYet, sign notYet | returned 2026-01-08 | draft
    05.01 draft prepared; 10.01 council heard
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 10.01 council postponed
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 10.01 council notStated
      draft done, experts may, council cannotTell, sign cannotTell | cannotTell 2026-01-10 | nothing
    05.01 draft prepared; 10.01 council notAdopted
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    05.01 draft prepared; 10.01 council notAdopted; 15.01 revision
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 10.01 council notAdopted; 15.01 council postponed
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 10.01 council notAdopted; 15.01 council heard
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    05.01 draft prepared; 10.01 council notAdopted; 15.01 council approved
      draft done, experts notNeeded, council done, sign must | openForSignature 2026-01-15 | sign
    05.01 draft prepared; 10.01 council notAdopted; 15.01 council notStated
      draft done, experts may, council cannotTell, sign cannotTell | cannotTell 2026-01-15 | nothing
    05.01 draft prepared; 10.01 council approved; 15.01 council notAdopted
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-15 | nothing
    05.01 draft prepared; 10.01 council approved; 12.01 sign signed; 15.01 council notAdopted
      draft done, experts notNeeded, council done, sign done | signed 2026-01-12 | nothing
    05.01 draft prepared; 10.01 council notStated; 15.01 council approved
      draft done, experts notNeeded, council done, sign must | openForSignature 2026-01-15 | sign
    05.01 draft prepared; 10.01 council approved for information
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 10.01 council returned
      draft done, experts< may, council must, sign notYet | returned 2026-01-10 | council
    05.01 draft prepared; 10.01 council returned; 12.01 council approved
      draft done, experts notNeeded, council done, sign must | openForSignature 2026-01-12 | sign
    05.01 draft prepared; 10.01 council returned>draft
      draft< must, experts notYet, council notYet, sign notYet | returned 2026-01-10 | draft
    05.01 draft prepared; 08.01 experts approved; 10.01 council returned>draft
      draft< must, experts notYet, council notYet, sign notYet | returned 2026-01-10 | draft
    05.01 draft prepared; 08.01 experts approved; 10.01 council returned>experts
      draft done, experts< may, council must, sign notYet | returned 2026-01-10 | council
    05.01 draft prepared; 10.01 sign signed
      draft done, experts may, council must, sign! done | signed 2026-01-10 | council
    10.01 council approved
      draft must, experts notYet, council! done, sign must | openForSignature 2026-01-10 | draft
    10.01 council approved; 10.01 draft prepared
      draft done, experts notNeeded, council done, sign must | openForSignature 2026-01-10 | sign
    10.01 council approved; 11.01 draft prepared
      draft done, experts notNeeded, council! done, sign must | openForSignature 2026-01-10 | sign
    10.01 council heard; 11.01 draft prepared
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-11 | council
    05.01 draft draft prepared, plan prepared; 10.01 council draft approved, plan returned
      draft done, experts< may, council must, sign must | openForSignature 2026-01-10 | council
    05.01 draft draft prepared, plan prepared; 10.01 council draft approved, plan notAdopted
      draft done, experts may, council done, sign must | openForSignature 2026-01-10 | sign
    05.01 draft draft prepared, plan prepared; 10.01 council draft notAdopted, plan notAdopted
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    05.01 draft draft prepared; 10.01 council draft approved, plan approved
      draft must, experts may, council! done, sign must | openForSignature 2026-01-10 | draft
    05.01 draft prepared; 08.01 experts approved; 10.01 council returned>experts; 12.01 experts approved
      draft done, experts done, council must, sign notYet | underCoordination 2026-01-12 | council
    05.01 draft prepared; 08.01 experts returned; 09.01 draft prepared
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-09 | council
    05.01 draft prepared; 08.01 experts returned; 09.01 draft prepared; 12.01 council approved
      draft done, experts notNeeded, council done, sign must | openForSignature 2026-01-12 | sign
    05.01 draft prepared; 10.01 council approved; 12.01 sign returned; 14.01 council approved
      draft done, experts notNeeded, council done, sign must | openForSignature 2026-01-14 | sign
    05.01 draft prepared; 10.01 council approved; 12.01 sign returned
      draft done, experts may, council< must, sign notYet | returned 2026-01-12 | council
    05.01 draft prepared; 10.01 council notAdopted; 12.01 experts approved
      draft done, experts done, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    05.01 draft prepared; 10.01 council submitted
      draft done, experts may, council must, sign notYet | submitted 2026-01-10 | council
    05.01 draft prepared; 10.01 council endorsed
      draft done, experts notNeeded, council done, sign must | openForSignature 2026-01-10 | sign
    05.01 draft prepared; 10.01 council noted
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 10.01 council notAdopted; 10.01 revision
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    05.01 draft prepared; 08.01 revision; 10.01 council notAdopted
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    05.01 draft prepared; 10.01 council notAdopted; 12.01 council planned 01.02
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 08.01 council planned 10.01; 10.01 council notAdopted
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    05.01 draft prepared; 10.01 council notAdopted; 10.01 council planned 01.02
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    05.01 draft prepared; 10.01 council notAdopted; 12.01 experts planned 01.02
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    05.01 draft prepared; 10.01 council approved; 12.01 sign heard; 15.01 council notAdopted
      draft done, experts may, council notAdopted, sign notYet | notAdopted 2026-01-15 | nothing
    05.01 draft prepared; 10.01 council approved; 15.01 sign signed; 15.01 council notAdopted
      draft done, experts may, council notAdopted, sign done | signed 2026-01-15 | nothing
    05.01 draft prepared; 09.01 sign signed; 10.01 council approved; 15.01 council notAdopted
      draft done, experts may, council notAdopted, sign! done | signed 2026-01-09 | nothing
    05.01 draft prepared; 10.01 council approved; 12.01 experts approved; 15.01 council notAdopted
      draft done, experts done, council notAdopted, sign notYet | notAdopted 2026-01-15 | nothing
    05.01 draft prepared; 10.01 council notAdopted; 15.01 council approved; 16.01 sign returned
      draft done, experts may, council< must, sign notYet | returned 2026-01-16 | council
    05.01 draft prepared; 06.01 council postponed
      draft done, experts may, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft draft prepared, plan prepared; 10.01 council plan approved
      draft done, experts may, council must, sign must | underCoordination 2026-01-05 | council
    `,
  ],
  [
    'two steps beside each other',
    BOTH,
    `05.01 draft prepared; 07.01 law notStated; 08.01 finance approved
      draft done, law cannotTell, finance done, council cannotTell | cannotTell 2026-01-07 | nothing
    05.01 draft prepared; 07.01 law notStated; 08.01 finance approved; 09.01 council approved
      draft done, law cannotTell, finance done, council done | cannotTell 2026-01-07 | nothing
    05.01 draft prepared; 07.01 law notAdopted; 08.01 finance notAdopted
      draft done, law notAdopted, finance notAdopted, council notYet | notAdopted 2026-01-08 | nothing
    05.01 draft prepared; 09.01 council approved; 07.01 law approved; 09.01 finance approved
      draft done, law done, finance done, council done | adopted 2026-01-09 | nothing
    05.01 draft prepared
      draft done, law must, finance must, council notYet | underCoordination 2026-01-05 | law
    05.01 draft prepared; 07.01 law approved
      draft done, law done, finance must, council notYet | underCoordination 2026-01-05 | finance
    05.01 draft prepared; 07.01 law approved; 08.01 finance approved
      draft done, law done, finance done, council must | underCoordination 2026-01-05 | council
    05.01 draft prepared; 07.01 law approved; 08.01 finance notStated
      draft done, law done, finance cannotTell, council cannotTell | cannotTell 2026-01-08 | nothing
    05.01 draft prepared; 07.01 law approved; 08.01 finance notAdopted
      draft done, law done, finance notAdopted, council notYet | notAdopted 2026-01-08 | nothing
    05.01 draft prepared; 07.01 law approved; 08.01 council approved
      draft done, law done, finance must, council! done | underCoordination 2026-01-05 | finance
    05.01 draft prepared; 07.01 law approved; 08.01 council approved; 08.01 finance approved
      draft done, law done, finance done, council done | adopted 2026-01-08 | nothing
    05.01 draft prepared; 07.01 law approved; 08.01 finance approved; 09.01 council returned
      draft done, law< must, finance< must, council notYet | returned 2026-01-09 | law
    05.01 draft prepared; 07.01 law approved; 08.01 finance approved; 09.01 council returned>law
      draft done, law< must, finance done, council notYet | returned 2026-01-09 | law
    05.01 draft prepared; 07.01 law approved; 08.01 finance returned
      draft< must, law done, finance notYet, council notYet | returned 2026-01-08 | draft
    `,
  ],
  [
    'two ways, of which one is enough',
    EITHER,
    `05.01 draft prepared
      draft done, council must, letter must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 07.01 letter approved
      draft done, council notNeeded, letter done, sign must | openForSignature 2026-01-07 | sign
    05.01 draft prepared; 07.01 letter notAdopted
      draft done, council must, letter notAdopted, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 07.01 letter notAdopted; 09.01 council approved
      draft done, council done, letter notNeeded, sign must | openForSignature 2026-01-09 | sign
    05.01 draft prepared; 07.01 letter notAdopted; 09.01 council notAdopted
      draft done, council notAdopted, letter notAdopted, sign notYet | notAdopted 2026-01-09 | nothing
    05.01 draft prepared; 07.01 letter approved; 09.01 council approved
      draft done, council! done, letter done, sign must | openForSignature 2026-01-07 | sign
    05.01 draft prepared; 07.01 letter approved; 07.01 council approved
      draft done, council done, letter done, sign must | openForSignature 2026-01-07 | sign
    05.01 draft prepared; 07.01 letter notStated
      draft done, council must, letter cannotTell, sign cannotTell | cannotTell 2026-01-07 | council
    05.01 draft prepared; 07.01 letter notStated; 08.01 council approved
      draft done, council done, letter notNeeded, sign must | openForSignature 2026-01-08 | sign
    05.01 draft prepared; 07.01 letter approved; 09.01 sign returned
      draft done, council must, letter< must, sign notYet | returned 2026-01-09 | council
    05.01 draft prepared; 07.01 letter approved; 09.01 sign returned>draft
      draft< must, council notYet, letter notYet, sign notYet | returned 2026-01-09 | draft
    05.01 draft prepared; 07.01 letter approved; 09.01 sign returned>draft; 10.01 draft prepared
      draft done, council must, letter must, sign notYet | underCoordination 2026-01-10 | council
    05.01 draft prepared; 07.01 letter approved; 07.01 council approved; 09.01 sign returned
      draft done, council< must, letter< must, sign notYet | returned 2026-01-09 | council
    05.01 draft prepared; 07.01 letter approved; 09.01 council notAdopted
      draft done, council! notNeeded, letter done, sign must | openForSignature 2026-01-07 | sign
    05.01 draft prepared; 07.01 letter approved; 09.01 council heard
      draft done, council notNeeded, letter done, sign must | openForSignature 2026-01-07 | sign
    `,
  ],
  [
    'a step of two bodies',
    TWO,
    `05.01 draft prepared; 07.01 council approved by group
      draft done, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 07.01 council approved by group; 08.01 council approved by board
      draft done, council done, sign must | openForSignature 2026-01-08 | sign
    05.01 draft prepared; 07.01 council approved by group; 08.01 council notAdopted by board
      draft done, council notAdopted, sign notYet | notAdopted 2026-01-08 | nothing
    05.01 draft prepared; 07.01 council notAdopted by group; 08.01 council approved by board
      draft done, council notAdopted, sign notYet | notAdopted 2026-01-07 | nothing
    05.01 draft prepared; 07.01 council notStated by group; 08.01 council approved by board
      draft done, council cannotTell, sign cannotTell | cannotTell 2026-01-07 | nothing
    05.01 draft prepared; 07.01 council notStated by group; 08.01 council approved
      draft done, council done, sign must | openForSignature 2026-01-08 | sign
    05.01 draft prepared; 07.01 council notStated by group; 08.01 council approved by board; 09.01 council approved by group
      draft done, council done, sign must | openForSignature 2026-01-09 | sign
    05.01 draft prepared; 07.01 council approved by group; 08.01 council returned by board
      draft< must, council notYet, sign notYet | returned 2026-01-08 | draft
    05.01 draft prepared; 07.01 council approved by group; 08.01 council returned by board; 09.01 draft prepared
      draft done, council must, sign notYet | underCoordination 2026-01-09 | council
    05.01 draft prepared; 07.01 council approved by group; 08.01 council returned by board; 09.01 draft prepared; 10.01 council approved by board
      draft done, council must, sign notYet | underCoordination 2026-01-09 | council
    05.01 draft prepared; 07.01 council notAdopted; 08.01 council approved by group
      draft done, council notAdopted, sign notYet | notAdopted 2026-01-07 | nothing
    07.01 council approved by group; 07.01 draft prepared; 07.01 council approved by board
      draft done, council done, sign must | openForSignature 2026-01-07 | sign
    08.01 sign signed; 05.01 draft prepared; 08.01 council approved by group
      draft done, council must, sign! done | signed 2026-01-08 | council
    08.01 sign signed; 05.01 draft prepared; 08.01 council approved by group; 08.01 council approved by board
      draft done, council done, sign done | signed 2026-01-08 | nothing
    05.01 draft prepared; 07.01 council notStated; 08.01 council approved by board
      draft done, council cannotTell, sign cannotTell | cannotTell 2026-01-07 | nothing
    05.01 draft prepared; 07.01 sign signed; 07.01 council approved by group
      draft done, council must, sign! done | signed 2026-01-07 | council
    05.01 draft prepared; 07.01 sign signed; 07.01 council approved by group; 07.01 council approved by board
      draft done, council done, sign done | signed 2026-01-07 | nothing
    05.01 draft prepared; 06.01 council approved by board; 07.01 sign signed; 07.01 council approved by group
      draft done, council done, sign done | signed 2026-01-07 | nothing
    05.01 draft prepared; 07.01 sign signed; 08.01 council approved
      draft done, council done, sign! done | signed 2026-01-07 | nothing
    `,
  ],
  [
    'ways to choose, none of which must be taken',
    CHOICE,
    `nothing
      draft must, law notYet, council notYet, letter notYet, sign notYet | drafting 2026-01-01 | draft
    05.01 draft prepared; 06.01 law approved
      draft done, law done, council may, letter may, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 06.01 law notAdopted
      draft done, law notAdopted, council notYet, letter notYet, sign notYet | notAdopted 2026-01-06 | nothing
    05.01 draft prepared; 06.01 law approved; 08.01 council approved
      draft done, law done, council done, letter notNeeded, sign must | openForSignature 2026-01-08 | sign
    05.01 draft prepared; 06.01 law approved; 08.01 council notAdopted
      draft done, law done, council notAdopted, letter may, sign notYet | underCoordination 2026-01-05 | letter
    05.01 draft prepared; 06.01 law approved; 08.01 council notAdopted; 09.01 letter notAdopted
      draft done, law done, council notAdopted, letter notAdopted, sign notYet | notAdopted 2026-01-09 | nothing
    05.01 draft prepared; 06.01 law approved; 08.01 letter notStated
      draft done, law done, council may, letter cannotTell, sign cannotTell | cannotTell 2026-01-08 | nothing
    05.01 draft prepared; 06.01 law approved; 08.01 letter approved; 10.01 sign signed
      draft done, law done, council notNeeded, letter done, sign done | signed 2026-01-10 | nothing
    `,
  ],
  [
    'a letter whose answers are summarised',
    ASKED,
    `05.01 draft prepared; 07.01 states asked
      draft done, states must, council notYet, sign notYet | underCoordination 2026-01-05 | states
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised
      draft done, states done, council must, sign notYet | underCoordination 2026-01-05 | council
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised; 10.01 states asked
      draft done, states must, council notYet, sign notYet | underCoordination 2026-01-05 | states
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised; 09.01 states asked
      draft done, states must, council notYet, sign notYet | underCoordination 2026-01-05 | states
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised; 10.01 council approved
      draft done, states done, council done, sign must | openForSignature 2026-01-10 | sign
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised; 10.01 council approved; 12.01 states asked
      draft done, states done, council done, sign must | openForSignature 2026-01-10 | sign
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised; 10.01 states asked; 12.01 council approved
      draft done, states must, council! done, sign must | underCoordination 2026-01-05 | states
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised; 10.01 council heard; 12.01 states asked
      draft done, states must, council notYet, sign notYet | underCoordination 2026-01-05 | states
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised; 10.01 council returned
      draft done, states< must, council notYet, sign notYet | returned 2026-01-10 | states
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised; 10.01 council returned; 12.01 states asked; 14.01 states summarised
      draft done, states done, council must, sign notYet | underCoordination 2026-01-14 | council
    05.01 draft prepared; 07.01 council approved; 07.01 states asked; 07.01 states summarised
      draft done, states done, council done, sign must | openForSignature 2026-01-07 | sign
    05.01 draft prepared; 07.01 states asked; 08.01 council approved; 09.01 states summarised
      draft done, states done, council! done, sign must | openForSignature 2026-01-08 | sign
    07.01 states asked; 09.01 states summarised; 10.01 draft prepared
      draft done, states must, council notYet, sign notYet | underCoordination 2026-01-10 | states
    05.01 draft prepared; 07.01 states asked; 09.01 states summarised; 10.01 council notAdopted; 11.01 states asked
      draft done, states done, council notAdopted, sign notYet | notAdopted 2026-01-10 | nothing
    `,
  ],
];

describe.each(CASES)('where a document stands on %s', (_, shape, cases) => {
  it.each(casesIn(cases))('after %s', (events, expected) => {
    const records = storyOf(shape, events).records();
    const steps = stepStatuses(records, 'dossier', TODAY).map(
      ({ step, state, reason: { en } }) =>
        `${step.id}${en.includes('Off the route') ? '!' : ''}${en.startsWith('Returned') ? '<' : ''} ${state}`,
    );
    const [own] = documentStatuses(records, 'dossier', TODAY);
    const [standing] = own?.statuses ?? [];
    const next = attention(records, 'dossier', TODAY).next?.step.id ?? 'nothing';
    expect(`${steps.join(', ')} | ${standing?.status} ${standing?.since?.edtf} | ${next}`).toBe(expected);
  });
});
