import type { Locale, LocalizedText } from '@concord/domain';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';

/**
 * Refuses an operation with a text that no database can hold, in its variables or as it is written: with a NUL character, or with half of
 * a character. Here, so that nothing that takes a text has to think of it.
 *
 * @param variables nested no deeper than variables may be
 */
export function refuseUnreadable(document: DocumentNode, variables: unknown, locale: Locale): GraphQLError | undefined {
  const place = unreadableIn(variables, '') ?? unreadableLiteral(document);
  if (place === undefined) return undefined;
  const said: LocalizedText = {
    ru: `${place}: в тексте есть символ NUL (U+0000) или половина символа. Уберите их.`,
    en: `${place}: the text holds a NUL character (U+0000) or half of a character. Take them out.`,
  };
  return new GraphQLError(said[locale], { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** Whether a database can hold a text and give it back as it was. */
export function isReadable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Where in a value the first such text stands, as `input.text`. */
function unreadableIn(value: unknown, place: string): string | undefined {
  if (typeof value === 'string') return isReadable(value) ? undefined : place;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = unreadableIn(inner, place === '' ? name : `${place}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unreadableLiteral(document: DocumentNode): string | undefined {
  let place: string | undefined;
  visit(document, {
    [Kind.STRING]({ value, loc }) {
      if (!isReadable(value)) place ??= `line ${loc?.startToken.line}`;
    },
  });
  return place;
}
