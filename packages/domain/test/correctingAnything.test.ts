import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActStated,
  type CorrectEntry,
  type Entry,
  type EntryKind,
  entriesAsOf,
  fold,
  type Instead,
  idsIn,
  KIND_VERSIONS,
  type Records,
  type RefusalCode,
  TABLE_NAMES,
  type Viewer,
} from '../src/index.ts';
import { carriedOut, decided, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { correction } from './entering.ts';
import { STORIES } from './everyKind.ts';
import { decision, instructed, reported, tell } from './instructing.ts';
import { ADMIN } from './registering.ts';
import { Story } from './story.ts';

const TODAY = '2027-06-01';
/** Days on which the stories are looked at. */
const LATER = ['2026-01-31', '2026-02-28', '2026-03-31', TODAY];

/** A correction of an entry wherever it stands. */
const anywhere = (entryId: string, different: Partial<CorrectEntry> = {}) =>
  correction(entryId, { dossier: null, ...different });
const saying = <Of extends Exclude<Instead['of'], 'nothing'>>(of: Of, says: Extract<Instead, { of: Of }>['says']) => ({
  instead: [{ of, says } as unknown as Instead],
});

/** The last entry of a kind, by the word by which the story calls what it is about. */
function entryOf(story: Story, kind: EntryKind, word?: string): string {
  const found = story.entries.findLast(
    ({ kind: each, payload }) =>
      each === kind &&
      (word === undefined || idsIn(payload).includes(word) || ('corrects' in payload && payload.corrects === word)),
  );
  if (!found) throw new Error(`Nobody told of a ${kind}.`);
  return found.id;
}

/** The ids that records name, and that no record has: what is told of something that is gone. */
function dangling(records: Records): string[] {
  const rows = TABLE_NAMES.flatMap((table) => [...records[table].values()]);
  const acts = [...records.decision.values()].flatMap(({ clauses }) => clauses.flatMap(({ acts: each }) => each));
  const there = new Set([...rows.map(({ id }) => id), ...acts.map(({ actId }) => actId)]);
  const named = rows.flatMap(({ entryId: _, streamId: _stream, ...row }) => idsIn(row));
  return [...new Set(named.filter((id) => !there.has(id)))];
}

describe('whatever is told', () => {
  it.each(Object.entries(STORIES))(
    'of %s is taken back, the latest first, and nothing is left hanging',
    (_, [make]) => {
      const story = make();
      const hanging = dangling(story.records());
      const stays: string[] = [];
      for (const { id, kind } of [...story.entries].reverse()) {
        const taken = decided(story, anywhere(id), TODAY, ADMIN);
        // What a past day still stands on is gone from today on.
        const isLeft = taken.kind === 'refused' && taken.refusal.code === 'STILL_REFERRED_TO';
        const outcome = isLeft ? decided(story, anywhere(id, { correction: 'revision' }), TODAY, ADMIN) : taken;
        if (outcome.kind === 'accepted') story.decided(outcome.entries);
        else if (outcome.refusal.code !== 'ALREADY_CORRECTED') stays.push(`${kind}: ${outcome.refusal.code}`);
        for (const day of LATER)
          for (const id of dangling(fold(entriesAsOf(story.entries, day)))) expect(hanging).toContain(id);
      }
      expect(stays.filter((each) => !/^(misentryCorrected|factRevised): /.test(each))[0]).toBe(
        'dossierOpened: CORRECTION_DOES_NOT_FIT',
      );
      expect(new Set(stays.map((each) => each.split(': ')[1]))).toEqual(
        new Set(['CORRECTION_DOES_NOT_FIT', 'STILL_REFERRED_TO']),
      );
    },
  );

  it('is taken back in any order that is not refused, and every day stays whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(STORIES).map(([make]) => make)),
        fc.array(fc.tuple(fc.nat(200), fc.constantFrom('misentry', 'revision')), { minLength: 1, maxLength: 12 }),
        (make, picks) => {
          const story = make();
          const hanging = dangling(story.records());
          for (const [pick, kind] of picks) {
            const { id } = story.entries[pick % story.entries.length] as Entry;
            const outcome = decided(story, anywhere(id, { correction: kind as 'misentry' }), TODAY, ADMIN);
            if (outcome.kind === 'accepted') story.decided(outcome.entries);
          }
          for (const day of [...LATER, '2027-05-31'])
            for (const id of dangling(fold(entriesAsOf(story.entries, day)))) expect(hanging).toContain(id);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('says by whom it can be corrected: by who may enter it', () => {
    const story = Story.commonwealth(2).paper('letter').step('council').dossier('2026-01-10');
    const codeOf = (kind: EntryKind, viewer: Viewer): RefusalCode | undefined => {
      const outcome = decided(story, anywhere(entryOf(story, kind)), TODAY, viewer);
      return outcome.kind === 'refused' ? outcome.refusal.code : undefined;
    };
    expect(codeOf('membershipStarted', SECRETARIAT)).toBe('ADMINISTRATORS_ONLY');
    expect(codeOf('membershipStarted', delegateOf('XA'))).toBe('ADMINISTRATORS_ONLY');
    expect(codeOf('membershipStarted', ADMIN)).toBeUndefined();
    expect(codeOf('documentRegistered', SECRETARIAT)).toBeUndefined();
    expect(codeOf('documentRegistered', { role: 'anonymous' })).toBe('NOT_SIGNED_IN');
    expect(codeOf('revisionIssued', delegateOf('XA'))).toBe('NOT_ALLOWED');
  });

  it('is looked for in the dossier that is said', () => {
    const story = Story.commonwealth(2).paper('letter').step('council').dossier('2026-01-10');
    const member = entryOf(story, 'membershipStarted');
    expect(refusalOf(story, correction(member), TODAY, ADMIN).code).toBe('UNKNOWN_ENTRY');
    expect(refusalOf(story, anywhere('x'), TODAY, ADMIN).code).toBe('UNKNOWN_ENTRY');
    expect(decided(story, anywhere(member), TODAY, ADMIN).kind).toBe('accepted');
  });
});

describe('a membership', () => {
  const told = () => Story.commonwealth(3).paper('letter');
  const only = (story: Story, day: string) => fold(entriesAsOf(story.entries, day)).membership.get('group-XA');

  it('has another role and other days since it is known, or from the day of a revision on', () => {
    const story = told();
    const says = saying('membership', { role: 'observer', from: '2021-05' });
    const [first] = carriedOut(story, anywhere(entryOf(story, 'membershipStarted', 'XA'), says), TODAY, ADMIN);
    expect(first).toMatchObject({ kind: 'misentryCorrected', streamId: 'group', streamKind: 'body' });
    expect(only(story, '2020-01-01')).toMatchObject({ role: 'observer', from: { edtf: '2021-05' }, until: null });
    const again = anywhere(story.last.id, {
      ...{ correction: 'revision', occurred: '2026-03-01' },
      ...saying('membership', { role: 'associate' }),
    });
    carriedOut(story, again, TODAY, ADMIN);
    expect(['2026-02-28', '2026-03-01'].map((day) => only(story, day)?.role)).toEqual(['observer', 'associate']);
  });

  it('cannot be twice at one time, begin after it ended, or be that of nobody', () => {
    const story = told();
    tell(
      story,
      'membershipEnded',
      '2021-01-01',
      {
        ...{ membershipId: 'group-XA', until: { edtf: '2020-12-31', inferred: false } },
      },
      ['group', 'body'],
    );
    const ended = story.last.id;
    tell(
      story,
      'membershipStarted',
      '2023-01-01',
      {
        ...{ membershipId: 'again', bodyId: 'group', partyId: 'XA', role: 'observer', until: null },
        from: { edtf: '2023-01-01', inferred: false },
      },
      ['group', 'body'],
    );
    const again = story.last.id;
    const refused = (entry: string, different: Partial<CorrectEntry>) =>
      refusalOf(story, anywhere(entry, different), TODAY, ADMIN);
    expect(refused(ended, {})).toMatchObject({ code: 'STILL_REFERRED_TO', facts: { entryIds: [again] } });
    expect(refused(again, saying('membership', { from: '2020-06-01' })).code).toBe('SAID_BEFORE');
    expect(refused(again, saying('membership', { partyId: 'nobody' })).code).toBe('UNKNOWN_PARTY');
    const started = entryOf(told(), 'membershipStarted', 'XA');
    expect(refused(started, saying('membership', { from: '2022-01-01' }))).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [ended] },
    });
    carriedOut(story, anywhere(ended, saying('membershipEnd', { until: '2021-12-31' })), TODAY, ADMIN);
    expect(story.records().membership.get('group-XA')?.until?.edtf).toBe('2021-12-31');
  });
});

