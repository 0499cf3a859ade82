import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  CALLED,
  CLAUSE_VERBS,
  DISPOSITIONS,
  DOCUMENT_KINDS,
  dayForms,
  daysIn,
  EXPRESSED_STANDS,
  excerptOf,
  MEASURE_STATES,
  numberKeys,
  OUTCOMES,
  printNumber,
  REMARK_KINDS,
  SEARCH_KIND_TEXT,
  SEARCH_KINDS,
  SIGNATURE_MANNERS,
  STAND_TEXT,
  searchExcerpt,
  searchTerms,
  withDenials,
  wordsOf,
} from '../src/index.ts';

describe('what is searched for', () => {
  test.each([
    ['концепции связ', { words: ['концепции', 'связ'], numbers: [], isNumber: false, typing: 'word' }],
    ['концепции связи ', { words: ['концепции', 'связи'], numbers: [], isNumber: false, typing: null }],
    [
      'решение № 53/24–9.2',
      { words: ['решение'], numbers: [['53/24-9.2', '53/24']], isNumber: false, typing: 'number' },
    ],
    ['No. 53/24', { words: [], numbers: [['53/24']], isNumber: true, typing: 'number' }],
    ['по No. 53/24, пункт', { words: ['по', 'пункт'], numbers: [['53/24']], isNumber: false, typing: 'word' }],
    ['исх. № 165 от 30.04.2019', { words: [], numbers: [['165']], isNumber: true, typing: null, dated: '2019-04-30' }],
    ['мероприятие 1.2', { words: ['мероприятие', '1.2'], numbers: [], isNumber: false, typing: 'word' }],
    ['письмо 165', { words: ['письмо'], numbers: [['165']], isNumber: false, typing: 'number' }],
    [
      '"план" & !связь | (4G/5G):*',
      { words: ['план', 'связь', '4G', '5G'], numbers: [], isNumber: false, typing: null },
    ],
  ])('in %j', (text, terms) => {
    expect(searchTerms(text)).toEqual({ dated: null, days: [], ...terms });
  });
});

it('a letter is meant by its number and its day, however it is called and printed', () => {
  const letter = fc.record({
    ...{ form: fc.constant('letter' as const), direction: fc.constantFrom('outgoing' as const, 'incoming', null) },
    ...{
      index: fc.constantFrom({ text: '01-12', mark: '/' as const }, null),
      number: fc.integer({ min: 1, max: 9999 }),
      suffix: fc.constantFrom(null, '-К'),
    },
    date: fc.nat({ max: 9000 }).map((days) => addDays('2005-01-01', days)),
  });
  fc.assert(
    fc.property(letter, fc.constantFrom('', 'письмо ', 'Письма ', 'letter '), (given, noun) => {
      for (const locale of ['ru', 'en'] as const)
        expect(searchTerms(noun + printNumber(given, locale))).toEqual({
          ...{ words: [], isNumber: true, typing: null, dated: given.date, days: [] },
          numbers: [numberKeys(printNumber(given, locale))],
        });
    }),
  );
});

describe('a day', () => {
  it.each([
    ...['30.04.2019', '30 апреля 2019 г.', '«30» апреля 2019 года', '2019-04-30', '30 April 2019', 'April 30, 2019'],
    ...['30.4.2019', '30 апреля 2019'],
  ])('%s is one, alone and among words, and none of its parts is a word or a number', (written) => {
    const nothing = { words: [], numbers: [], isNumber: false, typing: null, dated: null };
    expect(searchTerms(written)).toEqual({ ...nothing, days: ['2019-04-30'] });
    expect(searchTerms(`письмо 165 ${written}, Комиссия`)).toEqual({
      ...nothing,
      ...{ words: ['письмо', 'Комиссия'], numbers: [['165']], typing: 'word', days: ['2019-04-30'] },
    });
  });

  it.each(['31.04.2019', '30.04.19', '30 апреля', '130.04.2019', '01-30.04.2019', '30.04.2019-1', '30.04.2019/7'])(
    '%s is none',
    (written) => expect(searchTerms(written).days).toEqual([]),
  );

  it('is once what is written twice, and two are two', () => {
    expect(searchTerms('30.04.2019 и 30 апреля 2019, 1 мая 2019').days).toEqual(['2019-04-30', '2019-05-01']);
    expect(searchTerms('письмо от 30.04.2019 и 1 мая 2019, № 165 и № 166 связь')).toMatchObject({
      ...{ days: ['2019-04-30', '2019-05-01'], numbers: [['165'], ['166']], words: ['письмо', 'от', 'и', 'связь'] },
    });
  });

  it('is found in every form in which it is written', () => {
    const day = fc.nat({ max: 9000 }).map((days) => addDays('2005-01-01', days));
    fc.assert(
      fc.property(day, (given) => {
        for (const form of dayForms(given)) {
          const text = `с ${form} до конца`;
          expect(daysIn(text)).toEqual([{ start: 2, end: 2 + form.length, day: given }]);
        }
      }),
    );
  });

  it('is shown where it stands, however it is written there', () => {
    const shown = excerptOf(
      'Письмо от «30» апреля 2019 г. о связи, не от 1 мая 2019 г.',
      searchTerms('30.04.2019'),
      () => false,
    );
    expect(shown?.highlights.map(({ start, end }) => shown.text.slice(start, end))).toEqual(['«30» апреля 2019 г.']);
  });
});

