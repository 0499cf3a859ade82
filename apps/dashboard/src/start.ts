import { loadEarly } from './page/codes.ts';
import { keptTheme, showTheme } from './theme/theme.ts';
import './theme/index.css';

showTheme(keptTheme());

// The head of the page is drawn first: to read all the rest takes longer than a frame. Out of sight there are no frames.
if (document.hidden) draw();
else requestAnimationFrame(() => setTimeout(draw));

function draw(): void {
  void import('./main.tsx');
  loadEarly(location.pathname);
}
