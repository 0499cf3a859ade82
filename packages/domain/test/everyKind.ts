import type { EntryKind, LocalDate, Payloads } from '../src/index.ts';
import {
  conditionMet,
  decision,
  discharged,
  dissented,
  instructed,
  measured,
  progressed,
  reported,
  tell,
} from './instructing.ts';
import { name, Story } from './story.ts';

/** Stories in which everything happens that can happen, each with days on which more is to be told than on those of its entries. */
export const STORIES: Readonly<Record<string, readonly [() => Story, readonly LocalDate[]]>> = {
  'two-organisations': [twoOrganisations, ['2026-03-20', '2026-12-31']],
  'joint-meeting': [jointMeeting, ['2026-02-28', '2026-03-15']],
  majority: [majority, ['2026-02-20', '2026-03-31']],
  silence: [silence, ['2026-02-01', '2026-02-20', '2026-02-28', '2026-03-10']],
  letters: [letters, ['2026-01-31', '2026-02-16', '2026-03-01', '2026-10-01']],
  comments: [comments, ['2026-03-01']],
  signing: [signing, ['2026-06-01', '2026-08-01', '2027-01-01']],
  instructions: [instructions, ['2026-03-01', '2026-04-02', '2026-08-15', '2027-02-01']],
  corrections: [corrections, ['2026-04-01']],
  contradictions: [contradictions, ['2026-05-01']],
};

const XA_XB = ['XA', 'XB'] as const;

/** Tells an entry of a stream that is neither the dossier's nor the meeting's. */
function registered<K extends EntryKind>(
  story: Story,
  when: string,
  stream: readonly [string, 'organisation' | 'state' | 'body' | 'document'],
  kind: K,
  payload: Payloads[K],
): Story {
  return tell(story, kind, when, payload, stream);
}

/** Parties of whom little is known, parallel branches, a text that came back. */
function twoOrganisations(): Story {
  const story = Story.commonwealth(4, 'consensusDespiteDisinterest').organisation('union').body('council', 'union');
  registered(story, '2020-01-01', ['XC', 'state'], 'administrationRegistered', {
    ...{ administrationId: 'XC-post', memberStateId: 'XC', slug: 'xc-post' },
    names: name('Почта Велории', 'Почту Велории', 'Post of Veloria'),
  });
  story.member('council', 'XA').member('council', 'XB', { role: 'associate' }).member('council', 'XC-post');
  story.member('council', 'XD', { role: 'observer', from: { edtf: '2019/2021', inferred: false } });
  registered(story, '2026-01-20', ['council', 'body'], 'membershipEnded', {
    ...{ membershipId: 'council-XA', until: { edtf: '2026-01', inferred: true } },
  });
  story.member('council', 'XE', { until: { edtf: 'XXXX-XX-XX', inferred: false } });
  story.rule('council', 'unanimity', { quorum: { numerator: 1, denominator: 2 } });
  story
    .step('drafting', { stepType: 'preparation', bodyIds: [], termDays: 10 })
    .step('experts', { stepType: 'expertReview', termDays: 20 })
    .step('union', { stepType: 'endorsement', organisationId: 'union', bodyIds: ['council'], after: ['experts'] })
    .step('watch', { stepType: 'followUp', after: ['experts'], necessity: 'may' })
    .step('submission', { stepType: 'submission', bodyIds: [], after: ['union', 'watch'], join: 'any' })
    .step('approval', { after: ['submission', 'experts'] })
    .step('carrying-out', { stepType: 'implementation', bodyIds: [] })
    .dossier('2026-01-10', ['draft', 'plan']);
  return story
    .happened('2026-01-12', 'drafting', { draft: 'prepared', plan: 'prepared' })
    .planned('2026-01-13', 'experts', '2026-01-25')
    .asked('2026-01-14', 'experts', ['XA', 'XB', 'XC', 'XD'], { term: '2026-01-24' })
    .said('2026-01-20', 'XA', 'agreed', 'experts')
    .said('2026-01-21', 'XB', 'disinterested', 'experts', 'plan-1')
    .happened('2026-01-25', 'experts', { draft: 'endorsed', plan: 'returned' })
    .revision('2026-01-30', 'plan-2', 'plan')
    .happened('2026-02-05', 'experts', { plan: 'endorsed' }, { place: { ru: 'Авал', en: 'Aval' } })
    .asked('2026-02-06', 'union', ['XB', 'XC-post'], { letterNumber: 'исх. № 6' })
    .said('2026-02-08', 'XC-post', 'agreed', 'union')
    .planned('2026-02-09', 'watch', '2026-03-10/2026-03-12', { inferred: true })
    .happened('2026-02-12', 'watch', 'heard', { forInformation: true })
    .happened('2026-02-14', 'approval', 'discussed')
    .happened('2026-02-20', 'union', { draft: 'endorsed', plan: 'notStated' })
    .happened('2026-02-21', 'submission', { draft: 'submitted', plan: 'forwarded' })
    .reported('2026-02-25', 'underCoordination')
    .happened('2026-03-10/2026-03-12', 'approval', { draft: 'approved', plan: 'approved' }, { known: '2026-03-14' });
}

