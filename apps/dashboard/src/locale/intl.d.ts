import type { Locale } from './locale.ts';
import type { MessageId } from './messages/ru.ts';

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
    interface IntlConfig {
      locale: Locale;
    }
  }
}
