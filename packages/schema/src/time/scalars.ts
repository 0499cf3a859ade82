import { isLocalDate } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';

const asString = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new GraphQLError('Expected a string.', { extensions: { code: 'BAD_USER_INPUT' } });
};

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
  parseValue: asString,
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
