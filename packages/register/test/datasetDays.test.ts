import { join } from 'node:path';
import {
  addDays,
  attention,
  documentStatuses,
  type Entry,
  entriesAsOf,
  fold,
  holder,
  type LocalDate,
  NO_RECORDS,
  outstanding,
  partyName,
  type Records,
  stepStatuses,
  summaryOf,
  whenText,
} from '@concord/domain';
import { describe, expect, test } from 'vitest';
import { prepareDataset, readDataset } from '../src/datasets/prepareDataset.ts';

const FOLDER = join(import.meta.dirname, '../../../prisma/datasets');
const TODAY: LocalDate = '2026-11-24';

/** The entries of a dataset as the journal would hold them. */
async function entriesOf(name: string): Promise<readonly Entry[]> {
  const { entries: prepared } = prepareDataset(await readDataset(join(FOLDER, name)), NO_RECORDS, TODAY);
  const recorded = { recordedAt: '2026-11-24T00:00:00.000Z', recordedBy: null };
  return prepared.map(
    (entry, index) => ({ id: `entry ${index}`, ...entry, ...recorded, streamVersion: index + 1 }) as Entry,
  );
}

const RECORD = await entriesOf('record-2018-2019');
const TRAINING = await entriesOf('training');

function on(entries: readonly Entry[], day: LocalDate, slug?: string): Readonly<{ records: Records; id: string }> {
  const records = fold(entriesAsOf(entries, day));
  const dossier = [...records.dossier.values()].find((each) => slug === undefined || each.slug === slug);
  if (!dossier) throw new Error(`There is no dossier on ${day}.`);
  return { records, id: dossier.id };
}

/** What the record answers on a day, in words. */
function answersOn(day: LocalDate): object {
  const { records, id } = on(RECORD, day);
  const { sentence, reason, next, daysWaiting, waitingFor } = attention(records, id, day);
  const awaited = outstanding(records, id, day);
  const held = holder(records, id, day);
  return {
    reason,
    ...sentence,
    next: next?.step.key ?? null,
    holder: held && partyName(held).ru,
    awaited: awaited.kind === 'list' ? awaited.items.map(({ party }) => partyName(party).ru) : awaited.reason.ru,
    waiting: [daysWaiting, ...waitingFor.map((party) => partyName(party).ru)],
    statuses: documentStatuses(records, id, day).map(({ statuses }) =>
      statuses.map(
        ({ organisation, status, since }) => `${organisation.slug} ${status}: ${since && whenText(since, 'en')}`,
      ),
    ),
    plans: stepStatuses(records, id, day).flatMap(({ step, plans }) =>
      plans.map(({ plan, state }) => `${step.key} ${whenText(plan.planned, 'en')}: ${state}`),
    ),
    remarks: Object.fromEntries(
      [...Map.groupBy(records.remark.values(), ({ remarkKind }) => remarkKind)].map(([kind, all]) => [
        kind,
        all.length,
      ]),
    ),
  };
}

const NOBODYS = 'Чей это этап, в источниках не сказано: «Внесение в Комиссию».';
const LETTER = 'Запрос (исх. № 165, 30 апреля 2019) направлен: «АС РСС» и «члены РГВУ»; поимённый состав не указан;';
const ENDORSED = 'rcc endorsed: 9–10 October 2018';
const COORDINATED = 'cis underCoordination: 10 October – 11 December 2018*';
const PLAN_UNKNOWN = 'cis cannotTell: 24 July 2019*';
const COMMISSION = 'Комиссия по экономическим вопросам, 24 июля*: одобрено; по другому документу результат не указан.';
const COMMISSION_EN =
  'Commission on Economic Issues, 24 July*: endorsed; the outcome for the other document is not stated.';
const EXPERTS_HELD = 'expert-group 24 May 2019: held';
const NOBODY = [null];
const REMARKED = { unknown: 10, inferred: 11, misspelt: 6, contradictory: 1, unsourced: 1 };

/** What is expected of a day between two events, and what an event changes in it. */
const EARLY = {
  statuses: [
    [COORDINATED, ENDORSED],
    [COORDINATED, ENDORSED],
  ],
  plans: [],
  remarks: {},
  waiting: NOBODY,
};
const LATE = {
  ...{ reason: 'inProgress', next: 'economic-council', holder: 'Экономический совет СНГ', waiting: NOBODY },
  awaited: 'Состав органа неизвестен: Экономический совет СНГ.',
  statuses: [
    [COORDINATED, ENDORSED],
    [PLAN_UNKNOWN, ENDORSED],
  ],
};

