import { describe, expect, it } from 'vitest';
import { replyTold } from '../src/dossiers/answerTold.ts';
import {
  addresseesOf,
  answersTo,
  approvalProgress,
  type Entry,
  fold,
  informedOf,
  lettersAt,
  outstanding,
  stepStatuses,
  summaryOf,
  upcast,
} from '../src/index.ts';
import { carriedOut, delegateOf, position, refusalOf } from './commanding.ts';
import { correction } from './entering.ts';
import { Story } from './story.ts';
import { letter, reply, summary } from './writing.ts';

const TODAY = '2026-03-10';
const FOR_INFORMATION = { addresseeIds: [], informedIds: ['XA', 'XB'] };
const GROUP = { ru: 'АС РСС', en: 'RCC administrations' };

/** Experts whose members nobody knows have met once, and may again before a council of three decides. */
const experts = (): Story =>
  Story.commonwealth(3, null)
    .body('none')
    .paper('letter')
    .step('experts', { stepType: 'expertReview', bodyIds: ['none'] })
    .step('council')
    .dossier('2026-01-10')
    .happened('2026-01-20', 'experts', 'discussed');

const lastLetter = (story: Story) => {
  const last = [...story.records().consultationRequest.values()].at(-1);
  if (!last) throw new Error('There is no letter.');
  return last;
};

function awaitedOn(story: Story, day: string): readonly string[] | string {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  return answer.kind === 'list' ? answer.items.map(({ party }) => party.record.id) : answer.reason.en;
}

const statusOf = (story: Story, key: string, day: string) =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === key);

describe('a letter that asks some and only informs others', () => {
  const mixed = (): Story =>
    experts().asked('2026-02-01', 'experts', ['XA'], {
      ...{ informedIds: ['XB'], term: '2026-02-15' },
      informedCollectives: [{ collectiveId: 'group', wording: GROUP }],
    });

  it('awaits an answer of those whom it asks, and of nobody else', () => {
    expect(awaitedOn(mixed(), '2026-02-20')).toEqual(['XA']);
    expect(answersTo(mixed().records(), lastLetter(mixed()), '2026-02-20').map(({ party }) => party.record.id)).toEqual(
      ['XA'],
    );
  });

  it('leaves nothing untold: of a group that is only informed nobody has to know the members', () => {
    const answer = outstanding(mixed().records(), 'dossier', '2026-02-20');
    expect(answer.kind === 'list' && answer.cannotTell).toEqual([]);
  });

  it('says whom it asks and whom it informs, groups last', () => {
    const records = mixed().records();
    const ids = (parties: ReturnType<typeof informedOf>) => parties.map(({ record }) => record.id);
    expect(ids(addresseesOf(records, lastLetter(mixed())))).toEqual(['XA']);
    expect(ids(informedOf(records, lastLetter(mixed())))).toEqual(['XB', 'group']);
  });

  it('sets a term for those whom it asks alone', () => {
    const story = experts().asked('2026-02-01', 'council', ['XA'], { informedIds: ['XB'], term: '2026-02-15' });
    const terms = approvalProgress(story.records(), 'dossier', '2026-02-20', { stepId: 'council' })?.stands;
    expect(terms?.map(({ party, term }) => [party.record.id, term])).toEqual([
      ['XA', '2026-02-15'],
      ['XB', null],
      ['XC', null],
    ]);
  });
});

describe('a letter that asks nothing of anyone', () => {
  const told = (): Story => experts().asked('2026-02-01', 'experts', [], { informedIds: ['XA', 'XB'] });

  it('awaits nobody, and no review that met waits for it', () => {
    const untouched = experts();
    expect(awaitedOn(told(), '2026-02-20')).toEqual(awaitedOn(untouched, '2026-02-20'));
    expect(statusOf(told(), 'experts', '2026-02-20')?.requests).toEqual([]);
    expect(answersTo(told().records(), lastLetter(told()), '2026-02-20')).toEqual([]);
  });

  it('is shown at its step all the same', () => {
    expect(statusOf(told(), 'experts', '2026-02-20')?.informing).toHaveLength(1);
    expect(lettersAt(told().records(), 'dossier', 'experts')).toHaveLength(1);
  });

  it('leaves the work of a body to the body', () => {
    const work = (): Story =>
      Story.commonwealth(2, null).step('drafting', { stepType: 'preparation' }).step('council').dossier('2026-01-10');
    const informed = work().asked('2026-02-01', 'drafting', [], { informedIds: ['XA'] });
    expect(awaitedOn(informed, '2026-02-20')).toEqual(['group']);
    expect(awaitedOn(work().asked('2026-02-01', 'drafting', ['XA']), '2026-02-20')).toEqual(['XA']);
  });

  it('has asked nobody at a consultation, and its summary would end none', () => {
    const consulted = (): Story =>
      Story.commonwealth(2, null).step('round', { stepType: 'consultation' }).step('council').dossier('2026-01-10');
    const story = consulted().asked('2026-02-01', 'round', [], { informedIds: ['XA'] });
    expect(statusOf(story, 'round', '2026-02-20')?.reason.en).toContain('No positions have been asked for yet.');
    story.summarised('2026-02-10', lastLetter(story).id);
    expect(statusOf(story, 'round', '2026-02-20')?.state).toBe('must');
  });

  it('is told as such, in the journal and in what answers it', () => {
    const story = told();
    const { ru, en } = summaryOf(story.last, story.records());
    expect(ru).toBe('Письмо для сведения: к этапу «Этап experts»');
    expect(en).toBe('Letter for information: for “Step experts”');
    story.replied('2026-02-05', 'XA', lastLetter(story).id);
    const [answer] = story.records().reply.values();
    expect(answer && replyTold(story.records(), answer).what.ru).toBe('ответ на письмо');
  });
});

