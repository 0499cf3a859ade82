import { builder } from '../builder.ts';

/** `agreedWithComments` of the domain is `AGREED_WITH_COMMENTS` of GraphQL. */
export function screaming(value: string): string {
  return value.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** A GraphQL enum of the domain's values, each described by its Russian term. */
export function enumOf<const V extends string>(
  name: string,
  description: string,
  values: readonly V[],
  terms: Readonly<Record<V, Readonly<{ ru: string; en: string }>>>,
) {
  const entries = values.map((value) => [
    screaming(value),
    { value, description: `${capital(terms[value].en)} (${terms[value].ru}).` },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as Record<string, { value: V; description: string }>,
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
