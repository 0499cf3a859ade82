import { rememberEarly } from './drawing/early.ts';
import { bringPage } from './page/codes.ts';
import { keptTheme, showTheme } from './theme/theme.ts';
import './theme/index.css';

/** So many frames later what stood in the page has been seen, also where a picture takes longer to be put on the screen. */
const FRAMES = 3;

const isDrawn = document.getElementById('drawn') !== null;
if (isDrawn) rememberEarly();
showTheme(keptTheme());

// What stands in the page is drawn first, only its head or all of it: to read the rest takes longer than a frame.
if (document.hidden) draw();
else afterFrames(isDrawn ? FRAMES : 1);

/** Out of sight there are no frames. */
function afterFrames(count: number): void {
  requestAnimationFrame(() => (count > 1 ? afterFrames(count - 1) : setTimeout(draw)));
}

function draw(): void {
  void import('./main.tsx');
  // What does not come is told by the page itself.
  bringPage(location.pathname).catch(() => undefined);
}
