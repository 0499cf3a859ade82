import { ANSWER_TOO_LARGE, type Cost } from '@concord/schema';
import { GraphQLError } from 'graphql';

const inNumbers = (n: number): string => n.toLocaleString('en').replaceAll(',', ' ');

/** An operation that costs more than any may. */
export function tooCostly({ complexity }: Cost, limit: number): GraphQLError {
  const [cost, most] = [inNumbers(complexity), inNumbers(limit)];
  return new GraphQLError(
    `This operation costs ${cost}; at most ${most} may be asked for at once. Ask for smaller pages or fewer fields. ` +
      `Стоимость запроса ${cost}, допускается не больше ${most}. Запрашивайте меньшие страницы или меньше полей.`,
    { extensions: { code: 'QUERY_TOO_COSTLY', cost: complexity, limit, http: { status: 400 } } },
  );
}

/** A caller who has had all of this minute. */
export function tooMany(seconds: number): GraphQLError {
  return new GraphQLError(tooManyText(seconds), {
    extensions: {
      code: TOO_MANY,
      retryAfter: seconds,
      http: { status: 429, headers: { 'retry-after': `${seconds}` } },
    },
  });
}

export const TOO_MANY = 'RATE_LIMITED';

export function tooManyText(seconds: number): string {
  return (
    `Too many requests came from this token or address. Come back in ${seconds} s. ` +
    `С этим токеном или с этого адреса пришло слишком много запросов. Повторите через ${seconds} с.`
  );
}

/** An operation that was stopped because it took too long; its queries were stopped too. */
export function tooSlow(): GraphQLError {
  return new GraphQLError(
    'This took too long and was stopped. Ask for less, or page by page. ' +
      'Запрос выполнялся слишком долго и остановлен. Запросите меньше или постранично.',
    { extensions: { code: 'TOO_SLOW', http: { status: 408 } } },
  );
}

export const BUSY = 'BUSY';

/** An operation for which no connection to the database was free in time: as many asked at once as never before. */
export function busy(): GraphQLError {
  return new GraphQLError(
    'The server is busy: too many ask at once. Try again in a moment. ' +
      'Сервер занят: слишком много запросов одновременно. Повторите чуть позже.',
    { extensions: { code: BUSY, http: { status: 503, headers: { 'retry-after': '1' } } } },
  );
}

/** An answer that would be too large. @param most in bytes */
export function answerTooLarge(most: number): GraphQLError {
  const megabytes = most / 1024 / 1024;
  return new GraphQLError(
    `The answer has more than ${megabytes} MB. Ask for fewer things or texts at once, or page by page. ` +
      `Ответ больше ${megabytes} МБ. Запрашивайте за один раз меньше объектов или текстов либо постранично.`,
    { extensions: { code: ANSWER_TOO_LARGE, http: { status: 400 } } },
  );
}