describe('the words of the field', () => {
  const wordsOfMark = (mark: string) => CALLED.find((called) => 'mark' in called && called.mark === mark)?.words;

  it('are those of the vocabulary, each term once', () => {
    expect(wordsOfMark('position.objected')).toContain(STAND_TEXT.objected.ru);
    expect(wordsOfMark('deposit')).toContain(SEARCH_KIND_TEXT.deposit.ru);
    const marks = CALLED.flatMap((called) => ('mark' in called ? [called.mark] : []));
    expect(new Set(marks).size).toBe(marks.length);
    // They stand in queries between quotation marks.
    for (const mark of marks) expect(mark).toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/);
  });

  it('are there for every term that a fact can have', () => {
    for (const [kind, terms] of [
      ['position', EXPRESSED_STANDS],
      ['signature', SIGNATURE_MANNERS],
      ['comment', DISPOSITIONS],
      ['outcome', OUTCOMES],
      ['measure', MEASURE_STATES],
      ['document', DOCUMENT_KINDS],
      ['act', CLAUSE_VERBS],
      ['remark', REMARK_KINDS],
    ] as const)
      for (const term of terms) expect([kind, term, wordsOfMark(`${kind}.${term}`)]).not.toContain(undefined);
  });

  it('of what is denied are other ones', () => {
    expect(withDenials('не подписано, не  начато not signed')).toBe('неподписано, неначато notsigned');
    expect(withDenials('снег не')).toBe('снег не');
    expect(withDenials('мнение подписано')).toBe('мнение подписано');
    expect(wordsOfMark('signature.notSigned')).toMatch(/^неподписано notsigned /);
  });
});

