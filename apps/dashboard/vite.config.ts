import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the server runs while the dashboard is worked on with `vite`. */
const SERVER = process.env.CONCORD_SERVER ?? 'http://127.0.0.1:4000';

/** The messages that most readers need come beside the first script, and not after it. */
const preloadRussian: Plugin = {
  name: 'preload-russian',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const russian = Object.values(bundle).find(({ name, type }) => type === 'chunk' && name === 'ru');
      if (!russian) return [];
      const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${russian.fileName}` };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
  },
};

export default defineConfig({
  plugins: [react(), tailwind(), preloadRussian],
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
