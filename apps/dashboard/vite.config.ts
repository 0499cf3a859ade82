import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server runs while the dashboard is worked on with `vite`. */
const SERVER = process.env.CONCORD_SERVER ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react(), tailwind()],
  server: { proxy: { '/graphql': { target: SERVER, ws: true }, '/auth': SERVER } },
  build: {
    target: 'es2023',
    // The content security policy allows no `data:` fonts or scripts.
    assetsInlineLimit: 0,
    rollupOptions: {
      // Of the domain only the vocabulary is used here; its modules do nothing but define.
      treeshake: { moduleSideEffects: (id) => !id.includes('/packages/domain/') },
    },
  },
});
