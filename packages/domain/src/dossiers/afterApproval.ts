import type { Document, Records, Step } from '../journal/records.ts';
import { entryIntoForce } from '../signing/force.ts';
import { firstComplete } from '../signing/signed.ts';
import { whenOf } from '../signing/spans.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { When } from '../time/when.ts';
import type { DossierStatus } from './status.ts';

type Status = Readonly<{ status: DossierStatus; since: When | null }>;

/**
 * What follows from signatures, instruments and what papers say of the force of a document, for an organisation where that is
 * decided: in force, or signed by all. Nobody can tell between the days on which it may have entered into force.
 *
 * @param last the organisation's own steps of `lastStepsOf`
 * @returns undefined where nothing follows from them
 */
export function afterApproval(
  records: Records,
  document: Document,
  last: readonly Step[],
  day: LocalDate,
): Status | undefined {
  if (last.length === 0) return undefined;
  const { state, since } = entryIntoForce(records, document, day);
  if (state === 'inForce') return { status: 'inForce', since };
  if (state === 'cannotTell' && since !== null) return { status: 'cannotTell', since: null };
  const steps = last.filter(({ stepType }) => stepType === 'signature');
  const signed = firstComplete(records, document, steps);
  return signed && { status: 'signed', since: whenOf(signed) };
}

/**
 * Whether a document that was withdrawn counts as withdrawn in an organisation: where it is signed or, on a route without signature,
 * approved; and wherever it was not decided yet. What another organisation had decided before stands.
 *
 * @param status what it would be there otherwise
 */
export function isWithdrawnIn(last: readonly Step[], status: DossierStatus): boolean {
  return last.length > 0 || !DECIDED.has(status);
}

const DECIDED: ReadonlySet<DossierStatus> = new Set<DossierStatus>(['agreed', 'endorsed', 'adopted']);
