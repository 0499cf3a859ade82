import { describe, expect, it } from 'vitest';
import {
  type ApprovalProgress,
  approvalProgress,
  attention,
  type ConcludeSilence,
  type LocalDate,
  outstanding,
  stepStatuses,
} from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { STATES, Story } from './story.ts';

const ALL = STATES.slice(0, 3).map(([code]) => code);
const conclusion: ConcludeSilence = { command: 'concludeSilence', dossier: 'dossier', stepId: 'council' };

/** Three states are asked until 20 February, and their silence would be consent. */
const running = (): Story =>
  Story.commonwealth(3, 'silenceProcedure')
    .paper('letter')
    .step('council')
    .dossier('2026-01-10')
    .asked('2026-02-01', 'council', ALL, { term: '2026-02-20' });

function progressOn(story: Story, day: LocalDate): ApprovalProgress {
  const progress = approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'council' });
  if (!progress) throw new Error('There is no progress.');
  return progress;
}

function silenceOn(story: Story, day: LocalDate) {
  const { silence, carries, stands } = progressOn(story, day);
  return {
    state: silence?.state,
    brokenBy: silence?.brokenBy.map(({ record }) => record.id),
    carries: carries.answer,
    stands: stands.map(({ party, stand }) => `${party.record.id} ${stand}`),
  };
}

function awaitedOn(story: Story, day: LocalDate): readonly string[] {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  if (answer.kind === 'cannotTell') throw new Error(answer.reason.en);
  return answer.items.map(({ party, daysLate }) => `${party.record.id}${daysLate === null ? '' : ` ${daysLate} late`}`);
}

describe('a silence procedure that an objection broke', () => {
  const withdrawn = (): Story =>
    running().said('2026-02-19', 'XB', 'objected', 'council').said('2026-03-05', 'XB', 'agreed', 'council');

  it('stays broken by what stood at the end of the term, although the objection is withdrawn later', () => {
    expect(silenceOn(withdrawn(), '2026-03-06')).toEqual({
      ...{ state: 'broken', brokenBy: ['XB'], carries: 'notYet' },
      stands: ['XA noAnswer', 'XB agreed', 'XC noAnswer'],
    });
    expect(refusalOf(withdrawn(), conclusion, '2026-03-06').code).toBe('SILENCE_NOT_ENDED');
  });

  it('ends in consent when the objection was withdrawn by the last day', () => {
    const story = running()
      .said('2026-02-10', 'XB', 'objected', 'council')
      .said('2026-02-20', 'XB', 'agreed', 'council');
    expect(silenceOn(story, '2026-02-21')).toMatchObject({ state: 'ended', brokenBy: [], carries: 'yes' });
  });

  it('says why it goes on once the objection is withdrawn: by which objection it was broken, and what is needed now', () => {
    const reasonOn = (story: Story, day: LocalDate) =>
      stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === 'council')?.reason;
    expect(reasonOn(withdrawn(), '2026-03-05')).toEqual({
      ru: 'Следующий: с этого этапа начинается маршрут. Процедура умолчания прервана, возражение: Борея (19 февраля 2026); оно больше не действует, но молчание согласием не стало. Нужна новая процедура умолчания или позиции: Авалия и Велория.',
      en: 'Comes next: the route begins here. The silence procedure was broken by an objection: Borea (19 February 2026); it no longer stands, but silence was no consent. A new silence procedure is needed, or positions: Avalia and Veloria.',
    });
    expect(progressOn(withdrawn(), '2026-03-05').silence?.objections).toMatchObject([
      { partyId: 'XB', occurred: { edtf: '2026-02-19' } },
    ]);
    expect(reasonOn(withdrawn(), '2026-03-04')?.en).toMatch(/^Borea objects;/);
    const agreed = withdrawn().allSaid('2026-03-07', ['XA', 'XC'], 'agreed', 'council');
    expect(reasonOn(agreed, '2026-03-07')?.en).toBe('Comes next: the route begins here.');
    const again = withdrawn().asked('2026-03-10', 'council', ALL, { term: '2026-03-30' });
    expect(reasonOn(again, '2026-03-10')?.en).toBe('Comes next: the route begins here.');
  });

  it('is not advised to pass once the objection is withdrawn: those who were silent would have to agree too', () => {
    const story = running().said('2026-02-19', 'XB', 'objected', 'council');
    expect(progressOn(story, '2026-02-25').wouldPass.map((set) => set.map(({ party }) => party.record.id))).toEqual([
      ALL,
    ]);
    expect(attention(story.recordsOf('2026-02-25'), 'dossier', '2026-02-25').sentence.ru).not.toContain('Пройдёт');
  });

  it('awaits nobody, and nobody is late: the silent owed nothing', () => {
    const story = running().said('2026-02-20', 'XB', 'objected', 'council');
    expect(awaitedOn(story, '2026-02-20')).toEqual(['XA', 'XC']);
    expect(awaitedOn(story, '2026-03-20')).toEqual([]);
  });

  it('carries after all when the others agree in words', () => {
    const story = withdrawn().allSaid('2026-03-07', ['XA', 'XC'], 'agreed', 'council');
    expect(silenceOn(story, '2026-03-07')).toMatchObject({ state: 'broken', carries: 'yes' });
  });

  it('is followed by another, at whose end it counts who objects then', () => {
    const again = withdrawn().asked('2026-03-10', 'council', ALL, { term: '2026-03-30' });
    expect(silenceOn(again, '2026-03-30')).toMatchObject({ state: 'running', carries: 'notYet' });
    expect(silenceOn(again, '2026-03-31')).toMatchObject({ state: 'ended', carries: 'yes' });
    const [entry] = carriedOut(again, conclusion, '2026-03-31');
    expect(entry).toMatchObject({ kind: 'silenceConcluded', payload: { term: '2026-03-30' } });
    const still = running()
      .said('2026-02-19', 'XB', 'objected', 'council')
      .asked('2026-03-10', 'council', ALL, { term: '2026-03-30' });
    expect(silenceOn(still, '2026-03-31')).toMatchObject({ state: 'broken', brokenBy: ['XB'], carries: 'no' });
  });

  it('lets nobody consent by silence whom the next one does not ask', () => {
    const story = withdrawn().asked('2026-03-10', 'council', ['XB'], { term: '2026-03-30' });
    expect(silenceOn(story, '2026-03-31')).toMatchObject({
      carries: 'notYet',
      stands: ['XA noAnswer', 'XB agreed', 'XC noAnswer'],
    });
  });

  it('stays broken when the objector leaves the body', () => {
    const story = Story.commonwealth(3, null)
      .body('some')
      .rule('some', 'silenceProcedure')
      .member('some', 'XA')
      .member('some', 'XB')
      .member('some', 'XC', { until: { edtf: '2026-02-28', inferred: false } })
      .step('council', { bodyIds: ['some'] })
      .dossier('2026-01-10')
      .asked('2026-02-01', 'council', ['XA', 'XB'], { term: '2026-02-20' })
      .said('2026-02-19', 'XC', 'objected', 'council');
    expect(silenceOn(story, '2026-03-01')).toMatchObject({
      ...{ state: 'broken', brokenBy: ['XC'], carries: 'notYet' },
      stands: ['XA noAnswer', 'XB noAnswer'],
    });
  });

  it('takes an objection after its end for what it is: nobody had consented by silence', () => {
    const story = running()
      .said('2026-02-19', 'XB', 'objected', 'council')
      .said('2026-03-05', 'XB', 'agreed', 'council')
      .said('2026-03-06', 'XC', 'objected', 'council');
    expect(silenceOn(story, '2026-03-06')).toMatchObject({ brokenBy: ['XB'], carries: 'no' });
  });
});

