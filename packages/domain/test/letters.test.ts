import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  answersTo,
  approvalProgress,
  fold,
  type Id,
  type LocalDate,
  outstanding,
  refusalMessage,
  repliesTo,
  revisionsAsked,
  sees,
} from '../src/index.ts';
import { carriedOut, decided, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { Story } from './story.ts';
import { comment, letter, reply, summary } from './writing.ts';

/** Three states are asked of the draft at the council; the letter is the last thing told. */
function asked(addressees: readonly Id[] = ['XA', 'XB'], given: Parameters<Story['asked']>[3] = {}): Story {
  return Story.commonwealth(3)
    .paper('letter')
    .step('council')
    .dossier('2026-01-10')
    .asked('2026-02-01', 'council', addressees, given);
}

const lastRequest = (story: Story): Id => [...story.records().consultationRequest.keys()].at(-1) ?? '';

function answersOn(story: Story, day: LocalDate, requestId = lastRequest(story)) {
  const records = story.recordsOf(day);
  const request = records.consultationRequest.get(requestId);
  if (!request) throw new Error('There is no such letter on that day.');
  return answersTo(records, request, day).map(({ party, state, reply: own, position, daysWaiting, daysToAnswer }) => ({
    ...{ id: party.record.id, state, reply: own !== null, position: position?.stand ?? null },
    ...{ daysWaiting, daysToAnswer },
  }));
}

function awaitedOn(story: Story, day: LocalDate): readonly Id[] | string {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  return answer.kind === 'list' ? answer.items.map(({ party }) => party.record.id).sort() : 'cannotTell';
}

const standOf = (story: Story, code: Id, day: LocalDate) =>
  approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'council' })?.stands.find(
    ({ party }) => party.record.id === code,
  );

const NOTHING = { reply: false, position: null, daysWaiting: null, daysToAnswer: null };

