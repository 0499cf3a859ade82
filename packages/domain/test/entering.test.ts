import { describe, expect, it } from 'vitest';
import {
  approvalProgress,
  type Command,
  decide,
  documentStatuses,
  ENTERING_REFUSALS,
  type RefusalCode,
  refusalMessage,
  refuse,
  stepStatuses,
  subjectsOf,
  type Viewer,
} from '../src/index.ts';
import { carriedOut, decided, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { addition, attachment, FILE, newDocument, opening, paper, plan, remark, report, revision } from './entering.ts';
import { Story } from './story.ts';

const TODAY = '2026-04-01';
const told = (): Story =>
  Story.commonwealth(3).paper('letter').step('council').step('sign', { stepType: 'signature' }).dossier('2026-01-10');

function refusal(command: Command, viewer: Viewer = SECRETARIAT, story = told()): RefusalCode | undefined {
  const decision = decided(story, command, TODAY, viewer);
  return decision.kind === 'refused' ? decision.refusal.code : undefined;
}

const ALL: readonly Command[] = [
  ...[paper(), opening(), addition(), revision('2'), plan('council', '2026-05-01'), remark()],
  ...[attachment('ru'), report('drafting')],
];

it.each(ALL.map((command) => [command.command, command] as const))(
  '%s is for the secretariat to enter',
  (_, command) => {
    expect(refusal(command)).toBeUndefined();
    expect(refusal(command, { role: 'admin', account: 'admin' })).toBeUndefined();
    expect(refusal(command, delegateOf('XA'))).toBe('NOT_ALLOWED');
    expect(refusal(command, { role: 'viewer', account: 'viewer' })).toBe('NOT_ALLOWED');
    expect(refusal(command, { role: 'anonymous' })).toBe('NOT_SIGNED_IN');
  },
);

describe('a paper', () => {
  it('can be cited once it is registered, and is known since its date', () => {
    const story = told();
    const [entry] = carriedOut(story, paper(), TODAY);
    const registered = [...story.records().document.values()].find(({ slug }) => slug === 'letter-165');
    expect(registered?.title).toEqual({ ru: 'Письмо', en: 'Письмо' });
    expect([entry?.occurred.edtf, entry?.known.edtf]).toEqual(['2026-02-01', '2026-02-01']);
    const source = { paperId: registered?.id ?? '', locator: 'paragraph 1' };
    expect(refusal(revision('2', { source }), SECRETARIAT, story)).toBeUndefined();
  });

  it.each<[string, Parameters<typeof paper>[0], RefusalCode]>([
    ['a slug that a paper has', { slug: 'letter' }, 'SLUG_TAKEN'],
    ['a slug that a document of a dossier has', { slug: 'draft' }, 'SLUG_TAKEN'],
    ['a slug in capitals', { slug: 'Letter' }, 'SLUG_MALFORMED'],
    ['an empty slug', { slug: '' }, 'SLUG_MALFORMED'],
    ['an endless slug', { slug: 'a'.repeat(101) }, 'SLUG_MALFORMED'],
    ['a date that does not exist', { dated: '2026-02-30' }, 'INVALID_DATE'],
    ['a date that has not come', { dated: '2026-04-02' }, 'DATE_IN_FUTURE'],
    ['that it was known before its date', { known: '2026-01-31' }, 'KNOWN_TOO_EARLY'],
    ['no title', { title: {} }, 'EMPTY_TEXT'],
    ['an empty title', { title: { en: ' ' } }, 'EMPTY_TEXT'],
    ['a NUL in a number', { number: '\0' }, 'NUL_IN_TEXT'],
  ])('is refused with %s', (_, different, code) => {
    expect(refusal(paper(different))).toBe(code);
  });

  it('does not take the slug of a document in a dossier that is not at hand', () => {
    const context = { today: TODAY, viewer: SECRETARIAT, newId: () => 'new', documentSlugs: new Set(['letter-165']) };
    expect(decide(paper(), told().records(), context)).toMatchObject({ refusal: { code: 'SLUG_TAKEN' } });
  });
});

describe('a dossier', () => {
  it('is opened with its documents and their first revisions at once', () => {
    const story = told();
    const entries = carriedOut(story, opening(), TODAY);
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...['dossierOpened', 'documentAdded', 'revisionIssued', 'documentAdded', 'revisionIssued'],
    ]);
    expect(new Set(entries.map(({ streamId }) => streamId)).size).toBe(1);
    const dossier = [...story.records().dossier.values()].find(({ slug }) => slug === 'roaming');
    expect(dossier).toMatchObject({ routeId: 'route', synthetic: true });
    expect(stepStatuses(story.records(), dossier?.id ?? '', TODAY)[0]?.state).toBe('must');
  });

  it('is on the side of its route, and nobody mixes them', () => {
    const story = told();
    const real = { ...story.records().document.get('letter'), id: 'real', synthetic: false } as never;
    const records = { ...story.records(), document: new Map([...story.records().document, ['real', real]]) };
    const command = opening({ source: { paperId: 'real', locator: 'paragraph 1' } });
    const context = { today: TODAY, viewer: SECRETARIAT, newId: () => 'new' };
    expect(decide(command, records, context)).toMatchObject({ refusal: { code: 'MIXES_SYNTHETIC' } });
  });

  it('is seen by nobody who may not see its route', () => {
    const story = told();
    for (const [index, entry] of story.entries.entries())
      if (entry.streamId === 'route') story.entries[index] = { ...entry, visibility: 'members' };
    const visibilities = (different: Parameters<typeof opening>[0]) => {
      const decision = decided(story, opening(different), TODAY);
      return decision.kind === 'accepted' ? [...new Set(decision.entries.map(({ visibility }) => visibility))] : [];
    };
    expect(visibilities({})).toEqual(['members']);
    expect(visibilities({ visibility: 'secretariat' })).toEqual(['secretariat']);
  });

  it.each<[string, Parameters<typeof opening>[0], RefusalCode]>([
    ['a slug that a dossier has', { slug: 'dossier' }, 'SLUG_TAKEN'],
    ['a slug with a space', { slug: 'a b' }, 'SLUG_MALFORMED'],
    ['a document whose slug is taken', { documents: [newDocument('draft')] }, 'SLUG_TAKEN'],
    ['two documents of one slug', { documents: [newDocument('one'), newDocument('one')] }, 'SLUG_TAKEN'],
    ['no document', { documents: [] }, 'NO_DOCUMENTS'],
    ['an unknown route', { route: { id: 'x' } }, 'UNKNOWN_ROUTE'],
    ['an unknown version of a route', { route: { slug: 'route', version: 2 } }, 'UNKNOWN_ROUTE'],
    ['an unknown paper', { source: { paperId: 'x', locator: '1' } }, 'UNKNOWN_PAPER'],
    ['a day that has not come', { occurred: '2026-04-02' }, 'DATE_IN_FUTURE'],
    ['no title', { title: {} }, 'EMPTY_TEXT'],
    ['an empty label', { documents: [{ ...newDocument('one'), revisionLabel: '' }] }, 'EMPTY_TEXT'],
  ])('is refused with %s', (_, different, code) => {
    expect(refusal(opening(different))).toBe(code);
  });

  it('takes the route by its id as well', () => {
    expect(refusal(opening({ route: { id: 'route' } }))).toBeUndefined();
    expect(refusalOf(told(), opening({ route: { id: 'x' } }), TODAY).facts.known).toEqual(['route (1)']);
  });
});

