import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { type DrawnPage, NOTHING_DRAWN } from './drawing/drawing.ts';
import { drawingOf, readDrawnPage } from './drawing/drawnPage.ts';
import { createClient } from './live/client.ts';
import { loadCatalogue } from './locale/messages/index.ts';
import { bringPage } from './page/codes.ts';
import { keepPlaces } from './page/places.ts';
import { Root } from './Root.tsx';

const found = document.getElementById('root');
if (!found) throw new Error('index.html has no element #root.');
const root = found;
keepPlaces();
const page = readDrawnPage();
if (page) void takeOver(page);
else {
  const drawing = createRoot(root);
  // In pieces: what somebody types or scrolls meanwhile does not wait for the whole.
  startTransition(() => drawing.render(<Root client={createClient()} drawing={NOTHING_DRAWN} />));
}

/** What the server drew stays as it is and comes to life. */
async function takeOver(page: DrawnPage): Promise<void> {
  const { pathname, search } = location;
  if (page.address !== pathname + search) history.replaceState(history.state, '', page.address);
  // A page that does not come is told by the page itself.
  await Promise.all([loadCatalogue(page.locale), bringPage(pathname).catch(() => undefined)]);
  startTransition(() => void hydrateRoot(root, <Root client={createClient()} drawing={drawingOf(page)} />));
}
