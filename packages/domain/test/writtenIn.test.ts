import { expect, it } from 'vitest';
import { parseNumber } from '../src/index.ts';
import { writtenIn } from '../src/text/writtenIn.ts';

it.each([
  ['исх. № 165', 'No. 165'],
  ['№ XC-88', 'No. XC-88'],
  ['мероприятие №5', 'measure No. 5'],
  ['Исх. 02-17/58', '02-17/58'],
  ['XC-88', 'XC-88'],
  ['редакция 3', 'revision 3'],
  ['Редакция 2', 'revision 2'],
  ['проект', 'draft'],
  ['статья 5', 'article 5'],
  ['пункт 2.3', 'clause 2.3'],
  ['статья 5, пункт 1', 'article 5, clause 1'],
  ['статья 5,пункт 1', 'article 5, clause 1'],
  ['статья 5,  пункт 1', 'article 5, clause 1'],
  ['статья 5, о сроках', 'статья 5, о сроках'],
  ['о сроках, статья 5', 'о сроках, статья 5'],
  ['подпункт «а»', 'subclause «а»'],
  ['преамбула', 'preamble'],
  ['п. 2.3', 'clause 2.3'],
  ['п.2.3', 'clause 2.3'],
  ['ст. 3, абз. 2', 'article 3, paragraph 2'],
  ['Прил. 1, разд. II', 'annex 1, section II'],
  ['ч. 2, гл. 3, подп. «а»', 'part 2, chapter 3, subclause «а»'],
  ['ред. 2', 'revision 2'],
  ['п. о сроках', 'п. о сроках'],
  ['исх. № 165 от 30 апреля 2019 г.', 'No. 165 of 30 April 2019'],
  ['№ 01-12/165 от 30.04.2019', 'No. 01-12/165 of 30 April 2019'],
  ['редакция от 10 марта 2021 года', 'revision of 10 March 2021'],
  ['Проект от 12.03.2021 г.', 'draft of 12 March 2021'],
  ['PC.DD/14 от 1 марта 2026 г.', 'PC.DD/14 of 1 March 2026'],
  ['редакция Совета от 10 марта 2021 года', 'редакция Совета от 10 марта 2021 года'],
  ['№ 7 от начала года', 'No. 7 от начала года'],
  // Words of whoever wrote them, which nobody here translates.
  ['абзац 2 пункта 1 статьи 5', 'абзац 2 пункта 1 статьи 5'],
  ['статья о сроках', 'статья о сроках'],
  ['редакция Совета', 'редакция Совета'],
  ['письмо без номера', 'письмо без номера'],
])('«%s» is “%s” in English, and itself in Russian', (written, english) => {
  expect(writtenIn(written, 'en')).toBe(english);
  expect(writtenIn(written, 'ru')).toBe(written);
});

it.each(['№ 165', '№ 01-12/165', '№ XC-88', '№ 7-р', '№ 165 от 30 апреля 2019 г.'])(
  '%s is read as the same number in either language',
  (written) => {
    expect(parseNumber(writtenIn(written, 'en'))).toEqual(parseNumber(written));
    expect(parseNumber(written)).toBeDefined();
  },
);