describe('a document', () => {
  it('is added with its first revision, or without a text', () => {
    const story = told();
    expect(carriedOut(story, addition(), TODAY).map(({ kind }) => kind)).toEqual(['documentAdded', 'revisionIssued']);
    const textless = { ...newDocument('annex'), revisionLabel: null };
    expect(carriedOut(story, addition(textless), TODAY).map(({ kind }) => kind)).toEqual(['documentAdded']);
    expect([...story.records().document.values()].filter(({ dossierId }) => dossierId === 'dossier')).toHaveLength(3);
  });

  it('is not added twice, nor before the dossier', () => {
    expect(refusal(addition(newDocument('draft')))).toBe('SLUG_TAKEN');
    expect(refusal(addition(newDocument('x'), { occurred: '2026-01-09', known: '2026-03-01' }))).toBe('BEFORE_SUBJECT');
    expect(refusal(addition(newDocument('x'), { occurred: '2026-01-09' }))).toBe('KNOWN_TOO_EARLY');
    expect(refusal(addition(undefined, { dossier: 'x' }))).toBe('UNKNOWN_DOSSIER');
  });
});

describe('a revision', () => {
  it('makes what was said of earlier ones stale', () => {
    const story = told().said('2026-02-01', 'XA', 'agreed', 'council');
    const stands = () =>
      approvalProgress(story.records(), 'dossier', TODAY, { stepId: 'council' })?.stands.map(({ stand }) => stand);
    expect(stands()).toEqual(['agreed', 'noAnswer', 'noAnswer']);
    carriedOut(story, revision('2'), TODAY);
    expect(stands()).toEqual(['stale', 'noAnswer', 'noAnswer']);
  });

  it('has a label of its own, and comes after the one before it', () => {
    expect(refusal(revision('draft-1'))).toBe('REVISION_TAKEN');
    expect(refusal(revision(''))).toBe('EMPTY_TEXT');
    expect(refusal(revision('2', { documentId: 'letter' }))).toBe('UNKNOWN_DOCUMENT');
    const later = told().revision('2026-03-02', 'draft-2');
    expect(refusal(revision('3', { known: '2026-03-03' }), SECRETARIAT, later)).toBe('BEFORE_SUBJECT');
  });
});

