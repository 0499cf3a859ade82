import { describe, expect, it } from 'vitest';
import { type ExpressedStand, findings, stepStatuses } from '../src/index.ts';
import { tell } from './instructing.ts';
import { Story } from './story.ts';

function told(): Story {
  return Story.commonwealth(2, null)
    .body('group')
    .step('experts', { stepType: 'expertReview', bodyIds: ['group'] })
    .step('council', { bodyIds: ['group'] })
    .dossier('2026-01-10')
    .happened('2026-01-20', 'experts', 'discussed');
}

function contradictions(story: Story): readonly string[] {
  return findings(story.records(), '2026-03-01')
    .filter(({ kind }) => kind === 'contradictory')
    .map(({ text }) => text.en);
}

describe('a status that a paper gives', () => {
  it('contradicts events that lead elsewhere', () => {
    const story = told().happened('2026-02-01', 'council', 'approved').reported('2026-02-10', 'underCoordination');
    expect(contradictions(story)).toEqual([
      'Draft draft: a paper says “under coordination”, what happened says otherwise (Commonwealth: adopted)',
    ]);
  });

  it('contradicts nothing where it is what follows from the events, or nobody can tell', () => {
    expect(contradictions(told().reported('2026-02-10', 'underCoordination'))).toEqual([]);
    const unstated = told().happened('2026-02-01', 'council', 'notStated');
    expect(contradictions(unstated.reported('2026-02-10', 'underCoordination'))).toEqual([]);
  });
});

describe('a meeting', () => {
  it('that was held on other days than it was announced for is a contradiction', () => {
    const story = told().meeting('2026-01-05', 'meeting', '2026-02-01/2026-02-02');
    expect(contradictions(story.held('2026-02-02', 'meeting'))).toEqual([]);
    for (const planned of ['../2026-02-05', '2026-02-01/..', 'XXXX-XX-XX'])
      expect(contradictions(told().meeting('2026-01-05', 'meeting', planned).held('2026-02-02', 'meeting'))).toEqual(
        [],
      );
    for (const planned of ['../2026-02-01', '2026-02-03/..'])
      expect(
        contradictions(told().meeting('2026-01-05', 'meeting', planned).held('2026-02-02', 'meeting')),
      ).toHaveLength(1);
    expect(contradictions(told().meeting('2026-01-05', 'meeting', '2026-02-01').held('2026-02-03', 'meeting'))).toEqual(
      ['Meeting: Body group, No. 7: announced for 1 February 2026, held 3 February 2026'],
    );
  });
});

