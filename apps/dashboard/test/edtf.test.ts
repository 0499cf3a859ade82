import { readWhen, writtenWhen } from '@concord/domain';
import { describe, expect, it } from 'vitest';
import { edtfOf } from '../src/desk/form/edtf.ts';
import { deskMessagesOf } from '../src/locale/messages/desk.ts';

describe('a date as people type it', () => {
  it.each([
    ['24.05.2019', '2019-05-24'],
    ['4.5.2019', '2019-05-04'],
    ['05.2019', '2019-05'],
    ['2019', '2019'],
    [' 2019-05-24 ', '2019-05-24'],
    ['16.09.2019–17.09.2019', '2019-09-16/2019-09-17'],
    ['16.09.2019-17.09.2019', '2019-09-16/2019-09-17'],
    ['16.09.2019 - 17.09.2019', '2019-09-16/2019-09-17'],
    ['2019-09-16/2019-09-17', '2019-09-16/2019-09-17'],
    ['2019-09-16 – 2019-09-17', '2019-09-16/2019-09-17'],
    ['24.05.2019*', '{ edtf: 2019-05-24, inferred: true }'],
    ['16.09.2019–17.09.2019 *', '{ edtf: 2019-09-16/2019-09-17, inferred: true }'],
    ['*', '*'],
    ['24 мая', '24 мая'],
    ['', ''],
  ])('%j is %j', (typed, edtf) => expect(edtfOf(typed)).toBe(edtf));
});

describe.each(['ru', 'en'] as const)('what the desk says in %s of how a date is typed', (locale) => {
  const messages = deskMessagesOf(locale);
  /** What stands there as an example, without its no-break hyphens. */
  const examples = (message: string): readonly string[] =>
    message.replaceAll('\u2011', '-').match(/\d[\d.–-]*\d\*?/g) ?? [];
  const read = (message: string) => examples(message).map((typed) => readWhen(edtfOf(typed)));

  it('is understood as it stands there, and one of the examples is of a date that was inferred', () => {
    const when = read(messages['desk.dayHint']);
    expect(when).not.toContain(undefined);
    expect(when.filter((each) => each?.inferred)).toHaveLength(1);
    expect(read(messages['desk.dayNotUnderstood'])).not.toContain(undefined);
  });

  it('offers a single day only where no other will do', () => {
    const when = read(messages['desk.oneDayHint']);
    expect(new Set(when.map((each) => each && writtenWhen(each)))).toEqual(new Set(['2019-05-24']));
  });
});
