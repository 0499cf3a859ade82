import { begin, both, CITATION, enter, type Known, type Sent } from './sent.ts';

const openName = ({ name }: Known) => `${name}-open`;

/** Another dossier, of which much is late: a position, a signature, an answer to a letter; and of one step nobody knows whose it is. */
export function leftOpen(): readonly Sent[] {
  const day = '2026-02-03';
  const step = ({ id }: Known, key: string, type: string, bodies: readonly string[], given: object = {}) => ({
    ...{ key, name: both(key), type, organisation: id('organisation'), bodies: bodies.map(id), necessity: 'MUST' },
    ...{ after: key === 'open-drafting' ? [] : ['open-drafting'], ...given },
  });
  const document = (known: Known, word: string) => ({
    ...{ slug: `${openName(known)}-${word}`, kind: 'AGREEMENT', title: both(word), revisionLabel: '1' },
  });
  const ofDraft = (known: Known) => ({ dossier: openName(known), document: known.id('draft-left') });
  const said = (step: string): Sent =>
    enter('expressPosition', '2026-02-05', (known) => ({
      ...{ ...ofDraft(known), step: known.id(step), party: known.id('XA'), stand: 'AGREED' },
    }));
  return [
    enter('publishRoute', day, (known) => ({
      ...{ slug: openName(known), title: both('Маршрут') },
      steps: [
        step(known, 'open-drafting', 'PREPARATION', []),
        step(known, 'open-approval', 'APPROVAL', ['council'], { termDays: 3 }),
        step(known, 'open-silent', 'APPROVAL', ['silent']),
        step(known, 'open-review', 'EXPERT_REVIEW', ['watched']),
        step(known, 'open-consent', 'APPROVAL', ['watched'], { termDays: 2, termUnit: 'WORKING_DAYS' }),
        step(known, 'open-submission', 'SUBMISSION', []),
        step(known, 'open-signature', 'SIGNATURE', ['council'], { termDays: 1 }),
      ],
    })),
    begin({ 'draft-left': 'documentId' }, 'openDossier', day, (known) => ({
      ...{ slug: openName(known), title: both('Досье'), route: { slug: openName(known), version: 1 } },
      ...{ visibility: 'PUBLIC', documents: [document(known, 'draft')] },
    })),
    enter('openDossier', day, (known) => ({
      ...{ slug: `${known.name}-closed`, title: both('Закрытое досье'), route: { slug: openName(known), version: 1 } },
      ...{ visibility: 'CONCERNED', concerned: ['XA'], documents: [document(known, 'closed')] },
    })),
    begin({ 'note-left': 'documentId' }, 'addDocument', day, (known) => ({
      ...{ dossier: openName(known), ...document(known, 'note') },
    })),
    enter('recordStepOccurrence', '2026-02-04', (known) => ({
      ...{ dossier: openName(known), step: known.id('open-drafting') },
      outcomes: ['draft-left', 'note-left'].map((word) => ({ document: known.id(word), outcome: 'PREPARED' })),
    })),
    enter('layDownForceRule', '2026-02-04', (known) => ({
      ...{ dossier: openName(known), document: known.id('note-left'), citation: CITATION, daysAfter: 0 },
      ...{ trigger: 'IN_WORDS', wording: both('со дня, о котором договорятся') },
    })),
    ...[said('open-approval'), said('open-consent'), said('open-review')],
    enter('issueRevision', '2026-02-06', (known) => ({ ...ofDraft(known), label: '2' })),
    enter('requestPositions', '2026-02-06', (known) => ({
      ...{ dossier: openName(known), step: known.id('open-review'), addressees: [known.id('XB')], term: '2026-02-10' },
    })),
    enter('requestPositions', '2026-02-06', (known) => ({
      ...{ dossier: openName(known), step: known.id('open-silent'), addressees: ['XA', 'XB', 'XC'].map(known.id) },
      ...{ termDays: 300, termUnit: 'WORKING_DAYS' },
    })),
    enter('expressPosition', '2026-02-07', (known) => ({
      ...{ ...ofDraft(known), step: known.id('open-silent'), party: known.id('XA'), stand: 'OBJECTED' },
    })),
    enter('recordStepOccurrence', '2026-02-07', (known) => ({
      ...{ dossier: openName(known), step: known.id('open-review') },
      outcomes: [{ document: known.id('note-left'), outcome: 'RETURNED', backTo: known.id('open-drafting') }],
    })),
  ];
}