/** Postponed, attended, with a decision drafted and taken, which two do not share; a later meeting is cancelled and yet told of. */
function jointMeeting(): Story {
  const story = Story.commonwealth(4, 'consensus').body('council');
  const sittings = [
    { bodyId: 'group', number: 7 },
    { bodyId: 'council', number: null },
  ];
  for (const code of ['XA', 'XB', 'XC']) story.member('council', code);
  story.rule('council', 'consensus', { quorum: { numerator: 2, denominator: 3 } });
  story.step('approval', { bodyIds: ['group', 'council'] }).step('sign', { stepType: 'signature' });
  story.dossier('2026-01-10', ['draft', 'plan']).meeting('2026-01-11', 'meeting', '2026-02-10/2026-02-11', sittings);
  tell(story, 'agendaItemPlaced', '2026-01-12', {
    ...{ agendaItemId: 'item', meetingId: 'meeting', number: '7-3', dossierId: 'dossier', documentIds: ['draft'] },
  });
  story.asked('2026-01-13', 'approval', XA_XB, { term: '2026-02-09' });
  story.allSaid('2026-02-01', XA_XB, 'agreed', 'approval').said('2026-02-02', 'XC', 'reserved', 'approval');
  const meetingStream = ['meeting', 'meeting'] as const;
  const postponed = { meetingId: 'meeting', planned: { edtf: '2026-02-20', inferred: false } };
  tell(story, 'meetingPostponed', '2026-02-03', postponed, meetingStream);
  decision(story, '2026-02-04', 'drafted')
    .meeting('2026-02-05', 'later', '2026-03-05')
    .held('2026-02-20', 'meeting', sittings);
  story.attended('2026-02-20', 'meeting', XA_XB).attended('2026-02-20', 'meeting', XA_XB, 'council');
  const chair = { ru: 'И. И. Учебный', en: 'I. I. Training' };
  tell(
    story,
    'officerNamed',
    '2026-02-20',
    { officerId: 'chair', meetingId: 'meeting', office: 'chair', name: chair },
    meetingStream,
  );
  story.happened('2026-02-20', 'approval', { draft: 'approved', plan: 'returned' }, { meetingId: 'meeting' });
  decision(story, '2026-02-20', 'taken', { executorIds: ['group', 'XC'], asNeeded: false });
  dissented(dissented(story, '2026-02-25', 'XC'), '2026-02-27', 'XA', 'Срок недостаточен');
  tell(story, 'meetingCancelled', '2026-03-01', { meetingId: 'later' }, ['later', 'meeting']);
  return story.happened('2026-03-10', 'approval', { plan: 'approved' }, { meetingId: 'later' });
}

