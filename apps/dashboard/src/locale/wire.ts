/** A name as the API spells it, `AGREED_BY_SILENCE`, in the domain's spelling, `agreedBySilence`. */
export type Domain<Wire extends string> = Wire extends `${infer Head}_${infer Rest}`
  ? `${Lowercase<Head>}${Capitalised<Rest>}`
  : Lowercase<Wire>;

type Capitalised<Wire extends string> = Wire extends `${infer Head}_${infer Rest}`
  ? `${Capitalize<Lowercase<Head>>}${Capitalised<Rest>}`
  : Capitalize<Lowercase<Wire>>;

export function fromWire<const Wire extends string>(wire: Wire): Domain<Wire> {
  return wire.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as Domain<Wire>;
}
