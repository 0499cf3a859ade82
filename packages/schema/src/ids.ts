import { type Id, isLocalDate, type LocalDate, type Refusal } from '@concord/domain';
import { isId } from '@concord/register';
import { decodeGlobalID } from '@pothos/plugin-relay';

/** Something with an id; `asOf` is there on what belongs to a past day, so that caches keep it apart from the present. */
export type Dated = Readonly<{ id: Id; asOf?: LocalDate }>;

/** The inner part of a global id: the record, and the day when it is a past one. */
export function innerId({ id, asOf }: Dated): string {
  return asOf ? `${id}@${asOf}` : id;
}

/** The record and the day that an inner id names; undefined for what cannot be one. */
export function readInnerId(text: string): Dated | undefined {
  const [id = '', asOf, ...more] = text.split('@');
  if (!isId(id) || more.length > 0) return undefined;
  if (asOf === undefined) return { id };
  return isLocalDate(asOf) ? { id, asOf } : undefined;
}

/** Puts what was sent in the place of the ids that were read from it, wherever a refusal repeats one. */
export function asSent(facts: Refusal['facts'], sent: readonly (string | null | undefined)[]): Refusal['facts'] {
  const byInner = new Map(sent.flatMap((text) => (text ? [[innerOf(text), text] as const] : [])));
  const restored = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? (byInner.get(fact)?.slice(0, 200) ?? fact) : fact,
  ]);
  return Object.fromEntries(restored);
}

function innerOf(globalId: string): string {
  try {
    return readInnerId(decodeGlobalID(globalId).id)?.id ?? globalId;
  } catch {
    return globalId;
  }
}

/**
 * The record that a global id of one of these types names, or the text itself where it is no such id, so that the
 * domain can say that there is no such thing.
 */
export function recordIdOf(globalId: string, ...types: readonly string[]): Id {
  const text = globalId.toWellFormed().replaceAll('\0', '').slice(0, 200);
  try {
    const { typename, id } = decodeGlobalID(text);
    return (types.includes(typename) && readInnerId(id)?.id) || text;
  } catch {
    return text;
  }
}