/** Of those voting, of those present with a quorum that is missed, and of all members. */
function majority(): Story {
  const twoThirds = { share: { numerator: 2, denominator: 3 }, of: 'voting', orMore: true } as const;
  const half = { share: { numerator: 1, denominator: 2 }, of: 'present', orMore: false } as const;
  const story = Story.commonwealth(5, null).body('council').body('assembly');
  for (const code of ['XA', 'XB', 'XC', 'XD', 'XE']) story.member('council', code).member('assembly', code);
  story
    .rule('group', 'majority', { majority: twoThirds })
    .rule('assembly', 'majority', { majority: { ...half, of: 'members' } })
    .rule('group', 'majority', {
      ...{ decisionRuleId: 'rule-procedure', matter: { ru: 'процедурные вопросы', en: 'questions of procedure' } },
      majority: { ...half, of: 'voting' },
    });
  story.rule('council', 'majority', { majority: half, quorum: { numerator: 4, denominator: 5 } });
  story
    .step('first')
    .step('second', { bodyIds: ['council'] })
    .step('third', { bodyIds: ['assembly'], termDays: 15 })
    .dossier('2026-01-10')
    .asked('2026-01-11', 'first', ['XA', 'XB', 'XC', 'XD', 'XE'])
    .ruleNamed('2026-01-12', 'first', 'rule-procedure')
    .allSaid('2026-01-20', ['XA', 'XB'], 'agreed', 'first')
    .said('2026-01-21', 'XC', 'abstained', 'first')
    .said('2026-01-22', 'XD', 'objected', 'first')
    .said('2026-01-23', 'XE', 'abstained', 'first')
    .happened('2026-01-24', 'first', 'approved')
    .meeting('2026-01-25', 'meeting', '2026-02-10', [{ bodyId: 'council', number: 3 }])
    .allSaid('2026-02-01', ['XA', 'XB', 'XD'], 'agreed', 'second')
    .held('2026-02-10', 'meeting', [{ bodyId: 'council', number: 3 }])
    .attended('2026-02-11', 'meeting', ['XA', 'XB', 'XC'], 'council')
    .happened('2026-02-12', 'second', 'discussed', { meetingId: 'meeting' });
  return story
    .happened('2026-02-18', 'second', 'approved')
    .allSaid('2026-02-20', ['XA', 'XB', 'XC'], 'agreed', 'third')
    .said('2026-02-25', 'XC', 'objected', 'third')
    .said('2026-03-20', 'XD', 'agreedWithComments', 'third');
}

/** Kept and concluded; broken on the last day; broken after it, when it is too late; asked for without a term. */
function silence(): Story {
  const story = Story.commonwealth(3, 'silenceProcedure').calendar('group', { holidays: ['2026-02-23'] });
  story
    .step('first')
    .step('second')
    .step('third')
    .dossier('2026-01-10')
    .asked('2026-01-11', 'first', ['XA', 'XB', 'XC'], { term: '2026-01-31' });
  const requestId = lastId(story, 'requestId');
  story.said('2026-01-20', 'XA', 'agreed', 'first');
  tell(story, 'silenceConcluded', '2026-02-02', {
    ...{ occurrenceId: 'silence', dossierId: 'dossier', stepId: 'first', term: '2026-01-31', requestIds: [requestId] },
    ...{
      outcomes: [{ documentId: 'draft', outcome: 'approved' }],
      decisionRuleIds: ['rule-group'],
      silentIds: ['XB', 'XC'],
    },
  });
  return story
    .asked('2026-02-03', 'second', ['XA', 'XB', 'XC'], { term: '2026-02-20' })
    .said('2026-02-20', 'XC', 'objected', 'second')
    .revision('2026-02-22', 'draft-2')
    .asked('2026-02-23', 'second', ['XA', 'XB', 'XC'], { term: '2026-03-02' })
    .said('2026-03-04', 'XA', 'objected', 'second', 'draft-2')
    .happened('2026-03-05', 'second', 'approved')
    .asked('2026-03-06', 'third', ['XA', 'XB'], { term: null });
}

/** Answers in time, late and to no request; a text that changed twice. */
function letters(): Story {
  const story = Story.commonwealth(4).step('consultation', { stepType: 'consultation', termDays: 30 }).step('approval');
  story
    .dossier('2026-01-10')
    .paper('letter')
    .asked('2026-01-12', 'consultation', ['XA', 'XB', 'XC'], {
      ...{
        term: '2026-01-31',
        letterNumber: 'исх. № 165',
        collectives: [
          { collectiveId: 'all', wording: { ru: 'АС', en: 'CA' } },
          { collectiveId: 'members', wording: { ru: 'члены', en: 'members' } },
        ],
      },
    });
  const first = lastId(story, 'requestId');
  story.replied('2026-01-25', 'XA', first).said('2026-01-25', 'XA', 'agreedWithComments', 'consultation');
  story.replied('2026-02-05', 'XB', first).summarised('2026-02-06', first).revision('2026-02-10', 'draft-2');
  story
    .asked('2026-02-11', 'consultation', ['XA', 'XD'], { term: '2026-02-15' })
    .said('2026-02-16', 'XD', 'objected', 'consultation', 'draft-2');
  story
    .asked('2026-02-20', 'consultation', ['XB'], { answersKnown: false })
    .happened('2026-02-25', 'consultation', 'returned');
  story.revision('2026-02-26', 'draft-3').said('2026-02-27', 'XD', 'agreed', 'consultation', 'draft-3');
  return story.happened('2026-02-28', 'consultation', 'endorsed').planned('2026-03-01', 'approval', '2026-03-20');
}

