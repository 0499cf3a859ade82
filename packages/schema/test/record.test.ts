import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, RECORD, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const PARTY =
  '__typename ... on Body { slug } ... on MemberState { code } ... on Administration { slug state { code } } ... on Collective { wording(locale: RU) }';

describe('the draft decision of item 55/25-13', () => {
  const DRAFT = `query ($asOf: LocalDate) { meeting(number: "55/25", asOf: $asOf) {
    planned { edtf } held { edtf } officers { office name(locale: RU) sources { place words } }
    agenda { number dossier { slug } documents { slug } }
    decisions {
      state number minutes agendaItem { number } paper { slug } documents { slug }
      recitals { verb references { title(locale: EN) } }
      clauses { number acts { verb object(locale: EN) executors { ${PARTY} } coExecutors { ${PARTY} } reportTo { ${PARTY} }
        condition(locale: EN) conditionStep { key } term { edtf } asNeeded } }
    } } }`;

  test('has five references, three clauses and four acts, and decides nothing', async () => {
    const { meeting } = await world.runOk(DRAFT);
    expect(meeting).toMatchObject({
      planned: { edtf: '2019-09-16/2019-09-17' },
      held: null,
      officers: [
        {
          office: 'CHAIR',
          name: 'К. Ю. Носков',
          sources: [{ place: 'signature', words: ['Председатель', 'К.Ю. Носков'] }],
        },
      ],
      agenda: [{ number: '55/25-13', dossier: { slug: RECORD } }],
    });
    const [draft, ...others] = meeting.decisions;
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      ...{ state: 'DRAFTED', number: null, minutes: '55/25', agendaItem: { number: '55/25-13' } },
      paper: { slug: 'draft-decision-55-25-13' },
    });
    expect(draft.recitals.flatMap(({ references }: { references: unknown[] }) => references)).toHaveLength(5);
    const body = (slug: string) => ({ __typename: 'Body', slug });
    const act = { coExecutors: [], reportTo: [], condition: null, conditionStep: null, term: null, asNeeded: false };
    const [rcc, group] = [body('rcc-executive-committee'), body('rcc-high-level-working-group')];
    expect(draft.clauses).toEqual([
      {
        number: '1',
        acts: [{ ...act, verb: 'TAKE_NOTE', object: expect.stringContaining('information'), executors: [] }],
      },
      {
        number: '2',
        acts: [
          { ...act, verb: 'INSTRUCT', object: expect.stringContaining('accompanying'), executors: [rcc] },
          {
            ...{ ...act, verb: 'INSTRUCT', object: expect.stringContaining('implementation'), executors: [rcc] },
            ...{ condition: expect.stringContaining('after signature'), conditionStep: { key: 'signature' } },
          },
        ],
      },
      {
        number: '3',
        acts: [
          {
            ...{ ...act, verb: 'INSTRUCT', object: expect.stringContaining('report'), executors: [group] },
            ...{ coExecutors: [rcc], asNeeded: true },
            reportTo: [body('rcc-council-of-heads'), body('rcc-coordination-council')],
          },
        ],
      },
    ]);
  });

  test('is not known before the papers', async () => {
    expect((await world.runOk(DRAFT, { asOf: '2019-09-14' })).meeting).toBeNull();
    expect((await world.runOk(DRAFT, { asOf: '2019-09-15' })).meeting.decisions).toHaveLength(1);
  });
});

