/** What people call a page or a command, whatever the language of the page. */
export const WORDS: Readonly<Record<string, string>> = {
  overview: 'overview home обзор главная',
  matrix: 'matrix матрица',
  owed: 'who owes what awaited late за кем ответ просрочено ждём',
  digest: 'digest summary week сводка неделя',
  meetings: 'meetings calendar заседания календарь',
  instructions: 'instructions поручения',
  journal: 'journal log changes history журнал изменения история',
  quality: 'data quality качество данных',
  desk: 'desk enter add record a new рабочее место стол внести ввести добавить',
  letter: 'letter request письмо запрос',
  reply: 'reply answer position ответ позиция',
  hold: 'meeting held заседание состоялось',
  meeting: 'meeting announce заседание назначить',
  report: 'report доклад',
  comments: 'comments remarks замечания таблица',
  dossier: 'dossier open досье завести',
  wall: 'wall screen kiosk стена экран',
  explorer: 'explorer graphql api query обозреватель запрос',
  language: 'language english russian русский английский язык',
  theme: 'theme dark light system тема тёмная темная светлая',
  today: 'today сегодня',
  print: 'print печать напечатать',
};

/** Whether all that is typed stands in what an item is called or else found by. */
export function isFoundBy(
  { label, hint, words = '' }: Readonly<{ label: string; hint: string; words?: string }>,
  typed: string,
): boolean {
  const all = `${label} ${hint} ${words}`.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