describe('a rule and a calendar', () => {
  it('say something else', () => {
    const story = Story.commonwealth(2, 'majority').paper('letter').calendar('group');
    const rule = saying('decisionRule', { ruleKind: 'unanimity', citation: { ru: 'ст. 9', en: 'art. 9' } });
    carriedOut(story, anywhere(entryOf(story, 'decisionRuleCited'), rule), TODAY, ADMIN);
    const calendar = saying('calendar', { holidays: ['2026-05-01'] });
    carriedOut(story, anywhere(entryOf(story, 'calendarCited'), calendar), TODAY, ADMIN);
    expect(story.records().decisionRule.get('rule-group')).toMatchObject({
      ruleKind: 'unanimity',
      citation: { en: 'art. 9' },
    });
    expect([...story.records().calendar.values()][0]?.holidays).toEqual(['2026-05-01']);
    const wrong = saying('calendar', { holidays: ['2027-05-01'] });
    expect(refusalOf(story, anywhere(story.last.id, wrong), TODAY, ADMIN).code).toBe('INVALID_CALENDAR');
  });

  it('are taken back although a silence procedure was concluded by them', () => {
    const story = Story.commonwealth(2, 'silenceProcedure').paper('letter').step('council').dossier('2026-01-10');
    story.asked('2026-01-11', 'council', ['XA'], { term: '2026-02-01' });
    const request = story.last;
    tell(story, 'silenceConcluded', '2026-02-02', {
      ...{ occurrenceId: 'silent', dossierId: 'dossier', stepId: 'council', term: '2026-02-01', silentIds: ['XA'] },
      ...{ outcomes: [{ documentId: 'draft', outcome: 'approved' }], decisionRuleIds: ['rule-group'] },
      requestIds: idsIn(request.payload).slice(0, 1),
    });
    carriedOut(story, anywhere(entryOf(story, 'decisionRuleCited')), TODAY, ADMIN);
    carriedOut(story, anywhere(request.id), TODAY, ADMIN);
    expect(refusalOf(story, anywhere(entryOf(story, 'memberStateRegistered', 'XA')), TODAY, ADMIN).code).toBe(
      'STILL_REFERRED_TO',
    );
  });
});

