import { EXAMPLES, explorerAddress } from './examples.ts';

const GROUPS = EXAMPLES.map(({ name, examples }) => ({
  name,
  examples: examples.map((example) => ({ title: example.title, address: explorerAddress(example) })),
}));

/** What the editor shows at first. */
export const FIRST_QUERY = `# Спросите реестр: Ctrl-Space дополняет, Ctrl-Enter выполняет. Примеры – в строке сверху.
# Ask the register: Ctrl-Space completes, Ctrl-Enter runs. Examples are in the bar above.
query Board {
  board {
    asOf
    counters { inProgress late }
    rows(first: 5) {
      edges { node { dossier { slug title synthetic } attention { sentence } } }
    }
  }
}
`;

/**
 * The script of the explorer's page: the bar of examples, then the editor with what the address gives. A page of the dashboard gives
 * its operation and variables behind `#`, an example behind `?`; once edited, the operation stands in the address itself.
 */
export const START = `const address = new URL(location.href);
const behind = new URLSearchParams(address.hash.slice(1));
const given = behind.has('query') ? behind : address.searchParams;
const asked = address.searchParams.get('lang');
const lang = asked === 'ru' || asked === 'en' ? asked : navigator.language.startsWith('ru') ? 'ru' : 'en';
document.documentElement.lang = lang;
const bar = document.querySelector('#examples');
const words = { ru: { title: 'Примеры', back: 'Обзор' }, en: { title: 'Examples', back: 'Overview' } }[lang];
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
bar.setAttribute('aria-label', words.title);
bar.append(make('a', { href: '/?lang=' + lang, className: 'home' }, 'Concord'));
for (const group of ${JSON.stringify(GROUPS)})
  bar.append(
    make('details', { name: 'examples' },
      make('summary', {}, group.name[lang]),
      make('ul', {}, ...group.examples.map(({ title, address }) =>
        make('li', {}, make('a', { href: address + '&lang=' + lang }, title[lang])))),
    ),
  );
bar.append(make('a', { href: '/explorer?lang=' + (lang === 'ru' ? 'en' : 'ru'), className: 'language' }, lang === 'ru' ? 'English' : 'Русский'));
document.addEventListener('pointerdown', ({ target }) => {
  for (const open of bar.querySelectorAll('details[open]')) if (!open.contains(target)) open.open = false;
});
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (moduleId, label) => '/explorer/workers/' + label + '.js',
};
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  endpoint: '/graphql',
  subscriptionsProtocol: 'WS',
  title: 'Concord',
  ...(given.has('query') && { query: given.get('query'), variables: given.get('variables') ?? '' }),
  ...(given === behind && {
    onEditQuery: () => history.replaceState({}, '', location.pathname + location.search),
  }),
  defaultQuery: ${JSON.stringify(FIRST_QUERY)},
});
`;

/** What the explorer asks without anybody having written it: its first query and its examples. */
export const EXPLORER_QUERIES = [
  FIRST_QUERY,
  ...EXAMPLES.flatMap(({ examples }) => examples.map(({ query }) => query)),
];

/** The editor's own variables, for which it has two ways to be dark: what the reader chose there, else what the system says. */
const EDITOR = '.graphiql-container, .graphiql-dialog, .graphiql-dialog-overlay, .graphiql-tooltip';
const of = (body: string): string =>
  EDITOR.split(', ')
    .map((part) => `${body} ${part}${part}`)
    .join(', ');
const LIGHT = '--color-primary: 221, 89%, 28%; --color-base: 0, 0%, 100%; --color-neutral: 216, 22%, 18%;';
const DARK = '--color-primary: 219, 100%, 65%; --color-base: 215, 28%, 7%; --color-neutral: 218, 27%, 94%;';
const FONT = '"Inter Variable", "Inter", system-ui, sans-serif';

/** The bar above the editor, and the editor in the colours and the type of the dashboard; one pane under the other where there is no room beside. */
export const STYLE = `body { margin: 0; display: flex; flex-direction: column; height: 100vh; height: 100dvh; }
#root { flex: 1; min-height: 0; }
${of('body')} { ${LIGHT} --font-family: ${FONT}; }
${of('body.graphiql-dark')} { ${DARK} }
@media (prefers-color-scheme: dark) { ${of('body:not(.graphiql-light)')} { ${DARK} } }
@media (max-width: 640px) {
  .graphiql-container .graphiql-sidebar { display: none; }
  .graphiql-container .graphiql-sessions { margin: 0; border-radius: 0; }
  .graphiql-container .graphiql-logo { display: none; }
  #graphiql-session { flex-direction: column; }
  #graphiql-session > * { min-width: 0 !important; min-height: 0 !important; flex: 1 1 50% !important; }
  #graphiql-session > .graphiql-horizontal-drag-bar { display: none; }
}
#examples { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; padding: 8px 16px; font: 14px/1.5 ${FONT};
  color: #12161c; background: #fff; border-bottom: 1px solid #dfe3e8; position: relative; z-index: 20; }
#examples a { color: #083087; }
#examples .home { font-weight: 650; color: inherit; text-decoration: none; }
#examples .language { margin-left: auto; }
#examples details { position: relative; }
#examples summary { cursor: pointer; min-height: 24px; }
#examples ul { position: absolute; top: 100%; left: 0; margin: 6px 0 0; padding: 8px 0; list-style: none; min-width: 280px;
  background: #fff; border: 1px solid #c3cad3; border-radius: 8px; }
#examples li a { display: block; padding: 6px 16px; text-decoration: none; }
#examples li a:hover, #examples li a:focus { background: #e8f1fb; }
@media (prefers-color-scheme: dark) {
  #examples, #examples ul { color: #eceff4; background: #0d1117; border-color: #3d4550; }
  #examples a { color: #4d8aff; }
  #examples .home { color: inherit; }
  #examples li a:hover, #examples li a:focus { background: #132643; }
}
`;
