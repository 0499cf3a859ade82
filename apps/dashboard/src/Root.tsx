import type { ConcordClient } from '@concord/client';
import { type ReactNode, StrictMode } from 'react';
import { Router } from 'wouter';
import { App } from './App.tsx';
import { type Drawing, DrawingContext } from './drawing/drawing.ts';
import { ClientContext } from './live/client.ts';

/** Everything that is drawn, by the server and in the browser alike. */
export function Root({
  client,
  drawing,
  at = {},
}: {
  client: ConcordClient;
  drawing: Drawing;
  /** Where the server is asked to be; a browser knows. */
  at?: Readonly<{ ssrPath?: string; ssrSearch?: string }>;
}): ReactNode {
  return (
    <StrictMode>
      <Router {...at}>
        <ClientContext value={client}>
          <DrawingContext value={drawing}>
            <App />
          </DrawingContext>
        </ClientContext>
      </Router>
    </StrictMode>
  );
}
