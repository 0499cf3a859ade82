import { useIntl } from 'react-intl';
import type { DeskMessageId } from '../../locale/messages/deskRu.ts';
import type { ManagingMessageId } from '../../locale/messages/managingRu.ts';
import type { MessageId } from '../../locale/messages/ru.ts';
import type { TextValues } from '../../locale/useText.ts';
import { useDays } from '../../time/useDays.ts';

export type ManagingText = (id: ManagingMessageId | DeskMessageId | MessageId, values?: TextValues) => string;

/** A message of these pages, of the desk or of the dashboard, in the language of the page. */
export function useManagingText(): ManagingText {
  const intl = useIntl();
  // The catalogue of the pages around has these messages in it, which the type of messages does not know.
  return (id, values) => intl.formatMessage({ id: id as MessageId }, values);
}

/** Writes a moment as day and time of the reader's clock. */
export function useMoment(): (at: string) => string {
  return useDays().moment;
}
