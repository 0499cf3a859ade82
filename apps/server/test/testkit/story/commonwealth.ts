import { begin, both, CITATION, enter, type Known, NAMES, type Sent } from './sent.ts';

export function commonwealth(): readonly Sent[] {
  const day = '2026-01-12';
  const body = (word: string, given: (known: Known) => object): Sent =>
    begin({ [word]: 'bodyId' }, 'registerBody', day, (known) => ({
      ...{ slug: `${known.name}-${word}`, kind: 'COUNCIL', organisation: known.id('organisation'), names: NAMES },
      ...given(known),
    }));
  const member = (word: string, party: string, role = 'FULL_MEMBER'): Sent =>
    begin({ membership: 'membershipId' }, 'startMembership', day, ({ id }) => ({
      body: id(word),
      party: id(party),
      role,
      from: '2020',
    }));
  const rule = (word: string, from: string, given: object): Sent =>
    enter('citeDecisionRule', day, ({ id }) => ({ body: id(word), from, citation: CITATION, ...given }));
  const share = { numerator: 2, denominator: 3 };
  const step = ({ id }: Known, key: string, type: string, bodies: readonly string[], ...after: string[]) => ({
    ...{ key, name: both(key), type, organisation: id('organisation'), bodies: bodies.map(id) },
    ...{ after, necessity: 'MUST' },
  });
  return [
    begin({ letter: 'documentId' }, 'registerPaper', null, ({ name }) => ({
      ...{ slug: `${name}-letter`, kind: 'LETTER', title: both('Ответ'), dated: '2026-02-01' },
      ...{ synthetic: true, visibility: 'PUBLIC' },
    })),
    begin({ paper: 'documentId' }, 'registerPaper', null, ({ name }) => ({
      ...{ slug: `${name}-paper`, kind: 'LETTER', title: both('Письмо'), number: '1-1/7', dated: '2026-01-05' },
      ...{ synthetic: true, visibility: 'PUBLIC' },
    })),
    begin({ organisation: 'organisationId' }, 'registerOrganisation', day, ({ name }) => ({
      slug: name,
      names: NAMES,
      synthetic: true,
    })),
    begin({ newcomer: 'memberStateId' }, 'registerState', day, ({ state }) => ({
      code: state,
      names: NAMES,
      synthetic: true,
    })),
    enter('registerAdministration', day, ({ name, id }) => ({
      state: id('newcomer'),
      slug: `${name}-post`,
      names: NAMES,
    })),
    ...[body('council', () => ({})), body('silent', ({ id }) => ({ parent: id('council') }))],
    ...[body('watched', () => ({})), member('watched', 'XB'), member('watched', 'XA', 'OBSERVER')],
    ...[member('council', 'XA'), member('council', 'XB'), member('silent', 'XA'), member('silent', 'XB')],
    ...[member('silent', 'XC'), member('council', 'XD', 'OBSERVER'), member('council', 'newcomer')],
    enter('endMembership', day, ({ id }) => ({ membership: id('membership'), until: '2026-01' })),
    rule('council', '2020', { kind: 'MAJORITY', majority: { share, of: 'VOTING' }, quorum: share, until: '2027' }),
    begin({ procedure: 'decisionRuleId' }, 'citeDecisionRule', day, ({ id }) => ({
      ...{
        body: id('council'),
        from: '2020',
        kind: 'MAJORITY',
        matter: both('процедурные вопросы'),
        citation: CITATION,
      },
      majority: { count: 1, of: 'VOTING', veto: [id('XA')] },
    })),
    rule('watched', '2020', { kind: 'CONSENSUS', matter: both('чувствительные вопросы') }),
    rule('watched', '2020', { kind: 'UNANIMITY', matter: both('процедурные вопросы') }),
    rule('silent', '2019', { kind: 'CONSENSUS' }),
    rule('silent', '2020', { kind: 'SILENCE_PROCEDURE' }),
    enter('citeCalendar', day, ({ id }) => ({
      ...{ body: id('council'), firstYear: 2026, lastYear: 2026, weekend: [6, 7], citation: CITATION },
      ...{ holidays: ['2026-03-09'], workingDays: ['2026-01-17'] },
    })),
    enter('citeCalendar', day, ({ id }) => ({
      ...{ body: id('silent'), firstYear: 2026, lastYear: 2026, weekend: [6, 7], citation: CITATION },
      ...{ holidays: [], workingDays: [] },
    })),
    enter('publishRoute', day, (known) => ({
      ...{ slug: known.name, title: both('Маршрут') },
      steps: [
        step(known, 'drafting', 'PREPARATION', []),
        { ...step(known, 'approval', 'APPROVAL', ['council'], 'drafting'), termDays: 30 },
        step(known, 'by-silence', 'APPROVAL', ['silent'], 'approval'),
        step(known, 'joint', 'APPROVAL', ['council', 'silent'], 'approval'),
        step(known, 'signature', 'SIGNATURE', ['council'], 'by-silence'),
      ],
    })),
  ];
}
