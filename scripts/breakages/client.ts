import type { Breakage } from './breakage.ts';

const FOLLOW = 'packages/client/test/follow.test.ts';

/** What other programs follow the register with. */
export const CLIENT: readonly Breakage[] = [
  {
    name: 'resumes-from-the-first-cursor',
    file: 'packages/client/src/resume.ts',
    find: '    after = update.cursor;\n',
    replace: '',
    test: FOLLOW,
    testName: 'goes on across a cut from the last cursor that it received',
    why: 'after each cut everything would be told again from the beginning',
  },
  {
    name: 'resync-not-told',
    file: 'packages/client/src/resume.ts',
    find: "if (update?.__typename === 'ResyncRequired') return { kind: 'resync', reason: update.reason ?? '' };",
    replace: "if (update?.__typename === 'ResyncRequired') return undefined;",
    test: FOLLOW,
    testName: 'is told to load anew when its cursor is unknown, and ends',
    why: 'a program would wait for ever, and show an old state of affairs',
  },
];
