import type { Names, RegistryCommand, StepGiven, Viewer } from '../src/index.ts';

export const ADMIN: Viewer = { role: 'admin', account: 'admin' };

/** When, since when, and by which paper. */
export const saidOn = (occurred: string) => ({
  ...{ occurred, known: null },
  source: { paperId: 'letter', locator: 'paragraph 1' },
});

/** Names of something new. */
export const NAMES: Names = {
  ru: {
    short: 'Новое',
    full: 'Новое и полное',
    cases: {
      ...{ nominative: 'Новое', genitive: 'Нового', dative: 'Новому', accusative: 'Новое' },
      ...{ instrumental: 'Новым', prepositional: 'Новом' },
    },
  },
  en: { short: 'New', full: 'New in full' },
};

/** A step of a new route, after others of it. */
export const routeStep = (key: string, ...after: string[]): StepGiven => ({
  ...{ key, name: { ru: key }, stepType: 'approval', organisationId: 'org', bodyIds: ['group'], after, join: 'all' },
  ...{ necessity: 'must', termDays: 30, termUnit: 'calendarDays', carriesOver: false },
});

/** One command of each kind that an administrator may carry out in a commonwealth of `XA` with its `group`. */
export const REGISTRY: { [C in RegistryCommand['command']]: Extract<RegistryCommand, { command: C }> } = {
  registerState: { command: 'registerState', code: 'XZ', names: NAMES, synthetic: true, ...saidOn('2026-02-01') },
  registerAdministration: {
    ...{ command: 'registerAdministration', memberStateId: 'XA', slug: 'xa-communications', names: NAMES },
    ...saidOn('2026-02-01'),
  },
  registerOrganisation: {
    ...{ command: 'registerOrganisation', slug: 'new', names: NAMES, synthetic: true },
    ...saidOn('2026-02-01'),
  },
  registerBody: {
    ...{ command: 'registerBody', slug: 'council', bodyKind: 'council', organisationId: 'org', parentId: 'group' },
    ...{ names: NAMES, ...saidOn('2026-02-01') },
  },
  startMembership: {
    ...{ command: 'startMembership', bodyId: 'other', partyId: 'XA', role: 'observer', from: '2026-02', until: null },
    ...saidOn('2026-02-01'),
  },
  endMembership: {
    ...{ command: 'endMembership', membershipId: 'group-XC', until: '2026-02-01', ...saidOn('2026-02-01') },
  },
  publishRoute: {
    ...{ command: 'publishRoute', slug: 'agreements', title: { ru: 'Соглашения', en: 'Agreements' } },
    steps: [routeStep('drafting'), routeStep('approval', 'drafting')],
    ...saidOn('2026-02-01'),
  },
  citeDecisionRule: {
    ...{ command: 'citeDecisionRule', bodyId: 'other', ruleKind: 'majority', from: '2026-02-01', until: null },
    matter: { ru: 'важные вопросы', en: 'important questions' },
    majority: { share: { numerator: 2, denominator: 3 }, of: 'voting', orMore: true },
    ...{ quorum: { numerator: 1, denominator: 2 }, citation: { ru: 'ст. 7', en: 'art. 7' } },
    ...saidOn('2026-02-01'),
  },
  citeCalendar: {
    ...{ command: 'citeCalendar', bodyId: 'group', firstYear: 2026, lastYear: 2027, weekend: [6, 7] },
    ...{ holidays: ['2026-05-01'], workingDays: ['2026-05-02'], citation: { ru: 'указ', en: 'decree' } },
    ...saidOn('2026-02-01'),
  },
};
