import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, RECORD, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const DOSSIER = `query ($slug: String!, $asOf: LocalDate) {
  dossier(slug: $slug, asOf: $asOf) {
    documents { statuses { organisation { slug } status since when { text(locale: EN) inferred } } }
    progress { daysInStep }
    attention { daysWaiting sentence(locale: EN) }
    noNewsSince lastKnown lastNews { edtf inferred text }
    steps { step { key type } requests { addressees { ... on Collective { wording(locale: RU) } } } occurrences { forInformation meeting { title(locale: RU) } } }
  }
}`;

const dossierOn = async (asOf: string | null) => (await world.runOk(DOSSIER, { slug: RECORD, asOf })).dossier;

test('a status says its day only where that is known, and its bounds where it is not', async () => {
  const statuses = (await dossierOn('2018-10-10')).documents[0].statuses;
  expect(statuses).toEqual([
    {
      ...{ organisation: { slug: 'cis' }, status: 'DRAFTING', since: null },
      when: { text: 'not after 8 October 2018*', inferred: true },
    },
    {
      ...{ organisation: { slug: 'rcc' }, status: 'ENDORSED', since: '2018-10-10' },
      when: { text: '9–10 October 2018', inferred: false },
    },
  ]);
});

test('days are counted from no guess, and nobody waits who is not named', async () => {
  expect(await dossierOn('2018-10-08')).toMatchObject({
    progress: { daysInStep: null },
    attention: { daysWaiting: null },
  });
  expect(await dossierOn('2019-09-13')).toMatchObject({ attention: { daysWaiting: null } });
  expect(await dossierOn('2018-10-12')).toMatchObject({ attention: { daysWaiting: 2 } });
});

test('the last news is said to be known by a day where that day is a bound', async () => {
  expect(await dossierOn(null)).toMatchObject({
    ...{ noNewsSince: '2019-09-15', lastKnown: '2019-09-15' },
    lastNews: { edtf: '/2019-09-15', inferred: true, text: 'не позднее 15 сентября 2019*' },
    attention: { sentence: expect.stringContaining('Last news: not after 15 September 2019*.') },
  });
});

test('a letter names its addressees as it does, and a meeting is called by its bodies and numbers', async () => {
  const { steps } = await dossierOn('2019-05-01');
  const of = (key: string) => steps.find(({ step }: { step: { key: string } }) => step.key === key);
  expect(of('expert-group').requests).toEqual([{ addressees: [{ wording: 'АС РСС' }, { wording: 'члены РГВУ' }] }]);
  expect(of('rcc-endorsement').occurrences[0].meeting.title).toBe('Совет глав АС РСС и КСИ, № 53/24');
  expect(of('rcc-follow-up')).toMatchObject({
    step: { type: 'FOLLOW_UP' },
    occurrences: [{ forInformation: true, meeting: { title: 'РГВУ, № 6' } }],
  });
});
