import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import type { DeskMessageId } from '../locale/messages/deskRu.ts';
import type { MessageId } from '../locale/messages/ru.ts';
import type { TextValues } from '../locale/useText.ts';

/** A message of the desk or of the dashboard, in the language of the page. */
export function useDeskText(): (id: DeskMessageId | MessageId, values?: TextValues) => string {
  const intl = useIntl();
  // The catalogue of the pages around has the desk's messages in it, which the type of messages does not know.
  return (id, values) => intl.formatMessage({ id: id as MessageId }, values);
}

/** The language of the page, as the domain and as the API spell it. */
export function useLocale(): Readonly<{ locale: Locale; wire: 'RU' | 'EN' }> {
  const locale = useIntl().locale as Locale;
  return { locale, wire: locale === 'en' ? 'EN' : 'RU' };
}