describe('what an addressee made of a letter', () => {
  it('is awaited until its reply comes, which closes it for the sender and no other', () => {
    const story = asked();
    story.replied('2026-02-11', 'XA', lastRequest(story));
    expect(answersOn(story, '2026-02-10')).toEqual([
      { ...NOTHING, id: 'XA', state: 'awaited', daysWaiting: 9 },
      { ...NOTHING, id: 'XB', state: 'awaited', daysWaiting: 9 },
    ]);
    expect(answersOn(story, '2026-02-12')).toEqual([
      { ...NOTHING, id: 'XA', state: 'answered', reply: true, daysToAnswer: 10 },
      { ...NOTHING, id: 'XB', state: 'awaited', daysWaiting: 11 },
    ]);
    expect(awaitedOn(story, '2026-02-10')).toEqual(['XA', 'XB', 'XC']);
    expect(awaitedOn(story, '2026-02-12')).toEqual(['XB', 'XC']);
  });

  it('is a position at that step since then, and not one from before', () => {
    const after = asked().said('2026-02-05', 'XA', 'objected', 'council');
    expect(answersOn(after, '2026-02-06')[0]).toEqual({
      ...{ ...NOTHING, id: 'XA', state: 'answered', position: 'objected', daysToAnswer: 4 },
    });
    const before = asked([]).said('2026-01-20', 'XA', 'agreed', 'council').asked('2026-02-01', 'council', ['XA']);
    expect(answersOn(before, '2026-02-06')[0]).toMatchObject({ state: 'awaited', position: null, daysWaiting: 5 });
    expect(awaitedOn(before, '2026-02-06')).not.toContain('XA');
  });

  it('has not been given by a position on only one of two documents that wait', () => {
    const story = Story.commonwealth(2)
      .step('council')
      .dossier('2026-01-10', ['draft', 'plan'])
      .asked('2026-02-01', 'council', ['XA'])
      .said('2026-02-05', 'XA', 'agreed', 'council');
    expect(answersOn(story, '2026-02-06')[0]).toMatchObject({ state: 'awaited', position: 'agreed', daysWaiting: 5 });
    expect(awaitedOn(story, '2026-02-06')).toContain('XA');
    story.said('2026-02-08', 'XA', 'agreed', 'council', 'plan-1');
    expect(answersOn(story, '2026-02-09')[0]).toMatchObject({ state: 'answered', daysToAnswer: 7 });
    expect(awaitedOn(story, '2026-02-09')).not.toContain('XA');
  });

  it('is not a position on an earlier text than the letter asked about', () => {
    const story = asked([]).revision('2026-02-03', 'draft-2').asked('2026-02-04', 'council', ['XA']);
    story.said('2026-02-05', 'XA', 'agreed', 'council', 'draft-1');
    expect(answersOn(story, '2026-02-06')[0]).toMatchObject({ state: 'awaited', position: null });
    story.said('2026-02-07', 'XA', 'agreed', 'council', 'draft-2');
    expect(answersOn(story, '2026-02-07')[0]).toMatchObject({ state: 'answered', daysToAnswer: 3 });
  });

  it('is hidden with its reply: who may not see that sees nothing of it', () => {
    const story = asked(['XA']);
    story.replied('2026-02-05', 'XA', lastRequest(story));
    story.entries.push({ ...(story.entries.pop() as Story['last']), visibility: 'secretariat' });
    const seen = fold(story.entries.filter((entry) => sees(ANONYMOUS, entry)));
    const [request] = seen.consultationRequest.values();
    expect(request && answersTo(seen, request, '2026-02-06')).toMatchObject([{ state: 'awaited', reply: null }]);
    expect(answersOn(story, '2026-02-06')).toMatchObject([{ state: 'answered', reply: true }]);
  });

  it('nobody can tell of a collective, nor of anybody when answers came and no source says whose', () => {
    const collectives = [{ collectiveId: 'as-rss', wording: { ru: 'АС РСС', en: 'RCC administrations' } }];
    const some = asked(['XA'], { collectives });
    expect(answersOn(some, '2026-02-06').map(({ state }) => state)).toEqual(['awaited', 'cannotTell']);
    const untold = asked(['XA', 'XB'], { answersKnown: false });
    untold.replied('2026-02-03', 'XB', lastRequest(untold));
    expect(answersOn(untold, '2026-02-06').map(({ state }) => state)).toEqual(['cannotTell', 'answered']);
  });

  it('is no longer awaited once the answers were summarised, or the step is done, and a late reply is still one', () => {
    const summarised = asked();
    const requestId = lastRequest(summarised);
    summarised.summarised('2026-02-10', requestId);
    expect(answersOn(summarised, '2026-02-10')[0]).toEqual({ ...NOTHING, id: 'XA', state: 'notAnswered' });
    summarised.replied('2026-02-20', 'XA', requestId);
    expect(answersOn(summarised, '2026-02-20')[0]).toMatchObject({ state: 'answered', daysToAnswer: 19 });
    const done = asked().happened('2026-02-10', 'council', 'approved');
    expect(answersOn(done, '2026-02-10')[0]).toEqual({ ...NOTHING, id: 'XA', state: 'notAnswered' });
  });

  it('took days only where both days are certain', () => {
    const story = asked();
    story.replied('2026-02', 'XA', lastRequest(story));
    expect(answersOn(story, '2026-03-01')[0]).toMatchObject({ state: 'answered', daysToAnswer: null });
    const sentOver = Story.commonwealth(3).step('council').dossier('2026-01-10');
    sentOver.asked('2026-02-01/2026-02-10', 'council', ['XA']).said('2026-02-05', 'XA', 'agreed', 'council');
    expect(answersOn(sentOver, '2026-03-01')[0]).toMatchObject({ state: 'answered', daysToAnswer: null });
  });
});

