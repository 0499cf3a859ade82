import { builder } from '../builder.ts';

/** Bounds of a number. */
export const IntComparison = builder.inputType('IntComparison', {
  description:
    'Bounds of a number (сравнение); what is left out does not restrict. A number that is not known fits none.',
  fields: (t) => ({
    eq: t.int({ description: 'Exactly so many (=, ровно).' }),
    lt: t.int({ description: 'Fewer (<, меньше).' }),
    lte: t.int({ description: 'At most (≤, не больше).' }),
    gt: t.int({ description: 'More (>, больше).' }),
    gte: t.int({ description: 'At least (≥, не меньше).' }),
  }),
});

/** Bounds of a day. */
export const DayComparison = builder.inputType('DayComparison', {
  description:
    'Bounds of a day (сравнение дат); what is left out does not restrict. Of what is only known to lie within some days, all of them have to fit. A day that is not known fits none.',
  fields: (t) => ({
    eq: t.field({ type: 'LocalDate', description: 'On this day (=, в этот день).' }),
    lt: t.field({ type: 'LocalDate', description: 'Before it (<, раньше).' }),
    lte: t.field({ type: 'LocalDate', description: 'Not after it (≤, не позже).' }),
    gt: t.field({ type: 'LocalDate', description: 'After it (>, позже).' }),
    gte: t.field({ type: 'LocalDate', description: 'Not before it (≥, не раньше).' }),
  }),
});

/** What a text is, or holds. */
export const TextComparison = builder.inputType('TextComparison', {
  description:
    'What a text is or holds (сравнение текстов), capital or not, in either language; what is left out does not restrict. A text that is not there fits none.',
  fields: (t) => ({
    eq: t.string({ description: 'Exactly this (=, ровно это).' }),
    contains: t.string({ description: 'This is in it (содержит).' }),
    startsWith: t.string({ description: 'It begins so (начинается с).' }),
  }),
});
