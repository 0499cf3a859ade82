import { useIntl } from 'react-intl';
import type { DeskMessageId } from '../locale/messages/deskRu.ts';
import type { MessageId } from '../locale/messages/ru.ts';
import type { TextValues } from '../locale/useText.ts';

export type DeskText = (id: DeskMessageId | MessageId, values?: TextValues) => string;

/** A message of the desk or of the dashboard, in the language of the page. */
export function useDeskText(): DeskText {
  const intl = useIntl();
  // The catalogue of the pages around has the desk's messages in it, which the type of messages does not know.
  return (id, values) => intl.formatMessage({ id: id as MessageId }, values);
}