describe('a plan', () => {
  it('is a plan of the step, and nothing more', () => {
    const story = told();
    carriedOut(story, plan('council', '2026-05-01', { documentIds: ['draft'], place: { ru: 'Минск' } }), TODAY);
    const [status] = stepStatuses(story.records(), 'dossier', TODAY);
    expect(status?.plans).toMatchObject([{ state: 'planned', plan: { place: { ru: 'Минск', en: 'Минск' } } }]);
    expect(status?.state).toBe('must');
  });

  it('of a past day has no report', () => {
    const story = told();
    carriedOut(story, plan('council', '2026-03-15'), TODAY);
    expect(stepStatuses(story.records(), 'dossier', TODAY)[0]?.plans[0]?.state).toBe('noReport');
  });

  it.each<[string, Command, RefusalCode]>([
    ['days that were over when they were announced', plan('council', '2026-02-28'), 'PLANNED_IN_PAST'],
    ['days without an end', plan('council', '2026-05-01/..'), 'INVALID_DATE'],
    ['an unknown step', plan('x', '2026-05-01'), 'UNKNOWN_STEP'],
    ['an unknown meeting', plan('council', '2026-05-01', { meetingId: 'x' }), 'UNKNOWN_MEETING'],
    ['a document of no dossier', plan('council', '2026-05-01', { documentIds: ['letter'] }), 'UNKNOWN_DOCUMENT'],
    ['one document twice', plan('council', '2026-05-01', { documentIds: ['draft', 'draft'] }), 'REPEATED_DOCUMENT'],
    ['an empty place', plan('council', '2026-05-01', { place: { ru: '' } }), 'EMPTY_TEXT'],
  ])('is refused with %s', (_, command, code) => {
    expect(refusal(command)).toBe(code);
  });
});

it('a remark is known since the day on which it is noted, and changes nothing but what a reader is told', () => {
  const story = told();
  const before = stepStatuses(story.records(), 'dossier', TODAY);
  const [entry] = carriedOut(story, remark(), TODAY);
  expect(entry?.known.edtf).toBe(TODAY);
  expect(stepStatuses(story.records(), 'dossier', TODAY)).toEqual(before);
  expect(refusal(remark({ text: {} }))).toBe('EMPTY_TEXT');
});