describe('a meeting', () => {
  /** Announced, put off, held, with who attended, and told of in the dossier. */
  const told = () => {
    const story = Story.commonwealth(3).paper('letter').step('council').step('sign').dossier('2026-01-10');
    story.meeting('2026-01-20', 'meeting', '2026-02-20', [{ bodyId: 'group', number: 7 }]);
    tell(story, 'meetingPostponed', '2026-02-01', { meetingId: 'meeting', planned: null }, ['meeting', 'meeting']);
    tell(
      story,
      'agendaItemPlaced',
      '2026-02-02',
      {
        ...{ agendaItemId: 'item', meetingId: 'meeting', number: '7-1', dossierId: 'dossier', documentIds: ['draft'] },
      },
      ['meeting', 'meeting'],
    );
    return story
      .held('2026-02-21', 'meeting')
      .attended('2026-02-21', 'meeting', ['XA', 'XB'])
      .happened('2026-02-21', 'council', 'approved', { meetingId: 'meeting' });
  };
  const meeting = (story: Story) => story.records().meeting.get('meeting');

  it('has another number, which is that of it when it was held, too', () => {
    const story = told();
    const says = saying('meeting', { sittings: [{ bodyId: 'group', number: 8 }] });
    const made = carriedOut(story, anywhere(entryOf(story, 'meetingAnnounced'), says), TODAY);
    expect(made.map(({ kind }) => kind)).toEqual(['misentryCorrected', 'misentryCorrected']);
    expect(meeting(story)).toMatchObject({ sittings: [{ bodyId: 'group', number: 8 }], held: { edtf: '2026-02-21' } });
  });

  it('was planned for other days, or put off to others, without anything else', () => {
    const story = told();
    const plan = anywhere(
      entryOf(story, 'meetingAnnounced'),
      saying('meeting', { planned: '2026-02-19', place: { ru: 'Авал' } }),
    );
    expect(carriedOut(story, plan, TODAY)).toHaveLength(1);
    carriedOut(
      story,
      anywhere(entryOf(story, 'meetingPostponed'), saying('postponement', { planned: '2026-02-21' })),
      TODAY,
    );
    expect(meeting(story)).toMatchObject({
      planned: { edtf: '2026-02-21' },
      place: null,
      held: { edtf: '2026-02-21' },
    });
  });

  it('was not held after all: its halves in the dossiers and who attended go with it', () => {
    const story = told();
    const held = entryOf(story, 'meetingHeld');
    const made = carriedOut(story, anywhere(held), TODAY);
    expect(made.map(({ streamId }) => streamId)).toEqual(['meeting', 'meeting', 'dossier']);
    const { attendance, stepOccurrence, agendaItem } = story.records();
    expect([attendance.size, stepOccurrence.size, agendaItem.size]).toEqual([0, 0, 1]);
    expect(meeting(story)).toMatchObject({ held: null, planned: null });
    expect(fold(entriesAsOf(story.entries, '2026-03-01')).stepOccurrence.size).toBe(0);
    const again = entryOf(story, 'misentryCorrected', held);
    expect(again).toBeDefined();
  });

  it('is not taken back while it decided', () => {
    const story = told();
    decision(story, '2026-02-22', 'taken');
    const taken = story.last.id;
    instructed(story, '2026-02-23', { decisionId: 'decision', actId: 'act' });
    const instruction = story.last.id;
    expect(refusalOf(story, anywhere(entryOf(story, 'meetingHeld')), TODAY)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [taken] },
    });
    expect(refusalOf(story, anywhere(taken), TODAY)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [instruction] },
    });
    const later = anywhere(entryOf(story, 'meetingHeld'), saying('held', { occurred: '2026-02-23' }));
    expect(refusalOf(story, later, TODAY).code).toBe('KNOWN_TOO_EARLY');
    const revised = { correction: 'revision', occurred: '2026-03-01' } as const;
    expect(refusalOf(story, { ...later, ...revised }, TODAY)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [taken] },
    });
  });

  it('was held on another day, in the dossiers too', () => {
    const story = told();
    const says = saying('held', { occurred: '2026-02-20/2026-02-21', place: { ru: 'Авал' } });
    carriedOut(story, anywhere(entryOf(story, 'meetingHeld'), says), TODAY);
    const { stepOccurrence, attendance } = story.records();
    expect(meeting(story)).toMatchObject({ held: { edtf: '2026-02-20/2026-02-21' }, place: { en: 'Авал' } });
    expect([...stepOccurrence.values()].map(({ occurred }) => occurred.edtf)).toEqual(['2026-02-20/2026-02-21']);
    expect(attendance.size).toBe(1);
    const early = saying('held', { occurred: '2026-02-22' });
    expect(refusalOf(story, anywhere(entryOf(told(), 'meetingHeld'), early), TODAY).code).toBe('ALREADY_CORRECTED');
    expect(refusalOf(told(), anywhere(entryOf(told(), 'meetingHeld'), early), TODAY).code).toBe('KNOWN_TOO_EARLY');
  });

  it('was attended by others, for a body that was told of or for another', () => {
    const story = told().body('other');
    const attendance = entryOf(story, 'attendanceRecorded');
    carriedOut(story, anywhere(attendance, saying('attendance', { partyIds: ['XC'] })), TODAY);
    const present = () => [...story.records().attendance.values()].map(({ bodyId, partyIds }) => [bodyId, ...partyIds]);
    expect(present()).toEqual([['group', 'XC']]);
    const held = entryOf(story, 'meetingHeld');
    const both = [
      { bodyId: 'group', partyIds: ['XA', 'XC'] },
      { bodyId: 'other', partyIds: ['XB'] },
    ];
    expect(refusalOf(story, anywhere(held, saying('held', { attendance: both })), TODAY).code).toBe('BODY_NOT_THERE');
    carriedOut(story, anywhere(held, saying('held', { attendance: both.slice(0, 1) })), TODAY);
    expect(present()).toEqual([['group', 'XA', 'XC']]);
    carriedOut(story, anywhere(entryOf(story, 'misentryCorrected', held), saying('held', { attendance: [] })), TODAY);
    expect(present()).toEqual([]);
    const last = entryOf(story, 'misentryCorrected', entryOf(story, 'misentryCorrected', held));
    carriedOut(story, anywhere(last, saying('held', { attendance: both.slice(0, 1) })), TODAY);
    expect(present()).toEqual([['group', 'XA', 'XC']]);
    expect(fold(entriesAsOf(story.entries, '2026-02-21')).attendance.size).toBe(1);
  });

  it('had another question on its agenda and another chair', () => {
    const story = told();
    tell(
      story,
      'officerNamed',
      '2026-02-21',
      {
        ...{ officerId: 'chair', meetingId: 'meeting', office: 'chair', name: { ru: 'А. Авалин', en: 'A. Avalin' } },
      },
      ['meeting', 'meeting'],
    );
    const name = { ru: 'Б. Борин', en: 'B. Borin' };
    carriedOut(story, anywhere(story.last.id, saying('officer', { name })), TODAY);
    const item = entryOf(story, 'agendaItemPlaced');
    expect(refusalOf(story, anywhere(item, saying('agendaItem', { number: '8-2' })), TODAY).code).toBe(
      'NUMBER_CONTRADICTS',
    );
    carriedOut(story, anywhere(item, saying('agendaItem', { number: '7-2', dossier: null })), TODAY);
    expect(story.records().officer.get('chair')?.name).toEqual(name);
    expect(story.records().agendaItem.get('item')).toMatchObject({
      number: '7-2',
      dossierId: null,
      documentIds: ['draft'],
    });
  });

  it('decided something else: what is the same act stays the same one', () => {
    const story = told();
    decision(story, '2026-02-22', 'taken');
    const taken = story.last.id;
    reported(instructed(story, '2026-02-23', { decisionId: 'decision', actId: 'act' }), '2026-03-01');
    const act: ActStated = {
      ...{ verb: 'instruct', object: { ru: 'подготовить отчёт', en: 'prepare a report' }, executorIds: ['XA'] },
      ...{ coExecutorIds: ['XB'], reportToIds: ['group'], term: null, asNeeded: true },
      condition: { wording: { ru: 'после подписания', en: 'after signature' }, stepId: 'sign' },
    };
    const noted: ActStated = { ...act, verb: 'takeNote', object: { ru: 'доклад', en: 'the report' } };
    const clauses = [
      { number: '1', acts: [noted] },
      { number: '2', acts: [act] },
    ];
    // The act of the only clause: another one in its place is what it became; a clause beside it is new.
    carriedOut(
      story,
      anywhere(taken, saying('decision', { number: '7-1', clauses: [{ number: '1', acts: [noted, act] }] })),
      TODAY,
    );
    const stated = story.records().decision.get('decision');
    expect(stated).toMatchObject({ number: '7-1', decisionState: 'taken', documentIds: ['draft'] });
    expect(stated?.clauses[0]?.acts.map(({ actId, verb }) => [verb, actId === 'act'])).toEqual([
      ['takeNote', false],
      ['instruct', true],
    ]);
    const moved = anywhere(
      story.last.id,
      saying('decision', { clauses: [{ number: '1', acts: [] }, ...clauses.slice(1)] }),
    );
    expect(refusalOf(story, moved, TODAY).code).toBe('EMPTY_CLAUSE');
    const gone = anywhere(story.last.id, saying('decision', { clauses: [] }));
    expect(refusalOf(story, gone, TODAY).code).toBe('STILL_REFERRED_TO');
  });
});

