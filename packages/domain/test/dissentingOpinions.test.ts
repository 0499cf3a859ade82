import { describe, expect, it } from 'vitest';
import {
  approvalProgress,
  dissentingOpinionsOn,
  findings,
  type GiveDissentingOpinion,
  historyOf,
  type Payloads,
  refusalMessage,
  type Viewer,
} from '../src/index.ts';
import { carriedOut, decided, delegateOf, refusalOf } from './commanding.ts';
import { decision, tell } from './instructing.ts';
import { saidOn } from './registering.ts';
import { name, Story } from './story.ts';

const TODAY = '2026-06-01';
const SITTINGS = [
  { bodyId: 'group', number: 7 },
  { bodyId: 'other', number: 3 },
];

/** Avalia, Borea and Veloria sit in the group, Veloria and Gornia in the other body, which observes Elania; both sit at a meeting. */
function held(): Story {
  const story = Story.commonwealth(3).body('other').paper('letter').paper('opinion');
  for (const [code, ru, accusative, en] of [
    ['XD', 'Горния', 'Горнию', 'Gornia'],
    ['XE', 'Елания', 'Еланию', 'Elania'],
    ['XF', 'Зарния', 'Зарнию', 'Zarnia'],
  ] as const) {
    const payload = { memberStateId: code, code, names: name(ru, accusative, en), synthetic: true };
    tell(story, 'memberStateRegistered', '2020-01-01', payload, [code, 'state']);
  }
  const post = name('Почта Горнии', 'Почту Горнии', 'Post of Gornia');
  const administration = { administrationId: 'XD-post', memberStateId: 'XD', slug: 'xd-post', names: post };
  tell(story, 'administrationRegistered', '2020-01-01', administration, ['XD', 'state']);
  story.member('other', 'XC').member('other', 'XD-post').member('other', 'XE', { role: 'observer' });
  return story
    .step('council', { bodyIds: ['group', 'other'] })
    .dossier('2026-01-10')
    .meeting('2026-01-11', 'meeting', '2026-02-10/2026-02-11', SITTINGS)
    .held('2026-02-10/2026-02-11', 'meeting', SITTINGS);
}

const taken = (): Story => decision(held(), '2026-02-11', 'taken');

/** The same decision by poll, without a meeting. */
function polled(story: Story = held(), bodyIds: readonly string[] = ['group']): Story {
  const stated = { meetingId: null, bodyIds, manner: 'poll', agendaItemId: null, dossierId: 'dossier', number: '14' };
  const payload = { ...stated, minutes: null, paperId: null, documentIds: ['draft'], recitals: [], clauses: [] };
  const told = { decisionId: 'poll', draftedForId: null, ...payload } as Payloads['decisionTaken'];
  return tell(story, 'decisionTaken', '2026-03-01', told, ['group', 'body']);
}

const give: GiveDissentingOpinion = {
  ...{ command: 'giveDissentingOpinion', decisionId: 'decision', partyId: 'XA', text: 'Пункт 1 нам не подходит' },
  ...{ paperId: null, ...saidOn('2026-02-13') },
};

