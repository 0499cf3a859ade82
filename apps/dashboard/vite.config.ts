import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the server runs while the dashboard is worked on with `vite`. */
const SERVER = process.env.CONCORD_SERVER ?? 'http://127.0.0.1:4000';

/** Where the first page begins, and the messages that most readers need: they come beside the first script, and not after it. */
const EARLY = ['/src/main.tsx', '/src/locale/messages/ru.ts'];

const preloadEarly: Plugin = {
  name: 'preload-early',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const early = chunks.filter(({ moduleIds }) => EARLY.some((path) => moduleIds.some((id) => id.endsWith(path))));
      const names = new Set(early.flatMap(({ fileName, imports }) => [fileName, ...imports]));
      for (const { fileName, isEntry } of chunks) if (isEntry) names.delete(fileName);
      // Nothing waits for them to be drawn: the page's head is there without.
      const attrs = { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low' };
      return [...names].map((name) => ({
        ...{ tag: 'link', injectTo: 'head-prepend' },
        attrs: { ...attrs, href: `/${name}` },
      }));
    },
  },
};

/**
 * The modules of the first page, whatever other pages use of them too: in one file, which costs one way there and back and not
 * twenty. Of the domain, which is entered through one door, only what is used comes with it.
 */
const firstPage = new Set<string>();
/** Those that are read before its head is drawn, and with them what loads others. */
const started = new Set<string>(['\0vite/preload-helper.js']);
const gatherFirstPage: Plugin = {
  name: 'gather-first-page',
  apply: 'build',
  buildEnd() {
    const gather = (found: Set<string>, from: (id: string) => boolean): void => {
      for (const id of this.getModuleIds()) if (from(id)) found.add(id);
      for (const id of found) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
    };
    gather(started, (id) => this.getModuleInfo(id)?.isEntry ?? false);
    gather(firstPage, (id) => id.endsWith('/src/main.tsx'));
  },
};

/** The styles stand in the page itself: it is drawn before anything else has come. The server allows them by their digest. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') return;
    page.source = String(page.source).replace(
      /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g,
      (link, file: string) => {
        const sheet = bundle[file];
        if (sheet?.type !== 'asset') return link;
        delete bundle[file];
        return `<style>${sheet.source}</style>`;
      },
    );
  },
};

export default defineConfig({
  plugins: [react(), tailwind(), preloadEarly, gatherFirstPage, inlineStyles],
  server: { proxy: { '/graphql': { target: SERVER, ws: true }, '/auth': SERVER } },
  build: {
    target: 'es2023',
    // The content security policy allows no `data:` fonts or scripts.
    assetsInlineLimit: 0,
    // One sheet, which stands in the page: no part that comes later asks for it.
    cssCodeSplit: false,
    rollupOptions: {
      // Of the domain only the vocabulary is used here; its modules do nothing but define.
      treeshake: { moduleSideEffects: (id) => !id.includes('/packages/domain/') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', test: (id) => started.has(id), priority: 1 },
            { name: 'first', test: (id) => firstPage.has(id) && !id.includes('/packages/domain/') },
          ],
        },
      },
    },
  },
});
