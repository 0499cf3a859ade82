import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './messages/ru.ts';

/** Values of an ICU message: numbers for plurals, texts for names. */
export type TextValues = Readonly<Record<string, string | number>>;

/** The message in the language of the page; an id that is not in the catalogue does not compile. */
export type Text = (id: MessageId, values?: TextValues) => string;

export function useText(): Text {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