describe('a dissenting opinion', () => {
  it('stands beside the decision, in the words of the party, and in the stream of the decision', () => {
    const story = taken();
    const [entry] = carriedOut(story, give, TODAY);
    expect(entry).toMatchObject({ streamId: 'meeting', streamKind: 'meeting', kind: 'dissentingOpinionGiven' });
    expect(dissentingOpinionsOn(story.records(), 'decision')).toMatchObject([
      { decisionId: 'decision', partyId: 'XA', text: give.text, occurred: { edtf: '2026-02-13' } },
    ]);
    expect(dissentingOpinionsOn(story.recordsOf('2026-02-12'), 'decision')).toEqual([]);
  });

  it('of a decision without a meeting is told in the stream of the body', () => {
    const story = polled();
    const [entry] = carriedOut(story, { ...give, decisionId: 'poll', ...saidOn('2026-03-01') }, TODAY);
    expect(entry).toMatchObject({ streamId: 'group', streamKind: 'body' });
    expect(dissentingOpinionsOn(story.records(), 'poll')).toHaveLength(1);
  });

  it('is given with the decision, on any day of its meeting, or after it', () => {
    for (const occurred of ['2026-02-10', '2026-02-11', '2026-05-20'])
      carriedOut(taken(), { ...give, occurred, known: '2026-05-20' }, TODAY);
    expect(refusalOf(taken(), { ...give, ...saidOn('2026-02-09') }, TODAY).code).toBe('BEFORE_SUBJECT');
    const early = { ...give, decisionId: 'poll', ...saidOn('2026-02-28') };
    expect(refusalOf(polled(), early, TODAY).code).toBe('BEFORE_SUBJECT');
  });

  it('is given by several states, by each in its own words, in the order in which they gave them', () => {
    const story = taken();
    carriedOut(story, { ...give, partyId: 'XB', text: 'Считаем срок недостаточным', ...saidOn('2026-02-20') }, TODAY);
    carriedOut(story, give, TODAY);
    const given = dissentingOpinionsOn(story.records(), 'decision');
    expect(given.map(({ partyId, text }) => [partyId, text])).toEqual([
      ['XA', 'Пункт 1 нам не подходит'],
      ['XB', 'Считаем срок недостаточным'],
    ]);
  });

  it('may stand in a paper of its own, with or without its words here', () => {
    carriedOut(taken(), { ...give, text: null, paperId: 'opinion' }, TODAY);
    carriedOut(taken(), { ...give, paperId: 'opinion' }, TODAY);
    const refusal = refusalOf(taken(), { ...give, text: null }, TODAY);
    expect(refusal.code).toBe('EMPTY_TEXT');
    expect(refusalMessage(refusal).ru).toContain('документ, в котором оно изложено');
  });

  it('is without a source where neither a paper tells of it nor it is one', () => {
    const unsourced = (different: Partial<GiveDissentingOpinion>): readonly string[] => {
      const story = taken();
      carriedOut(story, { ...give, source: null, ...different }, TODAY);
      return findings(story.records(), TODAY).flatMap(({ kind, text }) =>
        kind === 'unsourced' && text.ru.startsWith('Особое мнение') ? [text.ru] : [],
      );
    };
    expect(unsourced({})).toEqual(['Особое мнение: Авалия, решение № 7/1: источник не указан']);
    expect(unsourced({ paperId: 'opinion' })).toEqual([]);
    expect(unsourced({ source: give.source })).toEqual([]);
  });

  it('changes nothing of what was decided, nor of what the party said at the step', () => {
    const story = held().said('2026-02-10', 'XA', 'agreed', 'council');
    decision(story, '2026-02-11', 'taken').happened('2026-02-11', 'council', 'approved', { meetingId: 'meeting' });
    const progress = (): unknown => {
      return approvalProgress(story.records(), 'dossier', TODAY, { stepId: 'council' });
    };
    const before = progress();
    const stated = story.records().decision.get('decision');
    carriedOut(story, give, TODAY);
    expect(progress()).toEqual(before);
    expect(story.records().decision.get('decision')).toEqual(stated);
    expect([...story.records().position.values()]).toMatchObject([{ partyId: 'XA', stand: 'agreed' }]);
  });

  it('is told with a dossier where its decision is, and with no other', () => {
    const story = polled();
    carriedOut(story, { ...give, decisionId: 'poll', ...saidOn('2026-03-02') }, TODAY);
    const elsewhere = polled(story);
    const other = { decisionId: 'other', meetingId: null, bodyIds: ['group'], manner: null, agendaItemId: null };
    const stated = { dossierId: null, number: null, minutes: '1', paperId: null, documentIds: [] };
    const payload = { ...other, ...stated, recitals: [], clauses: [], draftedForId: null };
    tell(elsewhere, 'decisionTaken', '2026-03-05', payload, ['group', 'body']);
    carriedOut(elsewhere, { ...give, decisionId: 'other', ...saidOn('2026-03-06') }, TODAY);
    const told = historyOf(elsewhere.entries, 'dossier').flatMap((entry) =>
      entry.kind === 'dissentingOpinionGiven' ? [entry.payload.decisionId] : [],
    );
    expect(told).toEqual(['poll']);
    expect(historyOf(elsewhere.entries, 'other dossier').map(({ kind }) => kind)).not.toContain(
      'dissentingOpinionGiven',
    );
  });
});