describe('who is only informed', () => {
  const council = (): Story =>
    Story.commonwealth(3, null)
      .body('pair')
      .member('pair', 'XA')
      .member('pair', 'XB')
      .paper('letter')
      .step('council', { bodyIds: ['pair'] })
      .dossier('2026-01-10')
      .asked('2026-02-01', 'council', ['XA'], { informedIds: ['XC'], letterNumber: '7' });

  it('has no say at the step because of that', () => {
    const said = { ...position('council', '2026-02-10'), partyId: 'XC' };
    expect(refusalOf(council(), said, TODAY)).toMatchObject({ code: 'NOT_ASKED', facts: { asked: ['XA', 'XB'] } });
  });

  it('is not asked, as its delegate learns; what it writes the secretariat records, and it closes nothing', () => {
    const story = council();
    const written = reply(lastLetter(story).id, '2026-02-10', { partyId: 'XC' });
    expect(refusalOf(story, written, TODAY, delegateOf('XC')).code).toBe('NOT_ASKED');
    carriedOut(story, written, TODAY);
    expect(new Set(awaitedOn(story, '2026-02-20'))).toEqual(new Set(['XA', 'XB']));
  });
});

describe('entering a letter', () => {
  it.each([
    ['that informs and asks nobody', FOR_INFORMATION],
    ['that asks one and informs another', { addresseeIds: ['XA'], informedIds: ['XB'] }],
    ['that informs a group as it is written', { addresseeIds: [], informedCollectives: [GROUP] }],
  ])('%s is accepted', (_what, different) => {
    const story = experts();
    const [entry] = carriedOut(story, letter('council', '2026-02-01', different), TODAY);
    expect(entry).toMatchObject({ kind: 'positionsRequested', version: 4 });
    expect(informedOf(story.records(), lastLetter(story))).not.toEqual([]);
  });

  it.each([
    ['to nobody', { addresseeIds: [] }, 'EMPTY_ADDRESSEES'],
    ['that asks and informs the same party', { addresseeIds: ['XA'], informedIds: ['XA'] }, 'REPEATED_ADDRESSEE'],
    ['that informs a group twice', { collectives: [GROUP], informedCollectives: [GROUP] }, 'REPEATED_ADDRESSEE'],
    ['that informs nobody known', { informedIds: ['XQ'] }, 'UNKNOWN_PARTY'],
    ['that asks nobody by a day', { ...FOR_INFORMATION, term: '2026-03-01' }, 'LETTER_ASKS_NOBODY'],
    ['that asks nobody within days', { ...FOR_INFORMATION, termDays: 5 }, 'LETTER_ASKS_NOBODY'],
    ['that asks nobody for something', { ...FOR_INFORMATION, asksFor: GROUP }, 'LETTER_ASKS_NOBODY'],
    ['that asks nobody and was answered', { ...FOR_INFORMATION, answersKnown: false }, 'LETTER_ASKS_NOBODY'],
    ['with a group without words', { informedCollectives: [{ ru: ' ', en: 'x' }] }, 'EMPTY_TEXT'],
  ])('%s is refused', (_what, different, code) => {
    expect(refusalOf(experts(), letter('council', '2026-02-01', different), TODAY).code).toBe(code);
  });

  it('that asked nobody has no answers that could be summarised', () => {
    const story = experts().asked('2026-02-01', 'experts', [], { informedIds: ['XA'] });
    expect(refusalOf(story, summary(lastLetter(story).id, '2026-02-10'), TODAY).code).toBe('LETTER_ASKS_NOBODY');
  });

  it('wrongly is corrected: who was asked was only informed', () => {
    const story = experts().asked('2026-02-01', 'experts', ['XA', 'XB']);
    const says = { addresseeIds: ['XA'], informedIds: ['XB'] };
    carriedOut(story, correction(story.last.id, { instead: [{ of: 'letter', says }] }), TODAY);
    expect(awaitedOn(story, '2026-03-10')).toEqual(['XA']);
  });
});

it('an entry that was written before reads as it did: it asks all whom it names, and informs nobody', () => {
  const story = experts().asked('2026-02-01', 'experts', ['XA'], {
    collectives: [{ collectiveId: 'group', wording: GROUP }],
  });
  const { informedIds: _, informedCollectives: __, ...payload } = story.last.payload as Record<string, unknown>;
  const before = { ...story.last, version: 3, payload } as Entry;
  const records = fold([...story.entries.slice(0, -1), upcast(before)]);
  expect(records.consultationRequest).toEqual(story.records().consultationRequest);
  expect(addresseesOf(records, lastLetter(story))).toHaveLength(2);
  expect(informedOf(records, lastLetter(story))).toEqual([]);
});
