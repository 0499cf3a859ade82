import { expect, it } from 'vitest';
import { isFoundBy, WORDS } from '../src/palette/words.ts';

const command = (id: string, label: string) => ({ label, hint: 'command', words: WORDS[id] ?? '' });

it.each([
  ['dark', 'theme', 'Change the theme'],
  ['русский', 'language', 'Русский'],
  ['Русский', 'language', 'English'],
  ['explorer', 'explorer', 'GraphQL queries'],
  ['журнал', 'journal', 'Journal'],
])('«%s» finds the command %s, whatever the language of the page', (typed, id, label) => {
  expect(isFoundBy(command(id, label), typed)).toBe(true);
});

it('what is entered at the desk is found by what people say they want to do', () => {
  const letter = { label: 'Letter asking for positions', hint: 'Desk', words: `${WORDS.desk} ${WORDS.letter}` };
  for (const typed of ['enter a letter', 'внести письмо', 'letter', '']) expect(isFoundBy(letter, typed)).toBe(true);
  for (const typed of ['enter a meeting', 'dark']) expect(isFoundBy(letter, typed)).toBe(false);
});
