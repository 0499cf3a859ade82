import type { Duplex } from 'node:stream';
import type { LocalizedText } from '@concord/domain';
import type { Limits } from '../limits/index.ts';
import { replyBare } from './bareReply.ts';
import type { Order } from './inOrder.ts';

/** What Node calls that which it could not read, or did not get in time. */
type Fault = Error & Readonly<{ code?: string }>;
type Answer = Readonly<{ status: number; code: string; says: LocalizedText }>;

/**
 * Answers what is no request that can be read, or has not come in its time, with words: Node by itself says a status only.
 *
 * Where the answer to an earlier request is still going out, nothing is said: it would be taken for that answer, or stand in the middle of it.
 */
export function createFaultReply(
  order: Order,
  limits: Pick<Limits, 'headSeconds' | 'requestSeconds'>,
): (fault: Fault, connection: Duplex) => void {
  return (fault, connection) => {
    const current = order.answering(connection);
    const isOfEarlier = current !== undefined && (current.headersSent || current.req.complete);
    if (!connection.writable || isOfEarlier) {
      connection.destroy(fault);
      return;
    }
    const { status, code, says } = answerTo(fault, limits);
    replyBare(connection, status, { code, message: `${says.en} ${says.ru}` });
  };
}

function answerTo(
  { code }: Fault,
  { headSeconds, requestSeconds }: Pick<Limits, 'headSeconds' | 'requestSeconds'>,
): Answer {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        ...{ status: 408, code: 'REQUEST_TIMEOUT' },
        says: {
          en: `The request did not come in time: its headers have ${headSeconds} s, all of it ${requestSeconds} s. Send it again, or less at once.`,
          ru: `Запрос не пришёл вовремя: на заголовки отводится ${headSeconds} с, на весь запрос ${requestSeconds} с. Отправьте его снова или передавайте меньше за один раз.`,
        },
      };
    case 'HPE_HEADER_OVERFLOW':
      return {
        ...{ status: 431, code: 'HEADERS_TOO_LARGE' },
        says: {
          en: 'The address and the headers have more than 16 KiB together. Put the operation into the body of a POST, and send fewer cookies.',
          ru: 'Адрес и заголовки вместе больше 16 КиБ. Передавайте операцию в теле POST и меньше cookie.',
        },
      };
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return {
        ...{ status: 413, code: 'REQUEST_ENTITY_TOO_LARGE' },
        says: {
          en: 'The extensions of the chunks are too large. Send the body without any.',
          ru: 'Расширения частей тела (chunk extensions) слишком велики. Передавайте тело без них.',
        },
      };
    default:
      return {
        ...{ status: 400, code: 'BAD_REQUEST' },
        says: {
          en: 'This is no request by HTTP/1.1 that can be read. Send one as RFC 9112 says; https is spoken by the proxy before this server.',
          ru: 'Это не запрос HTTP/1.1, который можно прочитать. Передавайте запрос по RFC 9112; по https отвечает прокси перед этим сервером.',
        },
      };
  }
}
