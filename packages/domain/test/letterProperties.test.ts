import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  answersTo,
  type ConsultationRequest,
  EXPRESSED_STANDS,
  type Id,
  type LocalDate,
  latestOf,
  latestRevision,
  outstanding,
  type Records,
  revisionsAsked,
} from '../src/index.ts';
import { decided, SECRETARIAT } from './commanding.ts';
import { STATES, Story } from './story.ts';
import { reply } from './writing.ts';

const CODES = STATES.slice(0, 5).map(([code]) => code);
const MEMBERS: readonly Id[] = CODES.slice(0, 4);
const day = fc.nat({ max: 60 }).map((days) => addDays('2026-01-11', days));
const code = fc.constantFrom(...CODES);

const happening = fc.oneof(
  fc.record({ what: fc.constant('asked' as const), day, codes: fc.uniqueArray(code) }),
  fc.record({ what: fc.constant('replied' as const), after: fc.nat({ max: 20 }), which: fc.nat(), code }),
  fc.record({ what: fc.constant('said' as const), day, code, stand: fc.constantFrom(...EXPRESSED_STANDS) }),
  fc.record({ what: fc.constant('summarised' as const), after: fc.nat({ max: 20 }), which: fc.nat() }),
  fc.record({ what: fc.constant('revision' as const), day }),
);
const plot = fc.array(happening, { maxLength: 25 });
type Plot = typeof plot extends fc.Arbitrary<infer P> ? P : never;

const sentOn = ({ sent }: ConsultationRequest): string => latestOf(sent) ?? '';

/** Tells the plot in the order of the days; the step is under way throughout, and beside it one of which nobody knows whose it is. */
function tell(happenings: Plot): Story {
  const told = Story.commonwealth(5).body('some');
  for (const id of MEMBERS) told.member('some', id);
  told
    .rule('some', 'consensus')
    .step('council', { bodyIds: ['some'] })
    .step('submission', { stepType: 'submission', bodyIds: [], after: [] })
    .dossier('2026-01-10');
  let revisions = 1;
  const dated = happenings.filter((each) => 'day' in each).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const each of dated) {
    if (each.what === 'asked') told.asked(each.day, 'council', each.codes);
    else if (each.what === 'said') told.said(each.day, each.code, each.stand, 'council', `draft-${revisions}`);
    else {
      revisions += 1;
      told.revision(each.day, `draft-${revisions}`);
    }
  }
  const requests = [...told.records().consultationRequest.values()];
  for (const each of happenings) {
    if (each.what !== 'replied' && each.what !== 'summarised') continue;
    const request = requests[each.which % Math.max(1, requests.length)];
    if (!request) continue;
    const on = addDays(sentOn(request), each.after);
    if (each.what === 'replied') told.replied(on, each.code, request.id);
    else told.summarised(on, request.id);
  }
  return told;
}

const statesOf = (records: Records, on: string): ReadonlyMap<Id, readonly string[]> =>
  new Map(
    [...records.consultationRequest.values()].map((request) => [
      request.id,
      answersTo(records, request, on).map(({ party, state }) => `${party.record.id} ${state}`),
    ]),
  );

describe('for every correspondence and every day', () => {
  it('a reply closes its letter for its sender and for no other, and no other letter', () => {
    fc.assert(
      fc.property(plot, day, code, fc.nat(), (given, on, sender, which) => {
        const told = tell(given);
        const requests = [...told.recordsOf(on).consultationRequest.values()];
        const request = requests[which % Math.max(1, requests.length)];
        if (!request) return;
        const before = statesOf(told.recordsOf(on), on);
        told.replied(sentOn(request), sender, request.id);
        const after = statesOf(told.recordsOf(on), on);
        for (const [id, states] of before)
          expect(after.get(id)).toEqual(
            states.map((each) => (id === request.id && each.startsWith(sender) ? `${sender} answered` : each)),
          );
      }),
    );
  });

  it('nobody is outstanding who has spoken of the revision, or owes nothing', () => {
    fc.assert(
      fc.property(plot, day, (given, on) => {
        const records = tell(given).recordsOf(on);
        const answer = outstanding(records, 'dossier', on);
        if (answer.kind === 'cannotTell') return;
        for (const { party } of answer.items) {
          const { id } = party.record;
          expect(hasSpoken(records, id)).toBe(false);
          expect(owes(records, id, on) || isUnasked(records, id) || hasSpokenBefore(records, id)).toBe(true);
        }
      }),
    );
  });

  it('everybody is outstanding who should be: who has not spoken and owes an answer, or is a member that was not asked', () => {
    fc.assert(
      fc.property(plot, day, (given, on) => {
        const records = tell(given).recordsOf(on);
        const answer = outstanding(records, 'dossier', on);
        const ids = answer.kind === 'list' ? answer.items.map(({ party }) => party.record.id) : [];
        for (const id of CODES)
          if (!hasSpoken(records, id) && (owes(records, id, on) || isUnasked(records, id))) expect(ids).toContain(id);
      }),
    );
  });

  it('that something cannot be told has its reason', () => {
    fc.assert(
      fc.property(plot, day, (given, on) => {
        const answer = outstanding(tell(given).recordsOf(on), 'dossier', on);
        const reasons = answer.kind === 'list' ? answer.cannotTell.map(({ reason }) => reason) : [answer.reason];
        for (const { ru, en } of reasons) expect([ru, en]).not.toContain('');
      }),
    );
  });

  it('who owes an answer has waited since the oldest letter that says so', () => {
    fc.assert(
      fc.property(plot, day, (given, on) => {
        const records = tell(given).recordsOf(on);
        const answer = outstanding(records, 'dossier', on);
        if (answer.kind === 'cannotTell') return;
        for (const { party, since } of answer.items) {
          const [oldest] = lettersOwed(records, party.record.id, on).map(sentOn).sort();
          if (oldest) expect(since).toBe(oldest);
        }
      }),
    );
  });

  it('an addressee is in exactly one state, waits only while it is awaited, and took days only when it answered', () => {
    fc.assert(
      fc.property(plot, day, (given, on) => {
        const records = tell(given).recordsOf(on);
        for (const request of records.consultationRequest.values()) {
          const answers = answersTo(records, request, on);
          expect(answers.map(({ party }) => party.record.id)).toEqual(request.addresseeIds);
          for (const { state, reply: own, position, daysWaiting, daysToAnswer } of answers) {
            expect(state === 'awaited').toBe(daysWaiting !== null);
            expect(daysToAnswer === null || (state === 'answered' && daysToAnswer >= 0)).toBe(true);
            expect(state === 'answered' && !own && !position).toBe(false);
          }
        }
      }),
    );
  });
});

