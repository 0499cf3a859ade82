import { addDays } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, RECORD, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUERY = `query ($slug: String!, $day: LocalDate) { dossier(slug: $slug, asOf: $day) {
  holder { ... on Body { slug } }
  attention { next { step { key } } }
  outstanding { __typename ... on OutstandingList { items { party { ... on Body { slug } ... on MemberState { code } } } } }
  documents { document { slug } statuses { organisation { slug } status } }
  steps { step { key } plans { state } requests { letterNumber consolidations { when { edtf } } } }
  agendaItems { number } decisions { state } remarks { id }
} }`;

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;

/** What the dossier says on a day, in a line. */
async function lineOn(day: string): Promise<string> {
  const { dossier } = await world.runOk(QUERY, { slug: RECORD, day });
  if (!dossier) return 'unknown';
  const { attention, holder, outstanding, documents, steps, agendaItems, decisions, remarks } = dossier;
  const awaited = outstanding.items?.map(({ party }: Data) => party.slug ?? party.code).join() ?? 'cannot tell';
  const statuses = documents.map(({ statuses: own }: Data) =>
    own.map(({ organisation, status }: Data) => `${organisation.slug} ${status}`).join(' '),
  );
  const plans = steps.flatMap(({ step, plans: own }: Data) => own.map(({ state }: Data) => `${step.key} ${state}`));
  const letters = steps.flatMap(({ requests }: Data) =>
    requests.map(
      ({ letterNumber, consolidations }: Data) => `${letterNumber}${consolidations.length ? ' summarised' : ''}`,
    ),
  );
  return [
    ...[`next ${attention.next?.step.key}`, `holder ${holder?.slug ?? 'none'}`, `awaited ${awaited}`],
    ...[`Concept ${statuses[0]}`, `Plan ${statuses[1]}`, ...plans, ...letters],
    ...[...agendaItems.map(({ number }: Data) => number), ...decisions.map(({ state }: Data) => state)],
    ...(remarks.length ? [`${remarks.length} remarks`] : []),
  ].join('; ');
}

describe('the dossier of 2018–2019, told by queries alone', () => {
  test('changes on the days on which something became known or passed, and on no other between them', async () => {
    const told: [string, string][] = [];
    for (let day = '2018-10-01'; day <= '2019-09-30'; day = addDays(day, 1)) {
      const line = await lineOn(day);
      if (told.at(-1)?.[1] !== line) told.push([day, line]);
    }
    expect(told).toEqual([
      ['2018-10-01', 'unknown'],
      [
        '2018-10-08',
        'next rcc-endorsement; holder none; awaited cannot tell; Concept cis DRAFTING rcc UNDER_COORDINATION; Plan cis DRAFTING rcc UNDER_COORDINATION',
      ],
      [
        '2018-10-10',
        'next forwarding; holder rcc-executive-committee; awaited rcc-executive-committee; Concept cis DRAFTING rcc ENDORSED; Plan cis DRAFTING rcc ENDORSED; TAKEN',
      ],
      [
        '2018-12-11',
        'next submission; holder none; awaited cannot tell; Concept cis UNDER_COORDINATION rcc ENDORSED; Plan cis UNDER_COORDINATION rcc ENDORSED; TAKEN',
      ],
      [
        '2019-04-30',
        'next expert-group; holder cis-expert-group; awaited cannot tell; Concept cis UNDER_COORDINATION rcc ENDORSED; Plan cis UNDER_COORDINATION rcc ENDORSED; expert-group PLANNED; исх. № 165; TAKEN',
      ],
      [
        '2019-05-24',
        'next submission; holder none; awaited cannot tell; Concept cis UNDER_COORDINATION rcc ENDORSED; Plan cis UNDER_COORDINATION rcc ENDORSED; expert-group HELD; исх. № 165 summarised; TAKEN',
      ],
      [
        '2019-07-24',
        'next economic-council; holder cis-economic-council; awaited cannot tell; Concept cis UNDER_COORDINATION rcc ENDORSED; Plan cis CANNOT_TELL rcc ENDORSED; expert-group HELD; исх. № 165 summarised; TAKEN',
      ],
      [
        '2019-09-15',
        'next economic-council; holder cis-economic-council; awaited cannot tell; Concept cis UNDER_COORDINATION rcc ENDORSED; Plan cis CANNOT_TELL rcc ENDORSED; expert-group HELD; economic-council NO_REPORT; rcc-follow-up PLANNED; исх. № 165 summarised; 55/25-13; TAKEN; DRAFTED; 29 remarks',
      ],
      [
        '2019-09-18',
        'next economic-council; holder cis-economic-council; awaited cannot tell; Concept cis UNDER_COORDINATION rcc ENDORSED; Plan cis CANNOT_TELL rcc ENDORSED; expert-group HELD; economic-council NO_REPORT; rcc-follow-up NO_REPORT; исх. № 165 summarised; 55/25-13; TAKEN; DRAFTED; 29 remarks',
      ],
    ]);
  });
});