describe('an excerpt', () => {
  const terms = searchTerms('связи 53/24');
  const isLink = (word: string) => /^связ/i.test(word);
  const marked = (text: string) => {
    const found = excerptOf(text, terms, isLink);
    return found && [found.text, ...found.highlights.map(({ start, end }) => found.text.slice(start, end))];
  };

  it('shows each word and number where it stands', () => {
    expect(marked('Связь по решению № 53 / 24 о связях')).toEqual([
      'Связь по решению № 53 / 24 о связях',
      ...['Связь', '53 / 24', 'связях'],
    ]);
  });

  it('of a number among words marks that number, and not the meeting that it was given at', () => {
    const of = (query: string) => excerptOf('Решение 53/24-9.2 и 53/24', searchTerms(query), () => false)?.highlights;
    expect(of('решение 53/24-9.2')).toEqual([{ start: 8, end: 17 }]);
    expect(of('53/24-9.2')?.length).toBe(2);
  });

  it('is none where nothing was searched for', () => {
    expect(marked('Концепция')).toBeUndefined();
  });

  it('of a long text is what stands around the first place, cut between words', () => {
    const [text = '', ...places] = marked(`${'слово '.repeat(50)}о связи ${'слово '.repeat(50)}`) ?? [];
    expect(text).toMatch(/^…слово .* о связи .* слово…$/);
    expect(text.length).toBeLessThanOrEqual(202);
    expect(places).toEqual(['связи']);
  });

  const around = (text: string) => {
    const { text: shown, highlights } = excerptOf(text, terms, isLink) ?? { text: '', highlights: [] };
    return [shown, ...highlights.map(({ start, end }) => `${start}–${end}`)];
  };

  it.each([
    [
      'nothing of a text that is long enough is left out',
      `связь ${'я'.repeat(194)}`,
      [`связь ${'я'.repeat(194)}`, '0–5'],
    ],
    [
      'of a longer one the end is cut at a space',
      `связь ${'я '.repeat(98)}`,
      [`связь ${'я '.repeat(97).trim()}…`, '0–5'],
    ],
    [
      'without a space it is cut where it is too long',
      `связь-${'я'.repeat(195)}`,
      [`связь-${'я'.repeat(194)}…`, '0–5'],
    ],
    [
      'the beginning is cut after a space, and the end stays where it is near',
      `${'я '.repeat(100)}связь`,
      [`…${'я '.repeat(29)}связь`, '59–64'],
    ],
    [
      'without a space the beginning is cut where it is too long',
      `${'я'.repeat(250)}-связь`,
      [`…${'я'.repeat(59)}-связь`, '61–66'],
    ],
    [
      'of what is searched for more than once, what falls outside is not marked',
      `связь ${'я '.repeat(100)}связь`,
      [`связь ${'я '.repeat(97).trim()}…`, '0–5'],
    ],
    [
      'a number is marked whole, not the numbers in it',
      'письмо 53/24-9.2 и 53/24',
      ['письмо 53/24-9.2 и 53/24', '7–16', '19–24'],
    ],
    [
      'of two that begin at one place the longer is marked',
      'письмо 53/24 связь',
      ['письмо 53/24 связь', '7–12', '13–18'],
    ],
    [
      'a short text is whole wherever in it the place is',
      `${'я '.repeat(50)}связь`,
      [`${'я '.repeat(50)}связь`, '100–105'],
    ],
    [
      'what begins just so far that all before it can be shown is shown with all of that',
      `${'я '.repeat(30)}связь ${'я'.repeat(200)}`,
      [`${'я '.repeat(30)}связь ${'я'.repeat(134)}…`, '60–65'],
    ],
    ['characters of two halves are not torn', `${'😀'.repeat(120)} связь`, [`…${'😀'.repeat(29)} связь`, '60–65']],
  ])('%s', (_, text, expected) => {
    expect(around(text)).toEqual(expected);
  });

  it('is of the title before the texts, in the language of the reader before the other', () => {
    const found = {
      title: { ru: 'Концепция', en: 'On связь' },
      texts: [
        { ru: 'О связи', en: 'On связь too' },
        { ru: 'Ещё о связи', en: 'More' },
      ],
    };
    const of = (locale: 'ru' | 'en', texts: typeof found = found) => searchExcerpt(texts, locale, terms, isLink)?.text;
    expect([of('ru'), of('en')]).toEqual(['О связи', 'On связь']);
    expect(of('en', { title: found.title, texts: [] })).toBe('On связь');
    expect(of('ru', { title: found.title, texts: [] })).toBe('On связь');
    expect(of('ru', { title: { ru: 'Концепция', en: 'Concept' }, texts: [] })).toBeUndefined();
  });

  it('is of a number that begins so, while it is being typed, and never of one that ends so', () => {
    const texts = { title: { ru: 'письмо 165', en: 'letter 165' }, texts: [] };
    const of = (query: string) => searchExcerpt(texts, 'ru', searchTerms(query), () => false)?.text;
    expect([of('165'), of('письмо 16'), of('65'), of('№ 16, пункт')]).toEqual([
      ...['письмо 165', 'письмо 165', undefined, undefined],
    ]);
  });

  it('of any text is a part of it, with its places in order and without overlap', () => {
    const word = fc.constantFrom('связь', 'связями', '53/24', '53/24-9.2', 'слово', '🇷🇺', '—', 'й'.normalize('NFD'));
    const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (given) => {
        const found = excerptOf(given, terms, isLink);
        if (!found) return;
        expect(given).toContain(found.text.replace(/^…/, '').replace(/…$/, ''));
        expect(found.text.isWellFormed()).toBe(given.isWellFormed());
        expect(found.highlights.length).toBeGreaterThan(0);
        let from = 0;
        for (const { start, end } of found.highlights) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(found.text.length);
          from = end;
        }
      }),
    );
  });
});

it('words are told apart whatever stands between them', () => {
  expect(wordsOf('4G/5G, «связь» — связь')).toEqual(['4G', '5G', 'связь']);
});

it('every kind has its name', () => {
  for (const kind of SEARCH_KINDS) expect(SEARCH_KIND_TEXT[kind].ru && SEARCH_KIND_TEXT[kind].en).not.toBe('');
});
