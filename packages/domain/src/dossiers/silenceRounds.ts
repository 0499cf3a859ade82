import { voteOfParty } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, ConsultationRequest, Position, Records, Revision, Step } from '../journal/records.ts';
import { askedAbout } from '../letters/askedAbout.ts';
import { repliesTo } from '../letters/replies.ts';
import { givesTerm, letterTerm } from '../letters/term.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf } from '../time/when.ts';
import { votersAt } from './chamber.ts';
import { type Course, cameAt } from './course.ts';

/** A silence procedure on a revision: letters that set a term, each sent before those before it had run out. */
export type SilenceRound = Readonly<{
  letters: readonly ConsultationRequest[];
  /** The last day on which an objection breaks it: the latest that a letter set for anybody. */
  term: LocalDate;
}>;

/** What became of the silence procedures on a revision by a day. */
export type SilenceCourse = Readonly<{
  /** The last of them; undefined before a letter set a term. */
  last: Readonly<{ round: SilenceRound; objections: readonly Position[] }> | undefined;
  /** Whose consent, in words or by silence, stood when its own term ended: what it says later comes too late. */
  consentedIds: ReadonlySet<Id>;
  /** Who was asked in the last of them, while it runs, and has neither said nor written anything in it. */
  silentIds: ReadonlySet<Id>;
}>;

/**
 * The silence procedures on a revision at a step, in order. A letter about another text starts none, and of a document that was sent
 * back none is left. One of which nobody can tell when it ends is none of them: `untoldLetter` finds it.
 *
 * @param requests the letters at the step, the oldest first
 */
export function silenceRounds(
  records: Records,
  course: Course,
  step: Step,
  revision: Revision,
  requests: readonly ConsultationRequest[],
): readonly SilenceRound[] {
  const came = cameAt(records, course, step, revision.documentId);
  const from = came ? (earliestOf(came) ?? '') : '';
  const rounds: SilenceRound[] = [];
  for (const letter of requests) {
    if (!givesTerm(letter) || askedAbout(records, letter, revision.documentId)?.id !== revision.id) continue;
    const term = letterTerm(records, letter);
    const before = rounds.at(-1);
    const isAnother = !before || (latestOf(letter.sent) ?? '') > before.term;
    if (term === null && !isAnother) rounds.pop();
    if (term === null || term < from) continue;
    if (isAnother) rounds.push({ letters: [letter], term });
    else rounds.splice(-1, 1, { letters: [...before.letters, letter], term: laterOf(term, before.term) });
  }
  return rounds;
}

/** The letter with which the last procedure on a revision began or was prolonged, where nobody can tell when that ends. */
export function untoldLetter(
  records: Records,
  revision: Revision,
  requests: readonly ConsultationRequest[],
): ConsultationRequest | undefined {
  const last = requests.findLast(
    (letter) => givesTerm(letter) && askedAbout(records, letter, revision.documentId)?.id === revision.id,
  );
  return last && letterTerm(records, last) === null ? last : undefined;
}

function laterOf(day: LocalDate, other: LocalDate): LocalDate {
  return day < other ? other : day;
}

/** The last letter by which the procedures asked a party; undefined when none did. */
export function silenceLetterTo(rounds: readonly SilenceRound[], partyId: Id): ConsultationRequest | undefined {
  return rounds.flatMap(({ letters }) => letters).findLast(({ addresseeIds }) => addresseeIds.includes(partyId));
}

/**
 * Goes through the silence procedures on a revision up to a day. One is broken when an objection stands at the end of its term, and
 * stays so whatever is withdrawn later; in one that is not, whoever was asked and says nothing by its own term has agreed.
 *
 * @param said what each party said at the step, in order; only what counts for the revision does
 */
export function silenceCourse(
  records: Records,
  step: Step,
  body: Body,
  revision: Revision,
  rounds: readonly SilenceRound[],
  said: ReadonlyMap<Id, readonly Position[]>,
  day: LocalDate,
): SilenceCourse {
  const consented = new Set<Id>();
  const silent = new Set<Id>();
  let last: SilenceCourse['last'];
  const standing = (id: Id, by: LocalDate): Position | undefined =>
    said.get(id)?.findLast((each) => isOn(each, step, revision) && saidBy(each, by));
  for (const round of rounds) {
    const own = new Map(
      round.letters.flatMap((letter) => {
        const term = letterTerm(records, letter);
        return letter.addresseeIds.map((id) => [id, term] as const);
      }),
    );
    for (const id of own.keys()) consented.delete(id);
    const until = round.term < day ? round.term : day;
    const voters = votersAt(records, body, until);
    const objections = [...new Set([...voters.memberIds, ...own.keys()])].flatMap((id) => {
      if (voteOfParty(id, voters) === 'no' || consented.has(id)) return [];
      const position = standing(id, own.get(id) ?? until);
      return position?.stand === 'objected' ? [position] : [];
    });
    last = { round, objections };
    silent.clear();
    for (const [id, term] of round.term < day ? [] : own) {
      const by = term !== null && term < day ? term : day;
      if (!standing(id, by) && !hasWritten(records, round, id, by)) silent.add(id);
    }
    if (objections.length > 0) continue;
    for (const [id, term] of own) {
      if (term === null || term >= day) continue;
      const position = standing(id, term);
      if (position ? CONSENTING.has(position.stand) : !hasWritten(records, round, id, term)) consented.add(id);
    }
  }
  return { last, consentedIds: consented, silentIds: silent };
}

const CONSENTING: ReadonlySet<Position['stand']> = new Set(['agreed', 'agreedWithComments', 'abstained']);

/** Whether a position counts for a revision: it is on it, or the step carries over what was said of an earlier one. */
export function isOn({ revisionId }: Position, { carriesOver }: Step, revision: Revision | undefined): boolean {
  return carriesOver || revisionId === revision?.id;
}

/** Whether a position takes back a consent. */
export function isDissent({ stand }: Position): boolean {
  return !CONSENTING.has(stand);
}

/** Whether a position may have been expressed by a day. What no paper proves counts since it is known: nobody speaks for a past day. */
export function saidBy({ occurred, known, sources }: Position, day: LocalDate): boolean {
  return (earliestOf(sources.length > 0 ? occurred : known) ?? '') <= day;
}

/** A reply without a stand is no consent, and no silence either. */
function hasWritten(records: Records, { letters }: SilenceRound, partyId: Id, by: LocalDate): boolean {
  return letters.some(({ id }) =>
    repliesTo(records, id).some((reply) => reply.partyId === partyId && (earliestOf(reply.occurred) ?? '') <= by),
  );
}