describe('what is told in a dossier', () => {
  const told = () =>
    Story.commonwealth(3).paper('letter').step('council').step('sign', { stepType: 'signature' }).dossier('2026-01-10');

  it('is another letter and another answer', () => {
    const story = told().asked('2026-02-01', 'council', ['XA'], { term: '2026-03-01' });
    const [asked, request] = [story.last.id, idsIn(story.last.payload)[0] ?? ''];
    story.replied('2026-02-10', 'XA', request);
    const reply = story.last.id;
    const letter = {
      letterNumber: 'исх. № 9',
      addresseeIds: ['XA', 'XB'],
      term: '2026-03-15',
      collectives: [{ ru: 'АС', en: 'CA' }],
    };
    carriedOut(story, anywhere(asked, saying('letter', letter)), TODAY);
    carriedOut(story, anywhere(reply, saying('reply', { partyId: 'XB', letterNumber: '№ XB-1' })), TODAY);
    const records = story.records();
    expect(records.consultationRequest.get(request)).toMatchObject({ letterNumber: 'исх. № 9', term: '2026-03-15' });
    expect([...records.collective.values()]).toMatchObject([{ requestId: request, wording: { ru: 'АС' } }]);
    expect([...records.reply.values()]).toMatchObject([{ partyId: 'XB', letterNumber: '№ XB-1', requestId: request }]);
    const late = anywhere(entryOf(story, 'misentryCorrected', asked), {
      ...{ ...saying('letter', { occurred: '2026-02-11' }), correction: 'revision', occurred: '2026-03-01' },
    });
    expect(refusalOf(story, late, TODAY).code).toBe('STILL_REFERRED_TO');
  });

  it('is another signature, deposit, notification, rule of entry into force, withdrawal', () => {
    const story = told().signed('2026-03-01', 'XA').deposited('2026-03-02', 'XA').notified('2026-03-03', 'XA');
    story.forceRule('2026-03-04', 'deposits', { count: 2 }).inForce('2026-03-05').withdrew('2026-03-06', 'XA');
    const correct = (kind: EntryKind, says: Partial<CorrectEntry>) =>
      carriedOut(story, anywhere(entryOf(story, kind), says), TODAY);
    correct(
      'signatureRecorded',
      saying('signature', { manner: 'withReservation', text: 'п. 2', occurred: '2026-02-28' }),
    );
    correct('depositMade', saying('instrument', { partyId: 'XB' }));
    correct('notificationGiven', saying('instrument', { occurred: '2026-03-02' }));
    correct('forceRuleLaidDown', saying('forceRule', { count: 3 }));
    correct('entryIntoForceRecorded', saying('force', { partyId: 'XB' }));
    correct('withdrawalRecorded', saying('force', { occurred: '2026-03-05' }));
    const { signature, deposit, notification, forceRule, entryIntoForce, withdrawal } = story.records();
    expect([...signature.values()]).toMatchObject([
      { manner: 'withReservation', text: 'п. 2', occurred: { edtf: '2026-02-28' } },
    ]);
    expect([...deposit.values()]).toMatchObject([{ partyId: 'XB', occurred: { edtf: '2026-03-02' } }]);
    expect([...notification.values()]).toMatchObject([{ partyId: 'XA', occurred: { edtf: '2026-03-02' } }]);
    expect([...forceRule.values()]).toMatchObject([{ count: 3, trigger: 'deposits' }]);
    expect([...entryIntoForce.values()]).toMatchObject([{ partyId: 'XB' }]);
    expect([...withdrawal.values()]).toMatchObject([{ occurred: { edtf: '2026-03-05' } }]);
  });

  it('is another paper and another relation', () => {
    const story = told().paper('annex');
    const paper = anywhere(
      entryOf(story, 'documentRegistered', 'annex'),
      saying('paper', { number: '№ 7', dated: '2019' }),
    );
    carriedOut(story, paper, TODAY);
    expect(story.records().document.get('annex')).toMatchObject({
      number: '№ 7',
      dated: { edtf: '2019' },
      slug: 'annex',
    });
    tell(
      story,
      'documentRelated',
      '2026-02-01',
      {
        ...{ relationId: 'relation', documentId: 'annex', relation: 'annexTo', otherId: 'draft' },
      },
      ['annex', 'document'],
    );
    carriedOut(story, anywhere(story.last.id, saying('relation', { relation: 'backgroundFor' })), TODAY);
    expect(story.records().documentRelation.get('relation')).toMatchObject({
      relation: 'backgroundFor',
      otherId: 'draft',
    });
    expect(refusalOf(story, anywhere(story.last.id, saying('relation', { otherId: 'annex' })), TODAY).code).toBe(
      'RELATES_TO_ITSELF',
    );
    expect(refusalOf(story, anywhere(entryOf(story, 'documentRegistered', 'annex')), TODAY).code).toBe(
      'ALREADY_CORRECTED',
    );
    expect(
      refusalOf(
        story,
        anywhere(entryOf(story, 'misentryCorrected', entryOf(story, 'documentRegistered', 'annex'))),
        TODAY,
      ).code,
    ).toBe('STILL_REFERRED_TO');
  });
});

it('a date that is only inferred stays so where the day is the same', () => {
  const story = Story.commonwealth(3).paper('letter').body('other');
  story.member('other', 'XC', { from: { edtf: '2022', inferred: true } });
  carriedOut(story, anywhere(story.last.id, saying('membership', { role: 'observer', from: '2022' })), TODAY, ADMIN);
  expect(story.records().membership.get('other-XC')?.from).toEqual({ edtf: '2022', inferred: true });
});

it('an entry that cannot say anything else says so, and what it could', () => {
  const story = Story.commonwealth(2).paper('letter').step('council').dossier('2026-01-10');
  const expected = (kind: EntryKind) =>
    refusalOf(story, anywhere(entryOf(story, kind), saying('remark', { text: { ru: 'x' } })), TODAY, ADMIN).facts
      .expected;
  expect(expected('bodyRegistered')).toMatchObject({ en: expect.stringContaining('takeBack: true') });
  expect(expected('membershipStarted')).toMatchObject({ en: expect.stringContaining('membership') });
  expect(Object.keys(KIND_VERSIONS)).toContain('bodyRegistered');
});
