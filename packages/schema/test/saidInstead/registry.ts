import { onDay } from '@concord/domain';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { both } from '../correctingWorld.ts';
import { bodyOf, type Case, type Given } from './case.ts';

const CASES = {
  ...{ genitive: 'Клуба', dative: 'Клубу', accusative: 'Клуб' },
  ...{ instrumental: 'Клубом', prepositional: 'Клубе' },
};
/** Names as they are sent and as they are kept. */
const CALLED = { ru: { short: 'Клуб', full: 'Клуб связи', cases: CASES }, en: { short: 'Club', full: 'The club' } };
const NAMED = { ...CALLED, ru: { ...CALLED.ru, cases: { nominative: 'Клуб', ...CASES } } };
const NAMES = { ...NAMED, en: { short: 'Clob', full: 'The clob' } };
const STEP = {
  ...{ name: both('Этап'), stepType: 'approval', bodyIds: [], join: 'all', necessity: 'must' },
  ...{ termDays: null, termUnit: 'calendarDays', carriesOver: false },
} as const;

/** Of organisations, states, bodies and routes. */
export function ofRegistry(given: Given) {
  const { id } = given;
  const body = () => bodyOf(given);
  const routeStep = (key: string, termDays: number, ...after: string[]) => ({
    ...{ key, name: { ru: 'Этап' }, type: 'APPROVAL', necessity: 'MUST', termDays, after },
    organisation: encodeGlobalID('Organisation', id('org')),
  });
  return {
    organisation: [
      'organisationRegistered',
      'club',
      'organisation',
      () => ({ organisationId: id('club'), slug: 'club', names: NAMES, synthetic: true }),
      () => ({ organisation: { names: CALLED } }),
      'organisation',
      { slug: 'club', names: NAMED },
    ],
    state: [
      'memberStateRegistered',
      'XY',
      'state',
      () => ({ memberStateId: id('XY'), code: 'XY', names: NAMES, synthetic: true }),
      () => ({ state: { code: 'XZ', names: CALLED } }),
      'memberState',
      { code: 'XZ', names: NAMED },
    ],
    administration: [
      'administrationRegistered',
      'XY',
      'state',
      () => ({ administrationId: id('post'), memberStateId: id('XY'), slug: 'post', names: NAMES }),
      () => ({ administration: { names: CALLED } }),
      'administration',
      { slug: 'post', names: NAMED },
    ],
    body: [
      'bodyRegistered',
      'council',
      'body',
      () => ({
        ...{ bodyId: id('council'), slug: 'section', bodyKind: 'council', organisationId: id('org') },
        ...{ parentId: null, names: NAMES, synthetic: true },
      }),
      () => ({
        body: {
          kind: 'EXPERT_GROUP',
          names: CALLED,
          parent: body(),
          organisation: encodeGlobalID('Organisation', id('club')),
        },
      }),
      'body',
      { bodyKind: 'expertGroup', names: NAMED, parentId: id('body'), organisationId: id('club'), slug: 'section' },
    ],
    route: [
      'routePublished',
      'second route',
      'route',
      () => ({
        ...{ routeId: id('second route'), slug: 'second', routeVersion: 4, title: both('Маршрут'), synthetic: true },
        steps: [{ ...STEP, organisationId: id('org'), stepId: id('one'), key: 'one', after: [] }],
      }),
      () => ({ route: { title: { ru: 'Другой' }, steps: [routeStep('one', 9), routeStep('two', 3, 'one')] } }),
      'step',
      { key: 'two', after: [id('one')], termDays: 3, routeId: id('second route') },
    ],
    membership: [
      'membershipStarted',
      'body',
      'body',
      () => ({
        membershipId: id('member org'),
        ...{ bodyId: id('body'), partyId: id('council'), role: 'observer', from: onDay('2020-01-01'), until: null },
      }),
      () => ({ membership: { role: 'ASSOCIATE', until: '2026-01-01' } }),
      'membership',
      { role: 'associate', until: { edtf: '2026-01-01' } },
    ],
    decisionRule: [
      'decisionRuleCited',
      'body',
      'body',
      () => ({
        decisionRuleId: id('rule'),
        bodyId: id('body'),
        ruleKind: 'consensus',
        matter: null,
        majority: null,
        quorum: null,
        from: onDay('2020-01-01'),
        until: null,
        citation: both('ст. 1'),
      }),
      () => ({
        decisionRule: {
          kind: 'MAJORITY',
          matter: both('важные вопросы'),
          majority: { share: { numerator: 1, denominator: 2 }, of: 'MEMBERS' },
        },
      }),
      'decisionRule',
      { ruleKind: 'majority', matter: both('важные вопросы'), majority: { of: 'members', orMore: true } },
    ],
    calendar: [
      'calendarCited',
      'body',
      'body',
      () => ({
        calendarId: id('calendar'),
        bodyId: id('body'),
        firstYear: 2026,
        lastYear: 2026,
        weekend: [6, 7],
        holidays: [],
        workingDays: [],
        citation: both('указ'),
      }),
      () => ({ calendar: { holidays: ['2026-05-01'] } }),
      'calendar',
      { holidays: ['2026-05-01'], weekend: [6, 7] },
    ],
    membershipEnd: [
      'membershipEnded',
      'body',
      'body',
      () => ({ membershipId: id('member XB'), until: onDay('2026-03-01') }),
      () => ({ membershipEnd: { until: '2026-03-02' } }),
      'membership',
      { until: { edtf: '2026-03-02' } },
    ],
  } as const satisfies Readonly<Record<string, Case>>;
}
