import { createConcordClient, type Operation, operationText } from '@concord/client';
import { renderToString } from 'react-dom/server';
import { localeOf } from '../locale/locale.ts';
import { loadCatalogue } from '../locale/messages/index.ts';
import { bring, DOSSIER } from '../page/codes.ts';
import { Root } from '../Root.tsx';
import { themeOf } from '../theme/theme.ts';
import { type Answered, type Drawing, type DrawnPage, NOTHING_DRAWN, operationNameOf, questionOf } from './drawing.ts';

/** What is wanted of the server: a page, as one browser asks for it. */
export type Wanted = Readonly<{
  path: string;
  search: string;
  /** What the browser keeps of the choices of its reader, as it came. */
  language: string;
  theme: string;
  zone: string;
  isViewerKnown: boolean;
}>;

/** A page as it was drawn, and from what. */
export type Drawn = Readonly<{ html: string; title: string; page: DrawnPage }>;

/** Asks an operation in the name of whoever wants the page. @returns undefined where it has no whole answer */
export type Ask = (query: string, variables: unknown) => Promise<object | undefined>;

/** A page asks who is there and its one question; a dossier that is moved to its last known day asks again. */
const ROUNDS = 4;

/** Nothing is asked through it: what a page would ask after its first drawing is not drawn. */
const client = createConcordClient({ url: 'http://localhost/graphql' });

/**
 * Draws a page from the answers to what it asks: it is drawn without them to see what that is, and again with them.
 *
 * @returns undefined where something has no answer: the page then comes empty, and tells the reader itself
 */
export async function draw(wanted: Wanted, ask: Ask): Promise<Drawn | undefined> {
  const { path, language, zone, isViewerKnown } = wanted;
  const theme = themeOf(wanted.theme);
  const locale = localeOf(wanted.search, language);
  await Promise.all([loadCatalogue(locale), bring(DOSSIER)]);
  const answers = new Map<string, Answered>();
  let { search } = wanted;
  for (let round = 0; round < ROUNDS; round += 1) {
    const unanswered = new Map<string, Readonly<{ operation: Operation<unknown, unknown>; variables: unknown }>>();
    let title = '';
    let moved: string | undefined;
    const drawing: Drawing = {
      ...NOTHING_DRAWN,
      ...{ isViewerKnown, theme, zone, toldLanguage: language },
      answerTo<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables) {
        const question = questionOf(operation, variables);
        const answered = answers.get(question);
        if (!answered) unanswered.set(question, { operation: operation as Operation<unknown, unknown>, variables });
        return answered?.data as Data | undefined;
      },
      entitle(said) {
        title = said;
      },
      moveTo(address) {
        moved = address;
      },
    };
    const html = renderToString(<Root client={client} drawing={drawing} at={{ ssrPath: path, ssrSearch: search }} />);
    if (moved !== undefined) {
      search = new URL(moved, 'http://localhost').search;
      continue;
    }
    if (unanswered.size === 0) {
      const address = `${path}${search}`;
      return { html, title, page: { address, locale, theme, zone, isViewerKnown, answers: [...answers.values()] } };
    }
    const told = await Promise.all(
      [...unanswered].map(async ([question, { operation, variables }]) => {
        const data = await ask(operationText(operation), variables);
        if (data) answers.set(question, { operation: operationNameOf(operation), variables, data });
        return data !== undefined;
      }),
    );
    if (told.includes(false)) return undefined;
  }
  return undefined;
}