describe('a decision', () => {
  const TWO_THIRDS = { share: { numerator: 2, denominator: 3 }, of: 'voting', orMore: true } as const;
  const decided = (story: Story, said: Readonly<Record<string, ExpressedStand>>): Story => {
    story.step('council').dossier('2026-01-10');
    for (const [code, stand] of Object.entries(said)) story.said('2026-01-20', code, stand, 'council');
    return story.happened('2026-02-01', 'council', 'approved');
  };
  const found = (story: Story): readonly string[] =>
    findings(story.records(), '2026-03-01')
      .filter(({ kind }) => kind === 'contradictory' || kind === 'unknown')
      .map(({ kind, text }) => `${kind}: ${text.en}`);
  const reason = (story: Story) => stepStatuses(story.records(), 'dossier', '2026-03-01')[0]?.reason;

  it('against its own rule is a contradiction, which the step says too', () => {
    const story = decided(Story.commonwealth(8, null).rule('group', 'majority', { majority: TWO_THIRDS }), {
      ...{ XA: 'agreed', XB: 'agreed', XC: 'agreed', XD: 'objected', XE: 'objected' },
      ...{ XF: 'abstained', XG: 'abstained', XH: 'abstained' },
    });
    expect(found(story)).toEqual([
      'contradictory: Step council: approved; by what is recorded it does not meet the rule: two thirds of those present and voting (art. 1). 3 of 5 voting in favour, 4 needed; that is out of reach.',
    ]);
    expect(reason(story)).toEqual({
      ru: 'Пройден: утверждено, 1 февраля 2026. По записям решение правилу не отвечает: две трети присутствующих и голосующих (ст. 1). За 3 из 5 голосующих, нужно 4; столько уже не набрать.',
      en: 'Done: approved, 1 February 2026. By what is recorded the decision does not meet the rule: two thirds of those present and voting (art. 1). 3 of 5 voting in favour, 4 needed; that is out of reach.',
    });
  });

  it('of a body that needs unanimity contradicts an abstention, and names nobody who was not heard', () => {
    const story = decided(Story.commonwealth(3, 'unanimity'), { XA: 'agreed', XB: 'abstained' });
    expect(found(story)).toEqual([
      'contradictory: Step council: approved; by what is recorded it does not meet the rule: unanimity (art. 1). No consent yet: Borea.',
    ]);
  });

  it('contradicts nothing where nobody was heard: that is unknown, and no word for the step', () => {
    const story = decided(Story.commonwealth(3, 'unanimity'), { XA: 'agreed' });
    expect(found(story)).toEqual([
      'unknown: Step council: approved; the rule is unanimity (art. 1), but no position on this text is recorded: Borea and Veloria',
    ]);
    expect(reason(story)?.en).toBe('Done: approved, 1 February 2026.');
  });

  it('names the body and the document where there are others at the step, and counts who were not heard where they are many', () => {
    const story = Story.commonwealth(8, 'unanimity').body('other').member('other', 'XA').rule('other', 'unanimity');
    story.step('council', { bodyIds: ['group', 'other'] }).dossier('2026-01-10', ['draft', 'annex']);
    story.said('2026-01-20', 'XA', 'agreed', 'council').said('2026-01-20', 'XB', 'agreed', 'council');
    story.happened('2026-02-01', 'council', { draft: 'approved' });
    expect(found(story)).toEqual([
      'unknown: Step council: approved (Body group, “Draft draft”); the rule is unanimity (art. 1), but no position on this text is recorded: 6',
    ]);
    const five = decided(Story.commonwealth(6, 'unanimity'), { XA: 'agreed' });
    expect(found(five)[0]).toContain('Borea, Veloria, Gornia, Elania and Zarnia');
  });

  it('says nothing where it carries, or where the rule or the members of the body are unknown', () => {
    expect(found(decided(Story.commonwealth(2), { XA: 'agreed', XB: 'abstained' }))).toEqual([]);
    expect(found(decided(Story.commonwealth(2, null), { XA: 'objected' }))).toEqual([
      'unknown: Body group: how it decides is unknown',
    ]);
    const closed = Story.commonwealth(2).body('closed').rule('closed', 'consensus');
    closed
      .step('council', { bodyIds: ['closed'] })
      .dossier('2026-01-10')
      .happened('2026-02-01', 'council', 'approved');
    expect(found(closed)).toEqual(['unknown: Body closed: the members are unknown']);
  });

  it('is none where experts only discussed, or a body sent the document back', () => {
    const discussed = Story.commonwealth(2).step('experts', { stepType: 'expertReview' }).step('council');
    discussed.dossier('2026-01-10').said('2026-01-20', 'XA', 'objected', 'experts');
    discussed.happened('2026-02-01', 'experts', 'discussed').happened('2026-02-10', 'council', 'returned');
    expect(found(discussed)).toEqual([]);
  });
});

