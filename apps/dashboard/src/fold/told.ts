import type { Locale, LocalizedText } from '@concord/domain';

/** What a field is asked with. */
export type Asked = Readonly<{ locale: Locale; args: Readonly<Record<string, unknown>> }>;

/** What a field answers, before anything of it is selected. */
export type Value = string | number | boolean | null | Told | readonly Value[];

/** An object of the API, told from folded records: its type, and its fields, each worked out when it is asked for. */
export type Told = Readonly<{
  type: string;
  /** The interfaces and unions that it belongs to. */
  kinds: readonly string[];
  fields: Readonly<Record<string, (asked: Asked) => Value>>;
}>;

export function told(type: string, fields: Told['fields'], ...kinds: readonly string[]): Told {
  return { type, kinds, fields };
}

/** A field that is a text in the language that was asked for; null where there is none. */
export function text(value: LocalizedText | null): (asked: Asked) => Value {
  return ({ locale }) => value?.[locale] ?? null;
}

/** A value of an enum as the API spells it: `agreedBySilence` is `AGREED_BY_SILENCE`. */
export function toWire(value: string): string {
  return value.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
