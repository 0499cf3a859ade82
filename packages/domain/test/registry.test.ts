import { describe, expect, it, test } from 'vitest';
import {
  ANONYMOUS,
  type Command,
  fullMembersOf,
  isWorkingDay,
  membershipsOn,
  REGISTRY_REFUSALS,
  type RegistryCommand,
  type RelateDocuments,
  refusalMessage,
  refuse,
  type StepGiven,
} from '../src/index.ts';
import { carriedOut, decided, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { ADMIN, NAMES, REGISTRY, routeStep, saidOn } from './registering.ts';
import { Story } from './story.ts';

const TODAY = '2026-03-10';
const story = (): Story => Story.commonwealth(3).paper('letter').body('other');
const COMMANDS = Object.values(REGISTRY) as readonly RegistryCommand[];

describe('what administrators enter', () => {
  it.each(COMMANDS)('$command leaves one entry, and is known since it was said', (command) => {
    const told = story();
    const entries = carriedOut(told, command, TODAY, ADMIN);
    expect(entries).toMatchObject([{ occurred: { edtf: '2026-02-01' }, known: { edtf: '2026-02-01' } }]);
    const id = entries[0]?.streamId ?? '';
    const before = told.recordsOf('2026-01-31');
    const [then, now] = [before, told.records()].map((records) =>
      Object.values(records).reduce((count, { size }) => count + size, 0),
    );
    const steps = command.command === 'publishRoute' ? command.steps.length : 0;
    const added = command.command === 'endMembership' ? 0 : 1 + steps;
    expect([(now ?? 0) - (then ?? 0), id === '']).toEqual([added, false]);
  });

  it.each(COMMANDS)('$command is theirs alone', (command) => {
    expect(refusalOf(story(), command, TODAY, SECRETARIAT).code).toBe('ADMINISTRATORS_ONLY');
    expect(refusalOf(story(), command, TODAY, delegateOf('XA')).code).toBe('ADMINISTRATORS_ONLY');
    expect(refusalOf(story(), command, TODAY, ANONYMOUS).code).toBe('NOT_SIGNED_IN');
    const { ru, en } = refusalMessage(refusalOf(story(), command, TODAY, SECRETARIAT));
    expect([ru, en]).toEqual([expect.stringContaining('администратор'), expect.stringContaining('administrator')]);
  });

  it.each(COMMANDS)('$command needs a paper, and a day that has come', (command) => {
    const source = { paperId: 'none', locator: 'heading' };
    expect(refusalOf(story(), { ...command, source }, TODAY, ADMIN).code).toBe('UNKNOWN_PAPER');
    expect(refusalOf(story(), { ...command, occurred: '2026-03-11' }, TODAY, ADMIN).code).toBe('DATE_IN_FUTURE');
    expect(refusalOf(story(), { ...command, occurred: 'soon' }, TODAY, ADMIN).code).toBe('INVALID_DATE');
  });

  it('is a member from its day, and an observer has no vote', () => {
    const told = story();
    carriedOut(told, REGISTRY.startMembership, TODAY, ADMIN);
    expect(membershipsOn(told.records(), 'other', TODAY)).toMatchObject([{ partyId: 'XA', role: 'observer' }]);
    expect(fullMembersOf(told.records(), 'other', TODAY)).toEqual([]);
    expect(membershipsOn(told.recordsOf('2026-01-31'), 'other', '2026-01-31')).toEqual([]);
  });

  it('is a calendar that tells working days', () => {
    const told = story();
    carriedOut(told, REGISTRY.citeCalendar, TODAY, ADMIN);
    const calendars = [...told.records().calendar.values()];
    expect(isWorkingDay(calendars, '2026-05-01')).toEqual({ kind: 'known', value: false });
    expect(isWorkingDay(calendars, '2026-05-02')).toEqual({ kind: 'known', value: true });
  });

  it('is a body that is fictional as its organisation is', () => {
    const [entry] = carriedOut(story(), REGISTRY.registerBody, TODAY, ADMIN);
    expect(entry?.payload).toMatchObject({ synthetic: true, parentId: 'group' });
  });
});

describe('a route', () => {
  it('has its steps in the order in which they were sent, each after those that it named', () => {
    const told = story();
    const [entry] = carriedOut(told, REGISTRY.publishRoute, TODAY, ADMIN);
    expect(entry?.payload).toMatchObject({ slug: 'agreements', routeVersion: 1, synthetic: true });
    const steps = [...told.records().step.values()].filter(({ routeId }) => routeId === entry?.streamId);
    const [first, second] = steps.toSorted((a, b) => a.place - b.place);
    expect([first, second]).toMatchObject([
      { key: 'drafting', after: [] },
      { key: 'approval', after: [first?.id] },
    ]);
  });

  it('is published anew as its next version, and the version before it stays', () => {
    const told = story();
    carriedOut(told, REGISTRY.publishRoute, TODAY, ADMIN);
    const [entry] = carriedOut(told, { ...REGISTRY.publishRoute, steps: [routeStep('approval')] }, TODAY, ADMIN);
    expect(entry?.payload).toMatchObject({ slug: 'agreements', routeVersion: 2 });
    const routes = [...told.records().route.values()].filter(({ slug }) => slug === 'agreements');
    expect(routes.map(({ routeVersion }) => routeVersion)).toEqual([1, 2]);
  });
});

describe('a membership', () => {
  const ended = { ...REGISTRY.startMembership, from: '2026-01-01', until: '2026-01-31' };

  it('follows one that ended, and one of which nobody knows whether it did', () => {
    const told = story();
    carriedOut(told, ended, TODAY, ADMIN);
    carriedOut(told, { ...REGISTRY.startMembership, from: '2026-02-01', until: 'XXXX-XX-XX' }, TODAY, ADMIN);
    carriedOut(told, { ...REGISTRY.startMembership, from: '2026-03-01', role: 'fullMember' }, TODAY, ADMIN);
    expect(fullMembersOf(told.records(), 'other', TODAY)).toHaveLength(1);
  });

  it('that ended makes nobody eligible from the next day, as far as was known then', () => {
    const told = story();
    carriedOut(told, { ...REGISTRY.endMembership, until: '2026-01-31' }, TODAY, ADMIN);
    const members = (day: string, known = TODAY) =>
      fullMembersOf(told.recordsOf(known), 'group', day).map(({ partyId }) => partyId);
    expect(members('2026-01-31')).toEqual(['XA', 'XB', 'XC']);
    expect(members('2026-02-01')).toEqual(['XA', 'XB']);
    expect(members('2026-02-01', '2026-01-31')).toEqual(['XA', 'XB', 'XC']);
  });

  it('ends once, one of unknown end too, and can begin again', () => {
    const told = story().member('other', 'XC', { until: { edtf: 'XXXX-XX-XX', inferred: false } });
    const end = { ...REGISTRY.endMembership, membershipId: 'other-XC' };
    carriedOut(told, end, TODAY, ADMIN);
    const refusal = refusalOf(told, { ...end, until: '2026-02-03' }, TODAY, ADMIN);
    expect(refusal.code).toBe('SAID_BEFORE');
    expect(refusalMessage(refusal).en).toContain('“Body other”, ');
    expect(refusalMessage(refusal).en).toContain('until 1 February 2026');
    carriedOut(told, { ...REGISTRY.startMembership, partyId: 'XC', from: '2026-02-02' }, TODAY, ADMIN);
  });

  it('is not begun twice, in whatever role', () => {
    const told = story();
    carriedOut(told, REGISTRY.startMembership, TODAY, ADMIN);
    const again = { ...REGISTRY.startMembership, role: 'fullMember', from: '2026-03-01' } as const;
    const refusal = refusalOf(told, again, TODAY, ADMIN);
    expect(refusal.code).toBe('SAID_BEFORE');
    expect(refusalMessage(refusal).ru).toContain('«Орган other», Авалия, наблюдатель');
  });
});

const { registerState, registerBody, registerAdministration, startMembership, citeDecisionRule } = REGISTRY;
const { registerOrganisation, citeCalendar, publishRoute, endMembership } = REGISTRY;
const ofSteps = (...steps: StepGiven[]): Command => ({ ...publishRoute, steps });
const [drafting, approval] = [routeStep('drafting'), routeStep('approval', 'drafting')];
const empty = { ...NAMES, ru: { ...NAMES.ru, cases: { ...NAMES.ru.cases, dative: ' ' } } };
const share = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('what is refused of them', () => {
  test.each<[string, Command]>([
    ['INVALID_CODE', { ...registerState, code: 'KZ' }],
    ['INVALID_CODE', { ...registerState, synthetic: false }],
    ['INVALID_CODE', { ...registerState, code: 'kz', synthetic: false }],
    ['INVALID_CODE', { ...registerState, code: 'AA', synthetic: false }],
    ['CODE_TAKEN', { ...registerState, code: 'XA' }],
    ['EMPTY_TEXT', { ...registerState, names: empty }],
    ['SLUG_MALFORMED', { ...registerOrganisation, slug: 'New one' }],
    ['SLUG_TAKEN', { ...registerOrganisation, slug: 'org' }],
    ['SLUG_TAKEN', { ...registerBody, slug: 'group' }],
    ['UNKNOWN_ORGANISATION', { ...registerBody, organisationId: 'none' }],
    ['UNKNOWN_BODY', { ...registerBody, parentId: 'none' }],
    ['UNKNOWN_STATE', { ...registerAdministration, memberStateId: 'none' }],
    ['SLUG_MALFORMED', { ...registerAdministration, slug: '' }],
    ['UNKNOWN_BODY', { ...startMembership, bodyId: 'none' }],
    ['UNKNOWN_PARTY', { ...startMembership, partyId: 'none' }],
    ['RELATES_TO_ITSELF', { ...startMembership, partyId: 'other' }],
    ['INVALID_DATE', { ...startMembership, from: '2026-02-30' }],
    ['INVALID_DATE', { ...startMembership, until: 'never' }],
    ['ENDS_BEFORE_START', { ...startMembership, until: '2026-01' }],
    ['UNKNOWN_MEMBERSHIP', { ...endMembership, membershipId: 'none' }],
    ['INVALID_DATE', { ...endMembership, until: '2026-02-30' }],
    ['ENDS_BEFORE_START', { ...endMembership, until: '2019-12' }],
    ['MAJORITY_NOT_COUNTED', { ...citeDecisionRule, ruleKind: 'consensus' }],
    ['INVALID_SHARE', { ...citeDecisionRule, quorum: share(3, 2) }],
    ['INVALID_SHARE', { ...citeDecisionRule, quorum: share(0, 2) }],
    ['INVALID_SHARE', { ...citeDecisionRule, quorum: share(1.5, 2) }],
    ['EMPTY_TEXT', { ...citeDecisionRule, matter: { ru: 'важные вопросы', en: '' } }],
    ['EMPTY_TEXT', { ...citeDecisionRule, citation: { ru: '', en: 'art. 7' } }],
    ['INVALID_CALENDAR', { ...citeCalendar, lastYear: 2025 }],
    ['INVALID_CALENDAR', { ...citeCalendar, lastYear: 2126 }],
    ['INVALID_CALENDAR', { ...citeCalendar, weekend: [6, 6] }],
    ['INVALID_CALENDAR', { ...citeCalendar, weekend: [8] }],
    ['INVALID_CALENDAR', { ...citeCalendar, holidays: ['2028-01-01'] }],
    ['INVALID_CALENDAR', { ...citeCalendar, workingDays: ['2026-05-01'] }],
    ['INVALID_DATE', { ...citeCalendar, holidays: ['2026-02-30'] }],
    ['UNKNOWN_BODY', { ...citeCalendar, bodyId: 'none' }],
    ['SLUG_MALFORMED', { ...publishRoute, slug: 'Agreements' }],
    ['EMPTY_TEXT', { ...publishRoute, title: {} }],
    ['ROUTE_DOES_NOT_FIT', ofSteps()],
    ['ROUTE_DOES_NOT_FIT', ofSteps(...Array.from({ length: 101 }, (_, index) => routeStep(`step-${index}`)))],
    ['SLUG_MALFORMED', ofSteps(routeStep('Drafting'))],
    ['ROUTE_DOES_NOT_FIT', ofSteps(drafting, drafting)],
    ['ROUTE_DOES_NOT_FIT', ofSteps(approval)],
    ['ROUTE_DOES_NOT_FIT', ofSteps(drafting, routeStep('approval', 'drafting', 'drafting'))],
    ['ROUTE_DOES_NOT_FIT', ofSteps(routeStep('drafting', 'drafting'))],
    ['ROUTE_DOES_NOT_FIT', ofSteps(drafting, routeStep('a', 'drafting', 'b'), routeStep('b', 'a'))],
    ['ROUTE_DOES_NOT_FIT', ofSteps({ ...drafting, termDays: 0 })],
    ['ROUTE_DOES_NOT_FIT', ofSteps({ ...drafting, termDays: 1.5 })],
    ['UNKNOWN_ORGANISATION', ofSteps({ ...drafting, organisationId: 'none' })],
    ['UNKNOWN_BODY', ofSteps({ ...drafting, bodyIds: ['none'] })],
    ['REPEATED_BODY', ofSteps({ ...drafting, bodyIds: ['group', 'group'] })],
    ['EMPTY_TEXT', ofSteps({ ...drafting, name: { ru: ' ' } })],
    ['MIXES_SYNTHETIC', { ...registerState, code: 'KZ', synthetic: false }],
    ['MIXES_SYNTHETIC', { ...registerOrganisation, synthetic: false }],
    ['ONCE', citeDecisionRule],
  ])('%s: %o', (code, command) => {
    const told = story();
    if (code === 'ONCE') carriedOut(told, command, TODAY, ADMIN);
    const refusal = refusalOf(told, command, TODAY, ADMIN);
    expect(refusal.code).toBe(code === 'ONCE' ? 'SAID_BEFORE' : code);
    const { ru, en } = refusalMessage(refusal);
    expect([ru, en].join()).not.toMatch(/undefined|\[object/);
  });

  it.each(REGISTRY_REFUSALS)('%s is whole in its language', (code) => {
    const { ru, en } = refusalMessage(refuse(code));
    expect([/[а-я]/.test(ru), /[а-я]/i.test(en), ru.endsWith('.'), en.endsWith('.')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('how documents stand to each other', () => {
  const relate: RelateDocuments = {
    ...{ command: 'relateDocuments', documentId: 'note', relation: 'backgroundFor', otherId: 'draft' },
    ...saidOn('2026-02-01'),
  };
  const withPapers = (): Story => story().paper('note').step('council').dossier('2026-01-10');

  it('is said in the stream of the paper, or of the dossier in which the document travels', () => {
    const told = withPapers();
    expect(carriedOut(told, relate, TODAY)).toMatchObject([{ streamKind: 'document', streamId: 'note' }]);
    const back = { ...relate, documentId: 'draft', relation: 'pursuantTo', otherId: 'note' } as const;
    expect(carriedOut(told, back, TODAY)).toMatchObject([{ streamKind: 'dossier', streamId: 'dossier' }]);
    expect(told.records().documentRelation.size).toBe(2);
    expect(told.recordsOf('2026-01-31').documentRelation.size).toBe(0);
  });

  test.each<[string, Command]>([
    ['NO_SUCH_DOCUMENT', { ...relate, documentId: 'none' }],
    ['NO_SUCH_DOCUMENT', { ...relate, otherId: 'none' }],
    ['RELATES_TO_ITSELF', { ...relate, otherId: 'note' }],
    ['BEFORE_SUBJECT', { ...relate, documentId: 'draft', otherId: 'note', occurred: '2026-01-09' }],
    ['BEFORE_SUBJECT', { ...relate, occurred: '2019' }],
  ])('is refused: %s', (code, command) => {
    expect(refusalOf(withPapers(), command, TODAY).code).toBe(code);
  });

  it('is said once, by the secretariat', () => {
    const told = withPapers();
    carriedOut(told, relate, TODAY);
    const refusal = refusalOf(told, relate, TODAY);
    expect(refusal.code).toBe('SAID_BEFORE');
    expect(refusalMessage(refusal).en).toContain('background for');
    carriedOut(told, { ...relate, relation: 'annexTo' }, TODAY);
    expect(refusalOf(withPapers(), relate, TODAY, delegateOf('XA')).code).toBe('NOT_ALLOWED');
    expect(refusalOf(withPapers(), relate, TODAY, ANONYMOUS).code).toBe('NOT_SIGNED_IN');
  });

  it('is told to nobody who may not see both', () => {
    const told = withPapers();
    const note = told.entries.findIndex(({ streamId }) => streamId === 'note');
    told.entries[note] = { ...told.entries[note], visibility: 'secretariat' } as never;
    expect(carriedOut(told, relate, TODAY)).toMatchObject([{ visibility: 'secretariat' }]);
  });

  it('never mixes the fictional and the real', () => {
    const told = withPapers();
    const note = told.entries.findIndex(({ streamId }) => streamId === 'note');
    const { payload } = told.entries[note] as never as { payload: object };
    told.entries[note] = { ...told.entries[note], payload: { ...payload, synthetic: false } } as never;
    expect(refusalOf(told, relate, TODAY).code).toBe('MIXES_SYNTHETIC');
  });
});

describe('a membership', () => {
  const spanning = (from: string, until: string | null) => ({
    ...startMembership,
    from,
    until,
    occurred: '2020-01-01',
  });
  const accepted = (before: ReturnType<typeof spanning>, after: ReturnType<typeof spanning>): boolean => {
    const told = story();
    carriedOut(told, before, TODAY, ADMIN);
    return decided(told, after, TODAY, ADMIN).kind === 'accepted';
  };

  it.each<[string, string | null, string, string | null, boolean]>([
    ['2021-01-01', '2021-12-31', '2022-01-01', null, true],
    ['2021-01-01', '2021-12-31', '2021-12-31', null, false],
    ['2021-01-01', null, '2025-01-01', '2025-12-31', false],
    ['2022-01-01', null, '2021-01-01', '2021-12-31', true],
    ['2022-01-01', null, '2021-01-01', '2022-01-01', false],
    ['2021-01-01', 'XXXX-XX-XX', '2022-01-01', null, true],
    ['2021-01-01', 'XXXX-XX-XX', '2021-01-01', null, false],
    ['2021-01-01', '2022', '2022-06-01', null, true],
    ['2021-01-01', '2022', '2021-12-31', null, false],
    ['XXXX-XX-XX', null, '2021-01-01', null, true],
    ['2021', '2021', '2021', '2021', true],
    ['2021-01-01', '2021-01-01', '2021-01-01', '2021-01-01', false],
  ])('from %s until %s leaves room for one from %s until %s: %s', (from, until, again, end, isAccepted) => {
    expect(accepted(spanning(from, until), spanning(again, end))).toBe(isAccepted);
  });
});
