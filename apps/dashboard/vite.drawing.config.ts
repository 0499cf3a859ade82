import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The same components for the server, which draws the first page with them: one folder that needs nothing beside it. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  // React for developers would be slower, and say in the log what it thinks of a page.
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: { ssr: 'src/drawing/worker.ts', target: 'node24' },
});
