import { expect, test } from 'vitest';
import { calendarFile } from '../src/meetings/calendarFile.ts';

const meeting = {
  ...{ id: 'TWVldGluZw', title: 'Экспертная группа, Комиссия; № 13', place: 'Борейск', notes: '' },
  ...{ first: '2026-12-13', last: '2026-12-14', url: 'https://concord.example' },
};

test('a meeting of two days lasts until the day after the last, as the format counts', () => {
  const lines = calendarFile([meeting], '2026-11-25').split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20261213');
  expect(lines).toContain('DTEND;VALUE=DATE:20261215');
  expect(lines).toContain('SUMMARY:Экспертная группа\\, Комиссия\\; № 13');
  expect(lines).toContain('UID:TWVldGluZw@concord');
});

test('no line is longer than 75 bytes, and put together again they say the same', () => {
  const title = 'Совместное заседание Совета глав администраций связи и Координационного совета по информатизации';
  const file = calendarFile([{ ...meeting, title }], '2026-11-25');
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
});