const latestId = (records: Records): Id | undefined => latestRevision(records, 'draft')?.id;

function hasSpoken(records: Records, id: Id): boolean {
  return [...records.position.values()].some((p) => p.partyId === id && p.revisionId === latestId(records));
}

function hasSpokenBefore(records: Records, id: Id): boolean {
  return !hasSpoken(records, id) && [...records.position.values()].some(({ partyId }) => partyId === id);
}

/** The letters of which it is said that they wait for this party. */
function lettersOwed(records: Records, id: Id, on: LocalDate): readonly ConsultationRequest[] {
  return [...records.consultationRequest.values()].filter((request) =>
    answersTo(records, request, on).some(({ party, state }) => party.record.id === id && state === 'awaited'),
  );
}

function owes(records: Records, id: Id, on: LocalDate): boolean {
  return lettersOwed(records, id, on).length > 0;
}

/** A member that has answered no letter that asked it about the latest text. */
function isUnasked(records: Records, id: Id): boolean {
  const about = [...records.consultationRequest.values()].filter(
    (request) => request.addresseeIds.includes(id) && isAbout(records, request, latestId(records)),
  );
  const answered = about.some((request) =>
    [...records.reply.values()].some((r) => r.partyId === id && r.requestId === request.id),
  );
  return MEMBERS.includes(id) && !answered;
}

function isAbout(records: Records, request: ConsultationRequest, revisionId: Id | undefined): boolean {
  return revisionsAsked(records, request).some(({ id }) => id === revisionId);
}

describe('a reply with three comments and two positions', () => {
  const parts = [0, 1, 2, 3, 4] as const;
  const told = (): Story =>
    Story.commonwealth(2)
      .step('council')
      .dossier('2026-01-10', ['draft', 'plan'])
      .asked('2026-02-01', 'council', ['XA']);

  it('is all or nothing: a refusal of any part records nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...parts)), (broken) => {
        const story = told();
        const requestId = [...story.records().consultationRequest.keys()][0] ?? '';
        const idOf = (at: number, id: string): string => ((broken as number[]).includes(at) ? 'x' : id);
        const command = reply(requestId, '2026-02-05', {
          stands: [
            { documentId: idOf(0, 'draft'), stand: 'agreedWithComments', text: null },
            { documentId: idOf(1, 'plan'), stand: 'agreed', text: null },
          ],
          comments: [2, 3, 4].map((at) => ({
            ...{ documentId: 'draft', element: `пункт ${at}`, proposedWording: null },
            text: (broken as number[]).includes(at) ? ' ' : 'Уточнить',
          })),
        });
        const decision = decided(story, command, '2026-02-05', SECRETARIAT);
        if (broken.length > 0) {
          expect(decision.kind).toBe('refused');
          return;
        }
        expect(decision.kind === 'accepted' && decision.entries.map(({ kind }) => kind)).toEqual([
          ...['replyReceived', 'positionExpressed', 'positionExpressed'],
          ...['commentMade', 'commentMade', 'commentMade'],
        ]);
      }),
    );
  });

  it('says which part was refused', () => {
    const story = told();
    const requestId = [...story.records().consultationRequest.keys()][0] ?? '';
    const comments = ['Уточнить', '  '].map((text) => ({
      ...{ documentId: 'draft', element: null, text, proposedWording: null },
    }));
    const decision = decided(story, reply(requestId, '2026-02-05', { comments }), '2026-02-05', SECRETARIAT);
    expect(decision).toMatchObject({ refusal: { code: 'EMPTY_TEXT', facts: { field: 'comments[1].text' } } });
  });
});