describe('what the papers tell of the way', () => {
  test('both drafts were prepared by the two Executive Committees, the one of the CIS first, and forwarded by decision 53/24-9.2', async () => {
    const { dossier } = await world.runOk(
      `query ($slug: String!) { dossier(slug: $slug, asOf: "2018-12-11") {
        decisions { state number meeting { numbers } clauses { number } sources { inferred } }
        steps { step { key } occurrences { actors { ${PARTY} } decision { number } sources { place words inferred } } } } }`,
      { slug: RECORD },
    );
    const [taken] = dossier.decisions;
    expect(taken).toEqual({
      ...{ state: 'TAKEN', number: '53/24-9.2', meeting: { numbers: ['53', '24'] }, clauses: [] },
      sources: [{ inferred: true }],
    });
    const at = (key: string) =>
      dossier.steps.find(({ step }: { step: { key: string } }) => step.key === key).occurrences[0];
    expect(at('drafting').actors.map(({ slug }: { slug: string }) => slug)).toEqual([
      'cis-executive-committee',
      'rcc-executive-committee',
    ]);
    expect(at('forwarding')).toMatchObject({
      ...{ actors: [{ slug: 'rcc-executive-committee' }], decision: { number: '53/24-9.2' } },
      sources: [{ place: 'paragraph 5', inferred: false }],
    });
  });

  test('letter 165 was sent by the RCC to two collectives; the answers were summarised, nobody knows whose', async () => {
    const asked = (asOf: string) =>
      world.runOk(
        `query ($slug: String!, $asOf: LocalDate) { dossier(slug: $slug, asOf: $asOf) {
          outstanding { __typename ... on CannotTell { reason(locale: EN) } }
          steps { requests { letterNumber term answersKnown sender { ${PARTY} } meeting { planned { edtf } } addressees { ${PARTY} }
            consolidations { by { ${PARTY} } to { ${PARTY} } when { edtf inferred } } } } } }`,
        { slug: RECORD, asOf },
      );
    const { dossier } = await asked('2019-05-23');
    const [letter] = dossier.steps.flatMap(({ requests }: { requests: unknown[] }) => requests);
    expect(letter).toEqual({
      ...{ letterNumber: 'исх. № 165', term: null, answersKnown: false, meeting: { planned: { edtf: '2019-05-24' } } },
      sender: { __typename: 'Body', slug: 'rcc-executive-committee' },
      addressees: [
        { __typename: 'Collective', wording: 'АС РСС' },
        { __typename: 'Collective', wording: 'члены РГВУ' },
      ],
      consolidations: [],
    });
    expect(dossier.outstanding.__typename).toBe('CannotTell');
    const after = (await asked('2019-05-24')).dossier.steps.flatMap(
      ({ requests }: { requests: unknown[] }) => requests,
    )[0];
    expect(after.consolidations).toEqual([
      {
        by: null,
        to: { __typename: 'Body', slug: 'cis-executive-committee' },
        when: { edtf: '2019-04-30/2019-05-24', inferred: true },
      },
    ]);
  });

  test('the note says that coordination goes on, and not where', async () => {
    const { dossier } = await world.runOk(
      `query ($slug: String!) { dossier(slug: $slug) { statusReports { status organisation { slug } documents { slug } } documents { document { slug purpose(locale: EN) } } } }`,
      { slug: RECORD },
    );
    expect(dossier.statusReports).toEqual([
      {
        ...{ status: 'UNDER_COORDINATION', organisation: null },
        documents: [{ slug: 'cis-digital-concept' }, { slug: 'cis-digital-plan' }],
      },
    ]);
    expect(dossier.documents[0].document.purpose).toContain('common approach');
  });

  test('who founded the Councils is told with its source, and makes nobody a member in 2018', async () => {
    const { body, council } = await world.runOk(
      `{ body(slug: "rcc-council-of-heads", asOf: "2018-10-08") { memberships { holds from { edtf } until { edtf } party { ${PARTY} } sources { paper { slug } inferred } } }
         council: body(slug: "rcc-coordination-council", asOf: "2018-10-08") { memberships { holds party { ${PARTY} } } } }`,
    );
    expect(body.memberships).toHaveLength(11);
    expect(body.memberships[0]).toMatchObject({
      ...{ holds: null, from: { edtf: '1992-01-23/1992-01-24' }, until: { edtf: 'XXXX-XX-XX' } },
      ...{ party: { __typename: 'Administration' }, sources: [{ paper: { slug: 'rcc-charter' }, inferred: true }] },
    });
    const codes = (memberships: { party: { code?: string; state?: { code: string } } }[]) =>
      memberships.map(({ party }) => party.code ?? party.state?.code).sort();
    expect(codes(body.memberships)).toEqual(['AM', 'AZ', 'BY', 'KG', 'KZ', 'MD', 'RU', 'TJ', 'TM', 'UA', 'UZ']);
    expect(codes(council.memberships)).toEqual(['AM', 'BY', 'GE', 'KG', 'KZ', 'MD', 'RU', 'TJ']);
    const progress = await world.runOk(
      `query ($slug: String!) { dossier(slug: $slug, asOf: "2018-10-08") { progress { total carries { answer } } outstanding { ... on CannotTell { reason(locale: EN) } } } }`,
      { slug: RECORD },
    );
    expect(progress.dossier).toMatchObject({ progress: { total: 0, carries: { answer: 'CANNOT_TELL' } } });
    expect(progress.dossier.outstanding.reason).toContain('whether they still do is not stated');
  });

  test('an administration is an object of its own, also by its id', async () => {
    const { body } = await world.runOk(
      '{ body(slug: "rcc-council-of-heads") { memberships { party { ... on Administration { id slug names { full(locale: EN) } state { code } } } } } }',
    );
    const [{ party }] = body.memberships;
    const { node } = await world.runOk(
      'query ($id: ID!) { node(id: $id) { ... on Administration { id slug names { full(locale: EN) } state { code } } } }',
      { id: party.id },
    );
    expect(node).toEqual(party);
  });
});