describe('what is known only by inference', () => {
  it('is a finding with its date, and a fact without a paper is one too', () => {
    const story = told().planned('2026-02-01', 'council', '2026-03-01', {
      planned: { edtf: '2026-03-01', inferred: true },
    });
    const found = findings(story.records(), '2026-02-15').map(({ kind, text }) => `${kind} ${text.en}`);
    expect(found).toContain('inferred Planned: Step council, 1 March 2026*: the date is inferred, 1 March 2026*');
    expect(found).toContain('unsourced Step experts: discussed: no paper is cited');
    expect(found.toSorted((a, b) => order(a) - order(b))).toEqual(found);
  });

  const textsOf = (story: Story, kind: string) =>
    findings(story.records(), '2026-03-01').flatMap((each) => (each.kind === kind ? [each.text.en] : []));

  /** A commonwealth of which everything is taken from a paper, so that only what a test tells is found. */
  const sourced = (inferred: (entry: Story['last']) => boolean = () => false): Story => {
    const story = told().paper('letter').paper('unused');
    for (const [at, entry] of story.entries.entries())
      if (entry.kind !== 'documentRegistered')
        story.entries[at] = {
          ...entry,
          sources: [{ paperId: 'letter', locator: 'heading', ...(inferred(entry) ? { inferred: true } : {}) }],
        };
    return story;
  };

  it('is a finding, too, where the paper does not say it outright', () => {
    const story = sourced(({ kind }) => kind === 'stepOccurrenceRecorded');
    expect(textsOf(story, 'inferred')).toEqual([
      'Step experts: discussed: the paper does not say it outright, it was inferred from it',
    ]);
  });

  it('is told of a paper only where something is taken from it, and of no membership one by one', () => {
    expect(textsOf(sourced(), 'unsourced')).toEqual(['Document: “Letter letter”: no paper is cited']);
    expect(textsOf(told(), 'unsourced').filter((text) => text.startsWith('Membership'))).toEqual([]);
    const story = sourced(
      ({ kind, payload }) => kind === 'membershipStarted' && 'partyId' in payload && payload.partyId === 'XA',
    );
    expect(textsOf(story, 'inferred')).toEqual(['Body group: memberships that were inferred (1)']);
  });

  it('is that a day is unknown, each once', () => {
    const story = sourced().planned('2026-01-12', 'council', 'XXXX-XX-XX');
    expect(textsOf(story, 'unknown')).toContain('Planned: Step council, day unknown: a day is unknown');
    expect(textsOf(sourced(), 'unknown')).toEqual(['Body group: how it decides is unknown']);
    const until = { until: { edtf: 'XXXX-XX-XX', inferred: false } };
    const open = sourced().body('other').member('other', 'XA', until).member('other', 'XB', until);
    expect(textsOf(open, 'unknown')).toContain(
      'Body other: memberships of which it is unknown whether they still hold (2)',
    );
  });

  it('is how a body decides and who sits in it only of a body that has a say on a route', () => {
    const story = Story.commonwealth(1, null)
      .body('office')
      .step('work', { stepType: 'preparation', bodyIds: ['office'] });
    story.step('council').dossier('2026-01-10');
    expect(textsOf(story, 'unknown')).toEqual(['Body group: how it decides is unknown']);
  });

  it('is that an outcome is not stated, of those documents of which it is not', () => {
    const story = told();
    const two = Story.commonwealth(2, null).step('council').dossier('2026-01-10', ['draft', 'annex']);
    two.happened('2026-02-01', 'council', { draft: 'approved', annex: 'notStated' });
    expect(textsOf(two, 'unknown')).toContain('Step council: no outcome is stated for Draft annex');
    expect(textsOf(story, 'unknown').filter((text) => text.includes('no outcome'))).toEqual([]);
  });

  it('is that a day has passed and nothing was reported of what was planned for it', () => {
    const story = told().planned('2026-01-12', 'council', '2026-02-01').planned('2026-01-13', 'council', '2026-04-01');
    expect(textsOf(story, 'unknown').filter((text) => text.includes('no report'))).toEqual([
      'Planned: Step council, 1 February 2026: the day has passed, there is no report',
    ]);
  });
});

describe('a finding', () => {
  it('belongs to the dossier in whose stream it stands, or that its record names, and says whether a person noted it', () => {
    const story = told();
    tell(story, 'remarkNoted', '2026-02-01', {
      ...{ remarkId: 'remark', dossierId: 'dossier', remarkKind: 'misspelt' },
      text: { ru: 'опечатка', en: 'a slip of the pen' },
    });
    const all = findings(story.records(), '2026-03-01');
    expect(all.filter(({ noted }) => noted).map(({ text, dossierId }) => [text.en, dossierId])).toEqual([
      ['a slip of the pen', 'dossier'],
    ]);
    const of = (start: string) => all.find(({ text }) => text.en.startsWith(start));
    expect(of('Dossier: ')).toMatchObject({ dossierId: 'dossier', noted: false, synthetic: true });
    expect(of('Step experts')).toMatchObject({ dossierId: 'dossier' });
    expect(of('State: ')).toMatchObject({ dossierId: null });
  });

  it('of a real thing is not synthetic', () => {
    const story = Story.commonwealth(1, null);
    for (const [at, entry] of story.entries.entries())
      if ('synthetic' in entry.payload)
        story.entries[at] = { ...entry, payload: { ...entry.payload, synthetic: false } } as typeof entry;
    expect(findings(story.records(), '2026-03-01').map(({ synthetic }) => synthetic)).not.toContain(true);
  });
});

function order(finding: string): number {
  return ['contradictory', 'unsourced', 'unknown', 'inferred', 'misspelt'].indexOf(finding.split(' ')[0] ?? '');
}