describe('a letter', () => {
  it('took no days that are known where one of two answers has no certain day', () => {
    const story = asked(['XA']);
    story.replied('2026-02-05', 'XA', lastRequest(story)).said('2026-02', 'XA', 'agreed', 'council');
    expect(answersOn(story, '2026-03-01')).toMatchObject([{ state: 'answered', daysToAnswer: null }]);
    const sameDay = asked(['XA']);
    sameDay.replied('2026-02-01', 'XA', lastRequest(sameDay));
    expect(answersOn(sameDay, '2026-03-01')).toMatchObject([{ state: 'answered', daysToAnswer: 0 }]);
    const earlier = asked(['XA']).said('2026-02', 'XA', 'agreed', 'council');
    expect(answersOn(earlier, '2026-03-01')).toMatchObject([{ position: 'agreed', daysToAnswer: null }]);
  });

  it('is its first reply, by its day, whenever it was recorded', () => {
    const story = asked(['XA']);
    const request = lastRequest(story);
    for (const day of ['2026-02', '2026-02-20', '2026-02-10']) story.replied(day, 'XA', request);
    const days = repliesTo(story.records(), request).map(({ occurred }) => occurred.edtf);
    expect(days).toEqual(['2026-02-10', '2026-02-20', '2026-02']);
    expect(answersOn(story, '2026-03-01')[0]).toMatchObject({ daysToAnswer: 9 });
  });

  it('waits for nobody before the day of the letter, nor since a day that is not certain', () => {
    const ahead = asked(['XA']).records();
    const [request] = [...ahead.consultationRequest.values()];
    expect(request && answersTo(ahead, request, '2026-01-31').map(({ daysWaiting }) => daysWaiting)).toEqual([null]);
    const unclear = Story.commonwealth(3).step('council').dossier('2026-01-10').asked('2026-02', 'council', ['XA']);
    expect(answersOn(unclear, '2026-03-05')).toMatchObject([{ state: 'awaited', daysWaiting: null }]);
  });

  it('is about the revision that was the latest when it was sent', () => {
    const story = asked().revision('2026-02-10', 'draft-2');
    const records = story.records();
    const request = records.consultationRequest.get(lastRequest(story));
    expect(request && revisionsAsked(records, request).map(({ id }) => id)).toEqual(['draft-1']);
  });

  it('that was answered of an earlier revision awaits nothing, and the state is awaited on the new one', () => {
    const story = asked(['XA']);
    story.replied('2026-02-05', 'XA', lastRequest(story)).revision('2026-02-10', 'draft-2');
    expect(awaitedOn(story, '2026-02-09')).toEqual(['XB', 'XC']);
    expect(awaitedOn(story, '2026-02-10')).toEqual(['XA', 'XB', 'XC']);
  });

  it('that reminds waits for an answer of its own', () => {
    const story = asked(['XA']);
    story.replied('2026-02-05', 'XA', lastRequest(story)).asked('2026-02-10', 'council', ['XA']);
    expect(awaitedOn(story, '2026-02-11')).toContain('XA');
    expect(awaitedOn(story.replied('2026-02-12', 'XA', lastRequest(story)), '2026-02-12')).not.toContain('XA');
  });
});

describe('a reply without a stand', () => {
  it('leaves the state without a position, and neither awaited nor late', () => {
    const story = asked(['XA'], { term: '2026-02-05' });
    story.replied('2026-02-04', 'XA', lastRequest(story));
    expect(standOf(story, 'XA', '2026-02-03')).toMatchObject({ stand: 'noAnswer', reply: null });
    expect(standOf(story, 'XA', '2026-02-20')).toMatchObject({ stand: 'noAnswer', late: false });
    expect(standOf(story, 'XA', '2026-02-20')?.reply?.partyId).toBe('XA');
  });

  it('is no silence: no procedure counts it as consent', () => {
    const story = Story.commonwealth(2, 'silenceProcedure')
      .step('council')
      .dossier('2026-01-10')
      .asked('2026-02-01', 'council', ['XA', 'XB'], { term: '2026-02-10' });
    story.replied('2026-02-05', 'XA', lastRequest(story));
    expect(standOf(story, 'XA', '2026-02-11')?.stand).toBe('noAnswer');
    expect(standOf(story, 'XB', '2026-02-11')?.stand).toBe('agreedBySilence');
  });
});