describe('a silence procedure that ended unbroken', () => {
  it('is told by the members of its last day, whatever the day of asking', () => {
    const story = Story.commonwealth(4, null).body('some').rule('some', 'silenceProcedure');
    for (const id of ALL) story.member('some', id);
    story
      .member('some', 'XD', { from: { edtf: '2026-06-01', inferred: false } })
      .step('council', { bodyIds: ['some'] })
      .dossier('2026-01-10')
      .asked('2026-02-01', 'council', ALL, { term: '2026-02-20' });
    const then = silenceOn(story, '2026-02-21');
    expect(then).toMatchObject({ state: 'ended', carries: 'yes', stands: ALL.map((id) => `${id} agreedBySilence`) });
    expect(silenceOn(story, '2026-06-02')).toEqual(then);
    const [entry] = carriedOut(story, conclusion, '2026-06-02');
    expect(entry).toMatchObject({ occurred: { edtf: '2026-02-20' }, known: { edtf: '2026-02-21' } });
    expect(refusalOf(story, conclusion, '2026-06-03').code).toBe('SILENCE_NOT_ENDED');
  });

  it('is concluded on the text that was asked about, although there is another one by now', () => {
    const story = running().revision('2026-03-10', 'draft-2');
    const [entry] = carriedOut(story, conclusion, '2026-03-20');
    expect(entry).toMatchObject({ kind: 'silenceConcluded', payload: { term: '2026-02-20', silentIds: ALL } });
  });

  it('is not concluded where a new text came before its end', () => {
    const story = running().revision('2026-02-15', 'draft-2');
    expect(refusalOf(story, conclusion, '2026-03-20').code).toBe('SILENCE_NOT_ENDED');
    expect(silenceOn(story, '2026-03-20').state).toBe('notStarted');
  });

  it('is not concluded again when the document was sent back since', () => {
    const story = Story.commonwealth(3, 'silenceProcedure')
      .step('prepare', { stepType: 'preparation' })
      .step('council')
      .dossier('2026-01-10')
      .happened('2026-01-12', 'prepare', 'prepared')
      .asked('2026-02-01', 'council', ALL, { term: '2026-02-20' });
    carriedOut(story, conclusion, '2026-02-21');
    story.happened('2026-03-01', 'council', 'returned').happened('2026-03-10', 'prepare', 'prepared');
    expect(refusalOf(story, conclusion, '2026-03-11').code).toBe('SILENCE_NOT_ENDED');
    expect(silenceOn(story, '2026-03-11').state).toBe('notStarted');
  });
});

describe('a new text during a silence procedure', () => {
  it('makes nobody late of whom nothing was asked of it', () => {
    const story = running().revision('2026-02-10', 'draft-2');
    expect(awaitedOn(story, '2026-03-02')).toEqual(ALL);
    expect(progressOn(story, '2026-03-02')).toMatchObject({ silence: { state: 'notStarted', term: null } });
    expect(progressOn(story, '2026-03-02').stands).toMatchObject([
      { term: null, late: false },
      { term: null, late: false },
      { term: null, late: false },
    ]);
  });
});