/** To clauses of two revisions, with what became of them. */
function comments(): Story {
  const story = Story.commonwealth(3).step('consultation', { stepType: 'consultation' }).dossier('2026-01-10');
  story.asked('2026-01-11', 'consultation', ['XA', 'XB', 'XC'], { term: '2026-02-01' });
  const requestId = lastId(story, 'requestId');
  story
    .replied('2026-01-20', 'XA', requestId)
    .commented('2026-01-20', 'XA', 'пункт 2.10', 'consultation', { replyId: lastId(story, 'replyId') });
  const first = lastId(story, 'commentId');
  story.commented('2026-01-21', 'XB', 'пункт 2.9', 'consultation');
  const second = lastId(story, 'commentId');
  story.commented('2026-01-22', 'XB', null, 'consultation').commented('2026-01-23', 'XC', 'преамбула', 'consultation');
  const last = lastId(story, 'commentId');
  story
    .disposed('2026-02-02', first, 'accepted')
    .disposed('2026-02-03', second, 'rejected')
    .disposed('2026-02-04', last, 'forDiscussion');
  return story
    .revision('2026-02-10', 'draft-2')
    .commented('2026-02-11', 'XA', 'пункт 2.9', 'consultation', { revisionId: 'draft-2' });
}

/** Every manner of signing; the third deposit; a paper that gives another day; a later state; who leaves, now or after a notice. */
function signing(): Story {
  return Story.commonwealth(5)
    .step('approval')
    .step('sign', { stepType: 'signature' })
    .step('carrying-out', { stepType: 'implementation', bodyIds: [] })
    .dossier('2026-01-10')
    .happened('2026-01-20', 'approval', 'approved')
    .signed('2026-02-01', 'XA')
    .signed('2026-02-01', 'XB', 'withReservation')
    .signed('2026-02', 'XC', 'withDissentingOpinion')
    .signed('2026-02-02', 'XD', 'notSigned')
    .happened('2026-02-02', 'sign', 'signed')
    .forceRule('2026-02-03', 'deposits', { count: 3, daysAfter: 30 })
    .notified('2026-03-01', 'XA')
    .deposited('2026-03-10', 'XA', { reservation: 'Кроме статьи 5' })
    .unreserved('2026-03-20')
    .deposited('2026-04', 'XB', { inferred: true })
    .deposited('2026-05-20', 'XC')
    .inForce('2026-06-25')
    .deposited('2026-07-01', 'XD')
    .inForce('2026-07-20', 'XD')
    .withdrew('2026-08-01', 'XC', 'draft', '2027-08-01')
    .revoked('2026-08-10')
    .withdrew('2026-08-20', 'XD', 'draft', '2026-11-20')
    .withdrew('2026-09-01', 'XB')
    .withdrew('2026-12-01');
}

/** With every kind of term and condition; reports, a discharge, measures of a plan. */
function instructions(): Story {
  const story = Story.commonwealth(4).step('approval').step('sign', { stepType: 'signature' });
  story.dossier('2026-01-10').meeting('2026-01-11', 'meeting', '2026-01-20').held('2026-01-20', 'meeting');
  decision(story, '2026-01-20', 'taken').happened('2026-01-20', 'approval', 'approved', { meetingId: 'meeting' });
  instructed(story, '2026-01-21', {
    decisionId: 'decision',
    actId: 'act',
    executorIds: ['XA', 'group'],
    coExecutorIds: ['XB'],
  });
  instructed(story, '2026-01-22', {
    instructionId: 'term',
    term: { edtf: '2026-02-28', inferred: false },
    executorIds: ['XB'],
  });
  instructed(story, '2026-01-22', {
    instructionId: 'quarterly',
    period: 'quarter',
    reportToIds: [],
    executorIds: ['XC'],
  });
  instructed(story, '2026-01-23', { instructionId: 'needed', asNeeded: true, executorIds: [] });
  instructed(story, '2026-01-24', {
    ...{ instructionId: 'signed', term: { edtf: '2026-09', inferred: false } },
    condition: { wording: { ru: 'после подписания', en: 'after signature' }, stepId: 'sign' },
  });
  instructed(story, '2026-01-25', {
    ...{
      instructionId: 'words',
      condition: { wording: { ru: 'при наличии средств', en: 'funds permitting' }, stepId: null },
    },
  });
  reported(story, '2026-02-20', 'term');
  reported(story, '2026-04-01', 'quarterly', ['XC', 'XD']);
  conditionMet(story, '2026-03-01', 'words');
  discharged(story, '2026-03-05', 'исполнено', 'term');
  measured(story, '2026-02-01', { measureId: 'measure', term: { edtf: '2026-03-31', inferred: false } });
  measured(story, '2026-02-01', { measureId: 'open', number: '10', executorIds: ['XA'] });
  measured(story, '2026-02-01', {
    measureId: 'nobody',
    number: '9.1',
    executorIds: [],
    term: { edtf: '2026', inferred: false },
  });
  progressed(story, '2026-02-10', 'XA', 'underWay');
  progressed(story, '2026-03-10', 'XA', 'done');
  progressed(story, '2026-03-11', 'XB', 'dropped');
  return story.happened('2026-07-01', 'sign', 'signed');
}