it.each(ENTERING_REFUSALS)('%s is whole in its language', (code) => {
  const facts = {
    slug: 'Ж',
    limit: 100,
    route: 'Ж',
    known: [],
    document: { ru: 'Ж', en: 'X' },
    label: '2',
    language: 'Ж',
    file: 'Ж',
    reason: { ru: 'Ж', en: 'X' },
  };
  const { ru, en } = refusalMessage(refuse(code, facts));
  expect(ru.replaceAll(/ISO|UTF|base64|ru, en, kk|txt|docx/g, '')).not.toMatch(/[a-z]{2,}/i);
  expect(en.replaceAll('Ж', '')).not.toMatch(/[а-яё]/i);
  expect([ru, en].join()).not.toMatch(/undefined|\[object/);
});

describe('what a command is about', () => {
  const none = { dossiers: [], meetingId: null, versioned: null, documentSlugs: [], entries: false };
  it.each<[Command, Partial<ReturnType<typeof subjectsOf>>]>([
    [paper(), { documentSlugs: ['letter-165'] }],
    [paper({ slug: 'a\0' }), {}],
    [opening(), { dossiers: ['roaming'], documentSlugs: ['roaming-agreement', 'roaming-note'] }],
    [addition(), { dossiers: ['dossier'], documentSlugs: ['protocol'], versioned: 'dossier' }],
    [plan('s', '2026', { meetingId: 'm' }), { dossiers: ['dossier'], meetingId: 'm', versioned: 'dossier' }],
  ])('%o', (command, subjects) => {
    expect(subjectsOf(command)).toMatchObject({ ...none, ...subjects });
  });
});

describe('the text of a revision', () => {
  it('belongs to the latest revision unless another is named, one for each language', () => {
    const story = told();
    const first = [...story.records().revision.values()][0];
    carriedOut(story, revision('2'), TODAY);
    carriedOut(story, attachment('ru'), TODAY);
    carriedOut(story, attachment('en', { file: { ...FILE, digest: 'b'.repeat(64) } }), TODAY);
    carriedOut(story, attachment('ru', { revisionId: first?.id ?? '' }), TODAY);
    const texts = [...story.records().revisionText.values()];
    const labels = texts.map((text) => [story.records().revision.get(text.revisionId)?.label, text.language]);
    expect(labels).toEqual([
      ['2', 'ru'],
      ['2', 'en'],
      [first?.label, 'ru'],
    ]);
    expect(texts[0]).toMatchObject(FILE);
    expect(refusal(attachment('ru'), SECRETARIAT, story)).toBe('TEXT_ATTACHED');
  });

  it.each<[string, Command, RefusalCode]>([
    ['a language of no two letters', attachment('rus'), 'UNKNOWN_LANGUAGE'],
    ['a language in capitals', attachment('RU'), 'UNKNOWN_LANGUAGE'],
    ['a document elsewhere', attachment('ru', { documentId: 'letter' }), 'UNKNOWN_DOCUMENT'],
    ['a revision that is not there', attachment('ru', { revisionId: 'x' }), 'UNKNOWN_REVISION'],
    ['a day before it was issued', attachment('ru', { occurred: '2026-01-09', known: '2026-03-01' }), 'BEFORE_SUBJECT'],
  ])('is refused with %s', (_, command, code) => {
    expect(refusal(command)).toBe(code);
  });
});

describe('a reported status', () => {
  it('is kept beside the one that follows from what happened', () => {
    const story = told();
    carriedOut(story, report('adopted'), TODAY);
    const [reported] = [...story.records().statusReport.values()];
    expect(reported).toMatchObject({ status: 'adopted', organisationId: 'org', documentIds: ['draft'] });
    const [{ statuses } = { statuses: [] }] = documentStatuses(story.records(), 'dossier', TODAY);
    expect(statuses.map(({ status }) => status)).toEqual(['underCoordination']);
  });

  it.each<[string, Command, RefusalCode]>([
    ['no document', report('adopted', { documentIds: [] }), 'NO_DOCUMENTS_NAMED'],
    ['a document twice', report('adopted', { documentIds: ['draft', 'draft'] }), 'REPEATED_DOCUMENT'],
    ['a document elsewhere', report('adopted', { documentIds: ['letter'] }), 'UNKNOWN_DOCUMENT'],
    ['an organisation that is not there', report('adopted', { organisationId: 'x' }), 'UNKNOWN_ORGANISATION'],
  ])('is refused with %s', (_, command, code) => {
    expect(refusal(command)).toBe(code);
  });
});
