import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { ClientContext, createClient } from './live/client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
const drawing = createRoot(root);
// In pieces: what somebody types or scrolls meanwhile does not wait for the whole.
startTransition(() =>
  drawing.render(
    <StrictMode>
      <ClientContext value={createClient()}>
        <App />
      </ClientContext>
    </StrictMode>,
  ),
);