describe('who gives one', () => {
  it.each([
    ['a member of one of the bodies', 'XB'],
    ['a member of the other body', 'XC'],
    ['an administration that sits there', 'XD-post'],
    ['the state of an administration that sits there', 'XD'],
    ['an observer, who has a voice', 'XE'],
  ])('is %s', (_who, partyId) => {
    carriedOut(taken(), { ...give, partyId }, TODAY);
  });

  it('is nobody who certainly sat in none of the bodies that decided', () => {
    const refusal = refusalOf(taken(), { ...give, partyId: 'XF' }, TODAY);
    expect(refusal.code).toBe('DISSENT_OF_STRANGER');
    expect(refusalMessage(refusal).ru).toBe(
      'Сторона «Зарния» не состояла в органах, которые приняли решение, в день решения (10–11 февраля 2026): Орган group и Орган other. Если состояла, сначала вносят членство (startMembership, администратор); если нет, её мнение вносят как позицию вне маршрута (expressPosition, offRoute: true).',
    );
    const ofOne = polled(held(), ['group']);
    const poll = { ...give, decisionId: 'poll', ...saidOn('2026-03-02') };
    expect(refusalOf(ofOne, { ...poll, partyId: 'XD' }, TODAY).code).toBe('DISSENT_OF_STRANGER');
  });

  it('may be somebody of whom nobody can tell whether it sat there', () => {
    const unknown = held().body('third');
    carriedOut(
      polled(unknown, ['group', 'third']),
      { ...give, decisionId: 'poll', partyId: 'XF', ...saidOn('2026-03-02') },
      TODAY,
    );
    const founder = held().member('other', 'XF', { until: { edtf: 'XXXX-XX-XX', inferred: false } });
    carriedOut(decision(founder, '2026-02-11', 'taken'), { ...give, partyId: 'XF' }, TODAY);
    const since = held().member('other', 'XF', { from: { edtf: '2025/2027', inferred: false } });
    carriedOut(decision(since, '2026-02-11', 'taken'), { ...give, partyId: 'XF' }, TODAY);
  });

  it('sat there on the day of the decision, whenever the opinion came', () => {
    const left = held().member('other', 'XF', { until: { edtf: '2026-02-10', inferred: false } });
    carriedOut(decision(left, '2026-02-11', 'taken'), { ...give, partyId: 'XF', ...saidOn('2026-05-01') }, TODAY);
    const late = held().member('other', 'XF', { from: { edtf: '2026-03', inferred: false } });
    const refusal = refusalOf(
      decision(late, '2026-02-11', 'taken'),
      { ...give, partyId: 'XF', ...saidOn('2026-05-01') },
      TODAY,
    );
    expect(refusal.code).toBe('DISSENT_OF_STRANGER');
  });

  it('is a delegate for its own state, known since it says so where it shows no paper', () => {
    const own = { ...give, source: null };
    const [entry] = carriedOut(taken(), own, TODAY, delegateOf('XA'));
    expect(entry).toMatchObject({ known: { edtf: TODAY }, occurred: { edtf: '2026-02-13' }, sources: [] });
    expect(refusalOf(taken(), own, TODAY, delegateOf('XB')).code).toBe('NOT_ALLOWED');
    carriedOut(taken(), { ...own, partyId: 'XD-post' }, TODAY, delegateOf('XD'));
    const early = { ...own, known: '2026-02-20' };
    expect(refusalOf(taken(), early, TODAY, delegateOf('XA')).code).toBe('PAPER_NEEDED');
    const [shown] = carriedOut(taken(), { ...early, paperId: 'opinion' }, TODAY, delegateOf('XA'));
    expect(shown).toMatchObject({ known: { edtf: '2026-02-20' }, payload: { paperId: 'opinion' } });
  });

  it.each(['viewer', 'analyst'] as const)('is no %s', (role) => {
    expect(refusalOf(taken(), give, TODAY, { role, account: 'somebody' } as Viewer).code).toBe('NOT_ALLOWED');
  });
});

describe('to give one', () => {
  it.each([
    ['on nothing', { decisionId: 'nothing' }, 'NO_SUCH_DECISION'],
    ['by nobody', { partyId: 'nobody' }, 'UNKNOWN_PARTY'],
    ['by a body', { partyId: 'group' }, 'DISSENT_OF_BODY'],
    ['in a paper that is not there', { paperId: 'nothing' }, 'NO_SUCH_DOCUMENT'],
    ['from a paper that is not there', { source: { paperId: 'nothing', locator: 'абзац 1' } }, 'UNKNOWN_PAPER'],
    ['in empty words', { text: ' ' }, 'EMPTY_TEXT'],
    ['in the future', { occurred: '2026-06-02' }, 'DATE_IN_FUTURE'],
    ['known before it was given', { known: '2026-02-12' }, 'KNOWN_TOO_EARLY'],
  ] as const)('is refused %s', (_what, different, code) => {
    const refusal = refusalOf(taken(), { ...give, ...different }, TODAY);
    expect(refusal.code).toBe(code);
    expect(refusalMessage(refusal).ru).not.toMatch(/undefined|null/);
  });

  it('is refused on a draft, by which nothing is decided', () => {
    const refusal = refusalOf(decision(held(), '2026-02-11', 'drafted'), give, TODAY);
    expect(refusal.code).toBe('DISSENT_FROM_DRAFT');
    expect(refusalMessage(refusal).ru).toContain('7/1');
  });

  it('is refused a second time to the same party on the same decision', () => {
    const story = taken();
    carriedOut(story, give, TODAY);
    const refusal = refusalOf(story, { ...give, text: 'Ещё раз', ...saidOn('2026-03-01') }, TODAY);
    expect(refusal.code).toBe('ALREADY_RECORDED');
    expect(refusalMessage(refusal).ru).toContain('особое мнение, Авалия, 13 февраля 2026');
    carriedOut(polled(story), { ...give, decisionId: 'poll', ...saidOn('2026-03-02') }, TODAY);
  });

  it('is refused to who does not see the decision, as if there were none', () => {
    const story = taken();
    const narrowed = {
      ...({ subjectId: 'decision', recordIds: ['decision'], from: 'public', to: 'secretariat' } as const),
    };
    const reason = { ru: 'внесено для всех по ошибке', en: 'entered for all by mistake' };
    tell(story, 'visibilityChanged', '2026-02-12', { ...narrowed, reason }, ['meeting', 'meeting']);
    expect(refusalOf(story, { ...give, source: null }, TODAY, delegateOf('XA')).code).toBe('NO_SUCH_DECISION');
    const seen = decided(story, give, TODAY);
    expect(seen.kind === 'accepted' && seen.entries[0]?.visibility).toBe('secretariat');
  });
});
