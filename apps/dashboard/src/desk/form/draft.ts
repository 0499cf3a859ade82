/** What somebody has filled in and not sent: it outlives a slip of the hand and a reload, and ends with the tab. */
export type Draft<Values> = Readonly<{
  /** The key under which it is carried out once, however often it is sent. */
  key: string;
  values: Values;
}>;

const PREFIX = 'concord.desk.';

/** The draft that is kept under a name; what is kept of another shape is filled up with `initial`. */
export function readDraft<Values extends object>(name: string, initial: Values): Draft<Values> {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as Draft<Partial<Values>> | null;
    if (kept) return { key: kept.key, values: { ...initial, ...kept.values } };
  } catch {
    // Where nothing can be kept, the form works without.
  }
  return { key: crypto.randomUUID(), values: initial };
}

export function keepDraft<Values>(name: string, draft: Draft<Values>): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // As above.
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // As above.
  }
}
