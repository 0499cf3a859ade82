/**
 * The text that PostgreSQL gives of a `jsonb` value that was written from this one. PostgreSQL keeps every digit of a number and
 * JavaScript does not, so only by the text is it seen whether what was read is what is stored.
 */
export function jsonbText(value: unknown): string {
  if (typeof value === 'number') return decimal(value);
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .sort(([a], [b]) => byKey(a, b))
    .map(([key, field]) => `${JSON.stringify(key)}: ${jsonbText(field)}`);
  return `{${fields.join(', ')}}`;
}

/**
 * The value of a `jsonb` text.
 *
 * @returns undefined when there is no text, or when the value does not hold all that it says
 */
export function parseExactly(text: string): unknown {
  if (text === '') return undefined;
  const value: unknown = JSON.parse(text);
  return jsonbText(value) === text ? value : undefined;
}

/**
 * The time that a number of seconds with microseconds says.
 *
 * @returns undefined when it is not one of whole milliseconds, as every time that was recorded is
 */
export function timeExactly(seconds: string): Date | undefined {
  const [, whole, milliseconds] = /^(-?\d+)\.(\d{3})000$/.exec(seconds) ?? [];
  const time = new Date(Number(`${whole}${milliseconds}`));
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** PostgreSQL sorts keys by how many bytes they have, then by the bytes. */
function byKey(a: string, b: string): number {
  return Buffer.byteLength(a) - Buffer.byteLength(b) || Buffer.from(a).compare(Buffer.from(b));
}

/** A number without an exponent. */
function decimal(value: number): string {
  const [, sign = '', first, rest = '', exponent] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(JSON.stringify(value)) ?? [];
  if (first === undefined) return JSON.stringify(value);
  const places = Number(exponent);
  const digits = `${first}${rest}`;
  return places < 0 ? `${sign}0.${'0'.repeat(-places - 1)}${digits}` : `${sign}${digits.padEnd(places + 1, '0')}`;
}
