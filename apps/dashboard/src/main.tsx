import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { ClientContext, createClient } from './live/client.ts';
import { keptTheme, showTheme } from './theme/theme.ts';
import './theme/index.css';

showTheme(keptTheme());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <ClientContext value={createClient()}>
      <App />
    </ClientContext>
  </StrictMode>,
);
