import { describe, expect, it } from 'vitest';
import { onDay, SEARCH_KINDS, type SearchKind, searchTexts } from '../src/index.ts';
import { instructed, measured, reported, tell } from './instructing.ts';
import { name, Story } from './story.ts';

const both = (ru: string, en: string) => ({ ru, en });

/** What is shown of a thing that was found: its title, then the texts by which it can have been found, in English. */
function shown(story: Story, kind: SearchKind, id: string): readonly string[] | undefined {
  const found = searchTexts(story.records(), kind, id);
  return found && [found.title, ...found.texts].map(({ en }) => en);
}

const told = (): Story => Story.commonwealth(3).step('council').step('sign').dossier('2026-01-10');

describe('what is shown of a thing that was found', () => {
  it('is nothing of what the reader does not see', () => {
    for (const kind of SEARCH_KINDS) expect(searchTexts(told().records(), kind, 'unseen')).toBeUndefined();
  });

  it('of a dossier are its title, its short name, and the places and purposes of what happened and is planned', () => {
    const story = told()
      .happened('2026-01-20', 'council', 'discussed', { place: both('Авал', 'Aval') })
      .planned('2026-01-21', 'council', '2026-03-01', { place: both('Борград', 'Borgrad') })
      .planned('2026-01-22', 'council', '2026-04-01');
    tell(story, 'stepOccurrenceRecorded', '2026-01-25', {
      ...{ occurrenceId: 'second', dossierId: 'dossier', stepId: 'council', meetingId: null, place: null },
      ...{ forInformation: false, actorIds: [], decisionId: null, purpose: both('для подписания', 'for signature') },
      outcomes: [{ documentId: 'draft', outcome: 'discussed' }],
    });
    expect(shown(story, 'dossier', 'dossier')).toEqual(['Dossier', 'dossier', 'Aval', 'for signature', 'Borgrad']);
  });

  it('of a document are its title, its number, its short name and what its revisions were called, the latest first', () => {
    const story = told().revision('2026-02-01', 'draft-2').paper('circular');
    expect(shown(story, 'document', 'draft')).toEqual(['Draft draft', 'draft', 'draft-2', 'draft-1']);
    tell(
      story,
      'documentRegistered',
      '2026-01-01',
      {
        ...{ documentId: 'numbered', slug: 'numbered', documentKind: 'letter', title: both('Письмо', 'Letter') },
        ...{ number: '01-12/165', dated: onDay('2026-01-01'), synthetic: true },
      },
      ['numbered', 'document'],
    );
    expect(shown(story, 'document', 'numbered')).toEqual(['Letter', '01-12/165', 'numbered']);
  });

  it('of a state is its short name with its code, and its full name where that is another in either language', () => {
    const named = (ru: string, en: string) => {
      const names = name('Авалия', 'Авалию', 'Avalia');
      const full = { ru: { ...names.ru, full: ru }, en: { ...names.en, full: en } };
      const payload = { memberStateId: 'XZ', code: 'XZ', names: full, synthetic: true };
      return shown(tell(told(), 'memberStateRegistered', '2020-01-01', payload, ['XZ', 'state']), 'memberState', 'XZ');
    };
    expect(named('Авалия', 'Avalia')).toEqual(['Avalia', 'XZ']);
    expect(named('Республика Авалия', 'Avalia')).toEqual(['Avalia', 'Avalia', 'XZ']);
    expect(named('Авалия', 'Republic of Avalia')).toEqual(['Avalia', 'Republic of Avalia', 'XZ']);
  });

  it('of a body are also the matters for which it has a rule', () => {
    const matter = both('о бюджете', 'on the budget');
    const story = told().rule('group', 'unanimity', { decisionRuleId: 'second', matter });
    expect(shown(story, 'body', 'group')).toEqual(['Body group', 'group', 'on the budget']);
  });

  it('of a route are its title, its steps and its short name', () => {
    expect(shown(told(), 'route', 'route')).toEqual(['Route', 'Step council', 'Step sign', 'route']);
  });

  it('of a letter are its number, its sender and its day, what it asks for, and whom it asks and informs', () => {
    const plain = told().asked('2026-02-01', 'council', []);
    const [plainId = ''] = plain.records().consultationRequest.keys();
    expect(shown(plain, 'letter', plainId)).toEqual(['Letter, 1 February 2026']);
    const story = told().asked('2026-02-01', 'council', ['XB', 'XA'], {
      ...{ letterNumber: 'исх. № 165', senderId: 'group', asksFor: both('замечания', 'comments') },
      ...{ informedIds: ['XC'], collectives: [{ collectiveId: 'all', wording: both('АС', 'administrations') }] },
    });
    const [id = ''] = story.records().consultationRequest.keys();
    expect(shown(story, 'letter', id)).toEqual([
      'Letter No. 165, Body group, 1 February 2026',
      ...['comments', 'administrations', 'Avalia, Borea and Veloria'],
    ]);
    const dated = told().asked('2026-02-01', 'council', [], { letterNumber: 'исх. № 165 от 1 февраля 2026 г.' });
    const [datedId = ''] = dated.records().consultationRequest.keys();
    expect(shown(dated, 'letter', datedId)).toEqual(['Letter No. 165 of 1 February 2026']);
  });

  it('of a meeting is that it was cancelled: another may have its number', () => {
    const story = told().meeting('2026-02-01', 'meeting', '2026-03-01');
    expect(shown(story, 'meeting', 'meeting')).toContain('Body group, No. 7');
    tell(story, 'meetingCancelled', '2026-02-10', { meetingId: 'meeting' }, ['meeting', 'meeting']);
    expect(shown(story, 'meeting', 'meeting')).toContain('Body group, No. 7 (cancelled)');
  });

  it('of a reply are its number, whose it is and what it says', () => {
    const story = told().asked('2026-02-01', 'council', ['XA']);
    const [requestId = ''] = story.records().consultationRequest.keys();
    tell(story, 'replyReceived', '2026-02-05', {
      ...{ replyId: 'reply', dossierId: 'dossier', requestId, partyId: 'XA' },
      ...{ letterNumber: 'исх. № 7', text: 'Согласны' },
    });
    expect(shown(story, 'reply', 'reply')).toEqual(['Reply No. 7, Avalia', 'Согласны']);
  });

  it('of an instruction is also what was reported on it, its condition and whom it names', () => {
    const condition = { wording: both('после подписания', 'after signature'), stepId: 'sign' };
    const story = instructed(told(), '2026-02-01', { condition, coExecutorIds: ['XB'] });
    reported(story, '2026-02-05');
    tell(story, 'reportGiven', '2026-02-06', {
      ...{ reportId: 'second', dossierId: 'dossier', instructionId: 'instruction', byIds: ['XA'] },
      ...{ meetingId: null, text: 'Сделано' },
    });
    const [, ...texts] = shown(story, 'instruction', 'instruction') ?? [];
    expect(texts).toEqual(['after signature', 'Сделано', 'Avalia, Borea and Body group']);
  });

  it('of a measure is also what was said of its progress, and who is charged with it', () => {
    const story = measured(told(), '2026-02-01');
    tell(story, 'measureProgressed', '2026-02-05', {
      ...{ progressId: 'progress', dossierId: 'dossier', measureId: 'measure', partyId: 'XA' },
      ...{ measureState: 'done', text: 'Обмен идёт' },
    });
    const [, ...texts] = shown(story, 'measure', 'measure') ?? [];
    expect(texts).toEqual(['Обмен идёт', 'Avalia and Borea']);
    const nobody = measured(told(), '2026-02-01', { executorIds: [] });
    expect(shown(nobody, 'measure', 'measure')?.slice(1)).toEqual([]);
  });
});