/** What was entered wrongly, what never was, and what turned out otherwise. */
function corrections(): Story {
  const story = Story.commonwealth(3)
    .step('approval')
    .dossier('2026-01-10')
    .asked('2026-01-11', 'approval', ['XA', 'XB']);
  story.said('2026-01-20', 'XA', 'objected', 'approval');
  const objected = story.last;
  story.said('2026-01-21', 'XB', 'agreed', 'approval');
  const agreed = story.last;
  story.happened('2026-01-30', 'approval', 'approved');
  const approved = story.last;
  const instead = { ...(objected.payload as Payloads['positionExpressed']), stand: 'agreed' };
  const outcomes = [{ documentId: 'draft', outcome: 'returned' }];
  const revised = { ...(approved.payload as Payloads['stepOccurrenceRecorded']), outcomes };
  return story
    .corrected('misentryCorrected', '2026-02-01', {
      ...{ corrects: objected.id, reason: { ru: 'не та строка', en: 'the wrong line' } },
      replacement: { occurred: objected.occurred, payload: instead },
    })
    .corrected('misentryCorrected', '2026-02-02', {
      ...{
        corrects: agreed.id,
        reason: { ru: 'такого письма не было', en: 'there was no such letter' },
        replacement: null,
      },
    })
    .corrected('factRevised', '2026-02-03', {
      ...{ corrects: approved.id, reason: { ru: 'протокол уточнён', en: 'the minutes were put right' } },
      replacement: { occurred: approved.occurred, payload: revised },
    });
}

/** Papers that say otherwise than what happened. */
function contradictions(): Story {
  const story = Story.commonwealth(3)
    .step('approval')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10', ['draft', 'plan'])
    .paper('letter');
  tell(story, 'documentRelated', '2026-01-11', {
    relationId: 'annex',
    documentId: 'plan',
    relation: 'annexTo',
    otherId: 'draft',
  });
  tell(story, 'remarkNoted', '2026-01-12', {
    ...{
      remarkId: 'remark',
      dossierId: 'dossier',
      remarkKind: 'misspelt',
      text: { ru: 'Опечатка в номере', en: 'A slip in the number' },
    },
  });
  tell(story, 'revisionTextAttached', '2026-01-13', {
    ...{ revisionTextId: 'text', dossierId: 'dossier', revisionId: 'draft-1', language: 'ru', digest: 'd'.repeat(64) },
    ...{ fileName: 'draft.docx', mediaType: 'application/msword', size: 1000 },
  });
  story
    .meeting('2026-01-14', 'meeting', '2026-02-01')
    .held('2026-02-03', 'meeting')
    .happened('2026-02-03', 'approval', 'approved', { meetingId: 'meeting' });
  story.reported('2026-02-10', 'underCoordination').planned('2026-02-11', 'sign', '2026-03-01');
  story.asked('2026-02-12', 'sign', ['XA'], { answersKnown: false }).happened('2026-03-02', 'sign', 'signed');
  story.signed('2026-03-02', 'XA').signed('2026-03-02', 'XB').signed('2026-03-02', 'XC');
  story
    .forceRule('2026-03-02', 'signature')
    .inForce('2026-04-01')
    .inForce('2026-03-15', 'XA')
    .withdrew('2026-04-20', 'XA');
  const narrowed = {
    from: 'public',
    reason: { ru: 'внесено для всех по ошибке', en: 'entered for all by mistake' },
  } as const;
  tell(story, 'visibilityChanged', '2026-04-20', {
    ...{ ...narrowed, subjectId: 'plan', recordIds: ['plan', 'plan-1'], to: 'concerned XA XB' },
  });
  tell(story, 'visibilityChanged', '2026-04-20', {
    ...{ ...narrowed, subjectId: 'plan', recordIds: ['annex'], to: 'secretariat' },
  });
  return story;
}

function lastId(story: Story, key: string): string {
  return String((story.last.payload as Readonly<Record<string, unknown>>)[key]);
}
