/** The arrows of docs/architecture.md: what may import what. */
const only = (from, allowed, comment) => ({
  name: `arrows-of-${from.replace(/\W+/g, '-')}`,
  comment,
  severity: 'error',
  from: { path: `^${from}/(src|scripts)/` },
  to: { path: '^(packages|apps)/', pathNot: `^(${[from, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    only('packages/domain', [], 'domain is pure: it imports nothing of the others'),
    only('packages/register', ['packages/domain'], 'the register knows the domain only'),
    only(
      'packages/schema',
      ['packages/domain', 'packages/register'],
      'the schema translates between domain, register and GraphQL',
    ),
    only('packages/contract', [], 'the contract stands by itself'),
    only('packages/client', ['packages/contract'], 'the client knows the contract only'),
    only(
      'apps/server',
      ['packages/domain', 'packages/register', 'packages/schema', 'packages/contract'],
      'the server serves the schema',
    ),
    only(
      'apps/dashboard',
      ['packages/domain', 'packages/contract', 'packages/client'],
      'of the server side the dashboard imports the domain only',
    ),
    {
      name: 'domain-without-dependencies',
      comment: 'no I/O and no library in the domain',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '(\\.test\\.ts$|/testing/)' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core', 'npm-no-pkg', 'unknown'] },
    },
    {
      name: 'no-circular',
      comment: 'a cycle says that two files are one thing, or three',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
