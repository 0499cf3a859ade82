import { randomBytes } from 'node:crypto';
import {
  type EntryKind,
  type Id,
  KIND_VERSIONS,
  type Names,
  type NewEntry,
  onDay,
  type Payloads,
  type StreamKind,
  type Visibility,
} from '@concord/domain';

export const STATES = ['XA', 'XB', 'XC'] as const;

/** Ids that a test can read: the same word gives the same id within a world. */
export function idsOf(seed = randomBytes(4).toString('hex')): (word: string) => Id {
  const ids = new Map<string, Id>();
  return (word) => {
    const known = ids.get(word);
    if (known) return known;
    const number = String(ids.size + 1).padStart(12, '0');
    const id = `${seed}-0000-7000-8000-${number}`;
    ids.set(word, id);
    return id;
  };
}

function names(text: string): Names {
  const cases = {
    nominative: text,
    genitive: text,
    dative: text,
    accusative: text,
    instrumental: text,
    prepositional: text,
  };
  return { ru: { short: text, full: text, cases }, en: { short: text, full: text } };
}

const both = (text: string) => ({ ru: text, en: text });

/** An entry to be recorded, as a dataset would bring it. */
export function newEntry<K extends EntryKind>(
  streamKind: StreamKind,
  streamId: Id,
  kind: K,
  payload: Payloads[K],
  { day = '2026-03-01', visibility = 'public' as Visibility } = {},
): NewEntry {
  return {
    ...{ streamId, streamKind, kind, version: KIND_VERSIONS[kind], payload },
    ...{ occurred: onDay(day), known: onDay(day), sources: [], visibility },
  } as unknown as NewEntry;
}

/** A remark about the dossier of the world. */
export function remark(id: (word: string) => Id, word: string, given: Parameters<typeof newEntry>[4] = {}): NewEntry {
  return newEntry(
    'dossier',
    id('dossier'),
    'remarkNoted',
    { remarkId: id(word), dossierId: id('dossier'), remarkKind: 'unknown', text: both(word) },
    given,
  );
}

/** A fictional commonwealth of three states, one body with a step of its own, and a dossier that waits there. */
export function worldEntries(
  id: (word: string) => Id,
  visibility: Visibility = 'public',
  slug = 'trial',
): readonly NewEntry[] {
  const entry = <K extends EntryKind>(
    streamKind: StreamKind,
    stream: string,
    kind: K,
    payload: Payloads[K],
  ): NewEntry => newEntry(streamKind, id(stream), kind, payload, { visibility });
  const step = {
    ...{
      organisationId: id('org'),
      bodyIds: [id('body')],
      termDays: null,
      termUnit: 'calendarDays' as const,
      carriesOver: false,
    },
    ...{ join: 'all' as const, necessity: 'must' as const },
  };
  return [
    entry('organisation', 'org', 'organisationRegistered', {
      organisationId: id('org'),
      slug: `org-${slug}`,
      names: names('О'),
      synthetic: true,
    }),
    ...STATES.map((code) =>
      entry('state', code, 'memberStateRegistered', {
        memberStateId: id(code),
        code: slug === 'trial' ? code : `${code}-${slug}`,
        names: names(code),
        synthetic: true,
      }),
    ),
    entry('body', 'body', 'bodyRegistered', {
      bodyId: id('body'),
      slug: `body-${slug}`,
      bodyKind: 'council',
      organisationId: id('org'),
      parentId: null,
      names: names('Совет'),
      synthetic: true,
    }),
    ...STATES.map((code) =>
      entry('body', 'body', 'membershipStarted', {
        membershipId: id(`member ${code}`),
        bodyId: id('body'),
        partyId: id(code),
        role: 'fullMember',
        from: onDay('2020-01-01'),
        until: null,
      }),
    ),
    entry('route', 'route', 'routePublished', {
      ...{ routeId: id('route'), slug: `route-${slug}`, routeVersion: 1, title: both('Маршрут'), synthetic: true },
      steps: [
        { ...step, stepId: id('step'), key: 'approval', name: both('Согласование'), stepType: 'approval', after: [] },
        {
          ...step,
          stepId: id('later'),
          key: 'signature',
          name: both('Подписание'),
          stepType: 'signature',
          after: [id('step')],
        },
      ],
    }),
    entry('document', 'paper', 'documentRegistered', {
      documentId: id('paper'),
      slug: `paper-${slug}`,
      documentKind: 'letter',
      title: both('Письмо'),
      number: null,
      dated: onDay('2026-03-01'),
      synthetic: true,
    }),
    entry('dossier', 'dossier', 'dossierOpened', {
      dossierId: id('dossier'),
      slug,
      title: both('Досье'),
      routeId: id('route'),
      synthetic: true,
    }),
    entry('dossier', 'dossier', 'documentAdded', {
      documentId: id('document'),
      dossierId: id('dossier'),
      slug: `document-${slug}`,
      documentKind: 'agreement',
      purpose: null,
      title: both('Соглашение'),
    }),
    entry('dossier', 'dossier', 'revisionIssued', {
      revisionId: id('revision'),
      documentId: id('document'),
      label: '1',
    }),
  ];
}
