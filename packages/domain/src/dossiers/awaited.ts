import type { Id } from '../journal/entry.ts';
import type { Dossier, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { isFictional } from '../journal/synthetic.ts';
import { compareText } from '../text/compareText.ts';
import { inBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { attention } from './attention.ts';
import { silenceText } from './attentionSentence.ts';
import { noNewsSince } from './lastKnown.ts';
import { compareOutstanding, type Outstanding, type OutstandingItem, outstanding } from './outstanding.ts';
import { sentences } from './stepReason.ts';

/** A party that is awaited, and in which dossier. */
export type Awaited = OutstandingItem & Readonly<{ dossier: Dossier }>;

/** A dossier of which nobody can tell who is awaited, or who else is. */
export type AwaitedUnknown = Readonly<{ dossier: Dossier; reason: LocalizedText }>;

/** Who is awaited over many dossiers, and the dossiers of which nobody can tell: without them "nobody" would be a guess. */
export type AwaitedOverall = Readonly<{
  /** The longest overdue first, then what has the nearest term, then who has been awaited the longest. */
  items: readonly Awaited[];
  /** By slug. */
  cannotTell: readonly AwaitedUnknown[];
}>;

/**
 * Who is awaited in a dossier on a day, as `outstanding` says. Of one whose sources have fallen silent nobody can tell, unless it has
 * come through before, an objection holds it up or a term has passed: as `attention` says.
 */
export function awaitedIn(records: Records, dossierId: Id, day: LocalDate): Outstanding {
  const since = attention(records, dossierId, day).isSilent ? noNewsSince(records, dossierId, day) : null;
  if (since === null) return outstanding(records, dossierId, day);
  return { kind: 'cannotTell', reason: inBoth((locale) => silenceText(since, locale)) };
}

/**
 * Who is awaited on a day over all dossiers of the records.
 *
 * @param partyIds only who is all of these. Dossiers of which nobody can tell stay, as far as the party could be awaited there:
 *   no fictional one is on a real dossier, and no real one on a fictional dossier.
 */
export function awaitedOverall(records: Records, day: LocalDate, partyIds: readonly Id[] = []): AwaitedOverall {
  const items: Awaited[] = [];
  const cannotTell: AwaitedUnknown[] = [];
  for (const dossier of rowsOf(records.dossier)) {
    const found = awaitedIn(records, dossier.id, day);
    if (found.kind === 'list') {
      const wanted = found.items.filter(({ party }) => partyIds.every((id) => id === party.record.id));
      items.push(...wanted.map((item) => ({ ...item, dossier })));
    }
    if (partyIds.every((id) => (isFictional(records, id) ?? dossier.synthetic) === dossier.synthetic))
      cannotTell.push(...reasonsOf(found).map((reason) => ({ dossier, reason })));
  }
  const bySlug = (a: AwaitedUnknown | Awaited, b: AwaitedUnknown | Awaited): number =>
    compareText(a.dossier.slug, b.dossier.slug);
  return {
    items: items.sort((a, b) => compareOutstanding(a, b) || bySlug(a, b) || a.step.place - b.step.place),
    cannotTell: cannotTell.sort(bySlug),
  };
}

/** Why nobody can tell, in one text; none where all are known. */
function reasonsOf(found: Outstanding): readonly LocalizedText[] {
  if (found.kind === 'cannotTell') return [found.reason];
  return found.cannotTell.length > 0 ? [sentences(...found.cannotTell.map(({ reason }) => reason))] : [];
}
