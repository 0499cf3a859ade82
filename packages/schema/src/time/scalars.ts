import { isLocalDate } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';

const asString = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new GraphQLError('Expected a string.', { extensions: { code: 'BAD_USER_INPUT' } });
};

const FIRST = new Date('0001-01-01T00:00:00.000Z');
const LAST = new Date('9999-12-31T23:59:59.999Z');

builder.scalarType('LocalDate', {
  description: 'A calendar date (календарная дата), `YYYY-MM-DD`. A date that does not exist is refused.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value,
  parseValue: (value) => {
    const text = asString(value);
    if (isLocalDate(text)) return text;
    throw new GraphQLError(
      `"${text.slice(0, 40)}" is not a date that exists; expected YYYY-MM-DD, such as 2019-05-24. Такой даты нет; ожидается ГГГГ-ММ-ДД.`,
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    );
  },
});

builder.scalarType('DateTime', {
  description: 'An instant (момент времени), ISO 8601 in UTC with milliseconds.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => value,
  parseValue: (value) => {
    const text = asString(value);
    const moment = new Date(text);
    // What JavaScript counts beyond these years PostgreSQL does not read as it is written.
    if (!Number.isNaN(moment.getTime()) && moment >= FIRST && moment <= LAST) return moment.toISOString();
    throw new GraphQLError(
      `"${text.slice(0, 40)}" is no instant of the years 1 to 9999; expected one such as 2026-11-24T09:00:00.000Z. Это не момент времени.`,
      { extensions: { code: 'BAD_USER_INPUT' } },
    );
  },
});

builder.scalarType('Cursor', {
  description: 'A place in the journal (место в журнале), opaque: a number and the hash of the entry there.',
  serialize: (value) => value,
  parseValue: asString,
});

builder.scalarType('JSON', {
  description: 'Facts in the shape that their meaning needs (произвольные данные).',
  serialize: (value) => value,
  parseValue: (value) => value,
});