describe('commands of letters', () => {
  it('send a letter, record its reply with positions and comments, and summarise the answers', () => {
    const story = asked([]);
    carriedOut(
      story,
      letter('council', '2026-02-10', { addresseeIds: ['XA', 'XB'], term: '2026-02-20' }),
      '2026-02-10',
    );
    const requestId = lastRequest(story);
    const entries = carriedOut(
      story,
      reply(requestId, '2026-02-12', {
        stands: [{ documentId: 'draft', stand: 'agreedWithComments', text: null }],
        comments: [{ documentId: 'draft', element: 'пункт 2.3', text: 'Уточнить', proposedWording: 'до 1 мая' }],
      }),
      '2026-02-12',
      delegateOf('XA'),
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['replyReceived', 'positionExpressed', 'commentMade']);
    const [first, , third] = entries;
    expect(third?.kind === 'commentMade' && first?.kind === 'replyReceived' && third.payload.replyId).toBe(
      first?.kind === 'replyReceived' && first.payload.replyId,
    );
    carriedOut(story, summary(requestId, '2026-02-25'), '2026-02-25');
    expect(answersOn(story, '2026-02-25').map(({ state }) => state)).toEqual(['answered', 'notAnswered']);
  });

  it('take one answer once: the same number of the same day is no second one', () => {
    const story = asked(['XA', 'XB']);
    const same = reply(lastRequest(story), '2026-02-12', { letterNumber: 'исх. № 4/20' });
    carriedOut(story, same, '2026-02-12');
    const refusal = refusalOf(story, same, '2026-02-13');
    expect(refusal.code).toBe('ALREADY_RECORDED');
    expect(refusalMessage(refusal)).toEqual({
      ru: 'Это уже внесено: ответ (исх. № 4/20), Авалия, 12 февраля 2026. Вносить второй раз не нужно; ошибку исправляет запись об исправлении.',
      en: 'This is recorded already: reply (No. 4/20), Avalia, 12 February 2026. There is no need to record it again; a mistake is corrected by an entry that says so.',
    });
    for (const other of [
      { letterNumber: 'исх. № 4/21' },
      { partyId: 'XB' },
      { occurred: '2026-02-11' },
      { letterNumber: null, text: 'Согласны' },
    ])
      expect(decided(story, { ...same, ...other }, '2026-02-13').kind).toBe('accepted');
  });

  it('attach what a late reply says to the revision that the letter asked about', () => {
    const story = asked(['XA']).revision('2026-02-10', 'draft-2');
    const parts = {
      stands: [{ documentId: 'draft', stand: 'agreed' as const, text: null }],
      comments: [{ documentId: 'draft', element: null, text: 'Уточнить', proposedWording: null }],
    };
    carriedOut(story, reply(lastRequest(story), '2026-02-12', parts), '2026-02-12');
    expect(story.records().position.values().next().value?.revisionId).toBe('draft-1');
    expect(story.records().comment.values().next().value?.revisionId).toBe('draft-1');
    expect(standOf(story, 'XA', '2026-02-12')?.stand).toBe('stale');
  });

  it('take the answer of who was not asked from the secretariat, not from its delegate', () => {
    const story = asked(['XA']);
    const ofXC = reply(lastRequest(story), '2026-02-05', { partyId: 'XC' });
    expect(refusalOf(story, ofXC, '2026-02-05', delegateOf('XC')).code).toBe('NOT_ASKED');
    expect(refusalOf(story, ofXC, '2026-02-05', delegateOf('XA')).code).toBe('NOT_ALLOWED');
    carriedOut(story, ofXC, '2026-02-05', SECRETARIAT);
    expect(answersOn(story, '2026-02-05')).toEqual([{ ...NOTHING, id: 'XA', state: 'awaited', daysWaiting: 4 }]);
  });

  it('do not refuse a delegate whose state a collective may hold', () => {
    const collectives = [{ collectiveId: 'as-rss', wording: { ru: 'АС РСС', en: 'RCC administrations' } }];
    const story = asked([], { collectives });
    const entries = carriedOut(story, reply(lastRequest(story), '2026-02-05'), '2026-02-05', delegateOf('XA'));
    expect(entries).toHaveLength(1);
  });

  it('know the word of a delegate since today, and what a hidden letter brought no wider than the letter', () => {
    const story = asked(['XA']);
    story.entries.push({ ...(story.entries.pop() as Story['last']), visibility: 'members' });
    const [first, made] = carriedOut(
      story,
      reply(lastRequest(story), '2026-02-05', {
        comments: [{ documentId: 'draft', element: null, text: 'Уточнить', proposedWording: null }],
      }),
      '2026-02-20',
      delegateOf('XA'),
    );
    expect([first?.known.edtf, first?.visibility, made?.visibility]).toEqual(['2026-02-20', 'members', 'members']);
  });

  it('refuse an answer that says nothing, and none that only brings a paper, a position or a comment', () => {
    const silent = { letterNumber: null };
    const story = asked(['XA']);
    const refused = refusalOf(story, reply(lastRequest(story), '2026-02-05', silent), '2026-02-05');
    expect(refused.code).toBe('EMPTY_REPLY');
    const comments = [{ documentId: 'draft', element: null, text: 'Уточнить', proposedWording: null }];
    const stands = [{ documentId: 'draft', stand: 'agreed' as const, text: null }];
    for (const said of [
      { source: { paperId: 'letter', locator: 'heading' } },
      { text: 'Согласны' },
      { stands },
      { comments },
      { stands, comments },
    ])
      expect(decided(story, reply(lastRequest(story), '2026-02-05', { ...silent, ...said }), '2026-02-05').kind).toBe(
        'accepted',
      );
  });

  it('tell the delegate of a state that was not asked who was', () => {
    const story = asked(['XA', 'XB'], { letterNumber: 'исх. № 165' });
    const ofXC = reply(lastRequest(story), '2026-02-05', { partyId: 'XC' });
    const { facts } = refusalOf(story, ofXC, '2026-02-05', delegateOf('XC'));
    expect(facts).toMatchObject({ party: { en: 'Veloria' }, asked: [{ en: 'Avalia' }, { en: 'Borea' }] });
  });

  it('take 500 comments in one answer, and no more', () => {
    const story = asked(['XA']);
    const brought = (count: number) => {
      const comments = Array.from({ length: count }, () => ({
        ...{ documentId: 'draft', element: null, text: 'Уточнить', proposedWording: null },
      }));
      return decided(story, reply(lastRequest(story), '2026-02-05', { comments }), '2026-02-05').kind;
    };
    expect([brought(500), brought(501)]).toEqual(['accepted', 'refused']);
  });

  it('take one position of each document in a reply', () => {
    const story = asked(['XA']);
    const stands = (['agreed', 'objected'] as const).map((stand) => ({ documentId: 'draft', stand, text: null }));
    expect(refusalOf(story, reply(lastRequest(story), '2026-02-05', { stands }), '2026-02-05').code).toBe(
      'REPEATED_DOCUMENT',
    );
  });

  it.each([
    ['a letter of a delegate', letter('council', '2026-02-10'), 'NOT_ALLOWED'],
    ['a summary of a delegate', summary('request', '2026-02-10'), 'NOT_ALLOWED'],
    ['a reply to no letter', reply('x', '2026-02-10'), 'UNKNOWN_REQUEST'],
    ['a comment of another state', comment('council', '2026-02-10', { partyId: 'XB' }), 'NOT_ALLOWED'],
  ])('refuse %s', (_, command, code) => {
    expect(refusalOf(asked(), command, '2026-02-10', delegateOf('XA')).code).toBe(code);
  });
});