const DAYS: readonly (readonly [day: LocalDate, answers: object])[] = [
  [
    '2018-10-08',
    {
      reason: 'inProgress',
      ru: 'Разработка, не позднее 8 октября 2018*: подготовлено. Кого ждём, сказать нельзя. Следующий этап: «Одобрение Советами РСС».',
      en: 'Drafting, not after 8 October 2018*: prepared. Who is awaited cannot be told. Next: “Endorsement by the RCC Councils”.',
      next: 'rcc-endorsement',
      holder: null,
      awaited:
        'Состав органов неизвестен: Совет глав АС РСС и КСИ. Кто входил раньше, известно; входит ли и теперь, не указано.',
      waiting: NOBODY,
      statuses: Array(2).fill([
        'cis drafting: not after 8 October 2018*',
        'rcc underCoordination: not after 8 October 2018*',
      ]),
      plans: [],
      remarks: {},
    },
  ],
  [
    '2018-10-10',
    {
      reason: 'changed',
      ru: 'Одобрение Советами РСС, 9–10 октября 2018: одобрено. Ждём Исполнительный комитет РСС.',
      en: 'Endorsement by the RCC Councils, 9–10 October 2018: endorsed. Waiting for RCC Executive Committee.',
      next: 'forwarding',
      holder: 'Исполнительный комитет РСС',
      awaited: ['Исполнительный комитет РСС'],
      waiting: [0, 'Исполнительный комитет РСС'],
      statuses: Array(2).fill(['cis drafting: not after 8 October 2018*', ENDORSED]),
      plans: [],
      remarks: {},
    },
  ],
  [
    '2018-12-11',
    {
      ...EARLY,
      reason: 'changed',
      ru: 'Экспертная группа, сегодня: обсуждено. Кого ждём, сказать нельзя. Следующий этап: «Внесение в Комиссию».',
      en: 'Expert group, today: discussed. Who is awaited cannot be told. Next: “Submission to the Commission”.',
      next: 'submission',
      holder: null,
      awaited: NOBODYS,
    },
  ],
  [
    '2019-04-18',
    {
      ...EARLY,
      reason: 'changed',
      ru: 'РГВУ, Баку, сегодня: заслушана информация. Кого ждём, сказать нельзя. Следующий этап: «Внесение в Комиссию».',
      en: 'High-Level Working Group, Baku, today: information was heard. Who is awaited cannot be told. Next: “Submission to the Commission”.',
      next: 'submission',
      holder: null,
      awaited: NOBODYS,
    },
  ],
  [
    '2019-04-30',
    {
      ...EARLY,
      reason: 'changed',
      ru: 'Запрос (исх. № 165), сегодня: предложения и замечания по проектам, к этапу «Экспертная группа». Кого ждём, сказать нельзя. Запланирован этап «Экспертная группа», 24 мая.',
      en: 'Request (No. 165), today: proposals and comments on the drafts, for “Expert group”. Who is awaited cannot be told. Planned: “Expert group”, 24 May.',
      next: 'expert-group',
      holder: 'Экспертная группа СНГ',
      awaited: `${LETTER} срок ответа не указан.`,
      plans: ['expert-group 24 May 2019: planned'],
    },
  ],
  [
    '2019-05-01',
    {
      ...EARLY,
      reason: 'changed',
      ru: 'Запрос (исх. № 165), вчера: предложения и замечания по проектам, к этапу «Экспертная группа». Кого ждём, сказать нельзя. Запланирован этап «Экспертная группа», 24 мая.',
      en: 'Request (No. 165), yesterday: proposals and comments on the drafts, for “Expert group”. Who is awaited cannot be told. Planned: “Expert group”, 24 May.',
      next: 'expert-group',
      holder: 'Экспертная группа СНГ',
      awaited: `${LETTER} кто ответил, неизвестно; срок ответа не указан.`,
      plans: ['expert-group 24 May 2019: planned'],
    },
  ],
  [
    '2019-05-24',
    {
      ...EARLY,
      reason: 'changed',
      ru: 'Экспертная группа, сегодня: обсуждено. Кого ждём, сказать нельзя. Следующий этап: «Внесение в Комиссию».',
      en: 'Expert group, today: discussed. Who is awaited cannot be told. Next: “Submission to the Commission”.',
      next: 'submission',
      holder: null,
      awaited: NOBODYS,
      plans: [EXPERTS_HELD],
    },
  ],
  [
    '2019-07-24',
    {
      ...LATE,
      reason: 'changed',
      ru: `${COMMISSION} Кого ждём, сказать нельзя. Следующий этап: «Экономический совет».`,
      en: `${COMMISSION_EN} Who is awaited cannot be told. Next: “Economic Council”.`,
      plans: [EXPERTS_HELD],
      remarks: {},
    },
  ],
  [
    '2019-09-13',
    {
      ...LATE,
      ru: `${COMMISSION} Кого ждём, сказать нельзя. Следующий этап: «Экономический совет».`,
      en: `${COMMISSION_EN} Who is awaited cannot be told. Next: “Economic Council”.`,
      plans: [EXPERTS_HELD],
      remarks: {},
    },
  ],
  [
    '2019-09-18',
    {
      ...LATE,
      ru: `${COMMISSION} Экономический совет: рассмотрение планировалось на 13 сентября*; сообщений об этом нет. Кого ждём, сказать нельзя.`,
      en: `${COMMISSION_EN} Economic Council: was planned for 13 September*; there is no report of it. Who is awaited cannot be told.`,
      plans: [
        EXPERTS_HELD,
        'economic-council 13 September 2019*: noReport',
        'rcc-follow-up 16–17 September 2019: noReport',
      ],
      remarks: REMARKED,
    },
  ],
  [
    TODAY,
    {
      ...LATE,
      reason: 'noNews',
      ru: 'Последние сведения: не позднее 15 сентября 2019*. Экономический совет: рассмотрение планировалось на 13 сентября 2019*; сообщений об этом нет.',
      en: 'Last news: not after 15 September 2019*. Economic Council: was planned for 13 September 2019*; there is no report of it.',
      plans: [
        EXPERTS_HELD,
        'economic-council 13 September 2019*: noReport',
        'rcc-follow-up 16–17 September 2019: noReport',
      ],
      remarks: REMARKED,
    },
  ],
];

