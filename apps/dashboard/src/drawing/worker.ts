import { draw, type Wanted } from './draw.tsx';

/** What the server sends: a page to draw, and the answers to what that needs. */
type Told =
  | Readonly<{ kind: 'draw'; id: number; wanted: Wanted }>
  | Readonly<{ kind: 'answer'; asked: number; data: object | undefined }>;

/** Drawing takes a processor for a while: it is done beside the server, which goes on answering meanwhile. */
const waiting = new Map<number, (data: object | undefined) => void>();
let asked = 0;

// Who stops the server from a terminal stops all its processes at once: what is being drawn is finished, or ended by the server.
process.on('SIGINT', () => undefined);

process.on('message', (told: Told) => {
  if (told.kind === 'answer') {
    waiting.get(told.asked)?.(told.data);
    waiting.delete(told.asked);
    return;
  }
  const { id, wanted } = told;
  const ask = (query: string, variables: unknown): Promise<object | undefined> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      process.send?.({ kind: 'ask', id, asked, query, variables });
    });
  draw(wanted, ask).then(
    (drawn) =>
      process.send?.({
        kind: 'drawn',
        id,
        drawn: drawn && {
          html: drawn.html,
          title: drawn.title,
          locale: drawn.page.locale,
          theme: drawn.page.theme,
          data: textOf(drawn.page),
        },
      }),
    (error: unknown) => process.send?.({ kind: 'failed', id, reason: String(error) }),
  );
});

/** JSON that can stand in a page: no `<` ends the element in which it stands or begins another one. */
function textOf(page: object): string {
  return JSON.stringify(page).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