describe('the record of 2018–2019', () => {
  test.each(DAYS)('answers on %s', (day, answers) => {
    expect(answersOn(day)).toEqual(answers);
  });

  test('names no state, and gives 24 May as no term, on any day between the letter and the meeting', () => {
    for (let date = '2019-04-30'; date < '2019-05-24'; date = addDays(date, 1)) {
      const { records, id } = on(RECORD, date);
      expect(outstanding(records, id, date).kind).toBe('cannotTell');
      expect([...records.consultationRequest.values()].map(({ term }) => term)).toEqual([null]);
    }
  });

  test('says of the hearing of 18 April who heard, wherever it is told', () => {
    const { records, id } = on(RECORD, '2019-04-18');
    const hearing = RECORD.find(
      ({ kind, payload }) => kind === 'stepOccurrenceRecorded' && 'forInformation' in payload && payload.forInformation,
    );
    expect(hearing && summaryOf(hearing, records)).toEqual({
      ru: 'РГВУ, Баку: заслушана информация',
      en: 'High-Level Working Group, Baku: information was heard',
    });
    const followUp = stepStatuses(records, id, '2019-04-18').find(({ step }) => step.key === 'rcc-follow-up');
    expect(followUp).toMatchObject({ state: 'may', step: { stepType: 'followUp' } });
    expect(followUp?.occurrences.map(({ forInformation }) => forInformation)).toEqual([true]);
  });

  test('remarks that the document of paragraph 10 is the Concept only by inference', () => {
    const { records } = on(RECORD, TODAY);
    const texts = [...records.remark.values()]
      .filter(({ remarkKind }) => remarkKind === 'inferred')
      .map(({ text }) => text.ru);
    expect(texts).toContainEqual(expect.stringContaining('«проект документа», в единственном числе'));
  });
});

describe('the training set, on the day of loading', () => {
  test.each([
    [
      'registry-data-exchange',
      'Возражает Горния. Согласовали 6 из 11; 1 позиция устарела; ждём Еланию и Меранию (просрочено 6 дней), а также Иворию.',
      'Gornia objects. 6 of 11 agreed; 1 position is stale; waiting for Elania and Merania (6 days overdue), and for Ivoria.',
    ],
    [
      'postal-e-signature',
      'Процедура умолчания истекает завтра; молчание здесь считается согласием. Согласовали 8 из 11; возражений нет.',
      'The silence procedure ends tomorrow; silence is consent here. 8 of 11 agreed; nobody objects.',
    ],
    [
      'single-emergency-number',
      'Мерания, 19 ноября: согласовано. Согласовали 4 из 11; 5 позиций устарело; ждём Авалию, Еланию, Иворию и ещё 4 стороны.',
      'Merania, 19 November: agreed. 4 of 11 agreed; 5 positions are stale; waiting for Avalia, Elania, Ivoria and 4 more.',
    ],
    [
      'backbone-lines-2030',
      'Комиссия по связи, вчера: утверждено. Пока не согласовал никто из 10; ждём Авалию, Борею, Горнию и ещё 7 сторон.',
      'Communications Commission, yesterday: approved. None of 10 agreed yet; waiting for Avalia, Borea, Gornia and 7 more.',
    ],
  ])('tells of %s', (slug, ru, en) => {
    const { records, id } = on(TRAINING, TODAY, slug);
    expect(attention(records, id, TODAY).sentence).toEqual({ ru, en });
  });
});
