import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import { readWhen } from '@concord/domain';
import type { WireLocale } from '../../locale/useLocale.ts';
import type { Choice } from './choice.ts';
import { edtfOf } from './edtf.ts';
import { EntryFragment } from './Recorded.tsx';
import { RefusedFragment } from './refused.ts';
import { inLanguage } from './TextField.tsx';
import type { Outcome, Send } from './useSend.ts';
import { type VisibilityDraft, visibilityOf } from './visibility.ts';

export const DOCUMENT_KINDS = [
  ...(['LETTER', 'MINUTES', 'DECISION', 'BACKGROUND_NOTE', 'DRAFT_DECISION', 'AGREEMENT', 'CONCEPT'] as const),
  ...(['PLAN', 'RULES', 'CHARTER', 'OTHER'] as const),
];
export type Kind = (typeof DOCUMENT_KINDS)[number];

/** A paper that comes into the register. */
export type PaperDraft = Readonly<{ kind: Kind; title: string; number: string; dated: string }> & VisibilityDraft;

export function emptyPaper(kind: Kind): PaperDraft {
  return { kind, visibility: 'MEMBERS', concerned: [], title: '', number: '', dated: '' };
}

/** Which paper says so: what the form tells of itself, as a new paper; one of the register; another that comes into it with this; or none. */
export type SourceDraft = PaperDraft &
  Readonly<{ how: 'none' | 'itself' | 'known' | 'new'; paper: Choice | null; locator: string }> &
  AlsoDraft;

/** Another paper of the register that says the same, if any, and where in it. */
type AlsoDraft = Readonly<{ also: Choice | null; alsoLocator: string }>;

export function emptySource(how: SourceDraft['how'], kind: Kind): SourceDraft {
  return { ...emptyPaper(kind), how, paper: null, locator: '', also: null, alsoLocator: '' };
}

export const PapersQuery = graphql(`
  query DeskPapers($text: String!, $locale: Locale!) {
    search(text: $text, kinds: [DOCUMENT], first: 12) {
      edges {
        node {
          title(locale: $locale)
          node {
            __typename
            id
            ... on Document {
              number
              dated {
                text(locale: $locale)
              }
            }
          }
        }
      }
    }
  }
`);

const RegisterPaperMutation = graphql(
  `
    mutation DeskRegisterPaper($input: RegisterPaperInput!, $locale: Locale!) {
      registerPaper(input: $input) {
        __typename
        ... on PaperRegistered {
          document {
            id
            slug
            title(locale: $locale)
          }
          entry {
            ...DeskEntry
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RefusedFragment],
);

type Paper = Omit<VariablesOf<typeof RegisterPaperMutation>['input'], 'idempotencyKey'>;

/** A source as commands take it: a paper of the register, or one that comes into it with the command. */
export type Source = Readonly<{ locator: string; paper?: string; newPaper?: Paper; also?: Also[] }>;

type Also = Readonly<{ paper: string; locator: string }>;

/** What is itself the paper that says so, as its form calls it; what else was typed of a new paper counts for nothing. */
export function itselfOf(
  draft: SourceDraft,
  called: Readonly<{ kind: Kind; number: string; title: string }>,
): SourceDraft {
  return draft.how === 'itself' ? { ...draft, ...called, dated: '' } : draft;
}

/** What a form adds to a new paper, and where nothing else is said. */
type OfForm = Readonly<{
  key: string;
  isSynthetic: boolean;
  wire: WireLocale;
  /** The day that a paper bears of which no other is said, EDTF. */
  occurred: string;
}>;

/**
 * The source as a command takes it.
 *
 * @param whole what is cited where no place in the paper is
 */
export function sourceOf(draft: SourceDraft, whole: string, about: OfForm): Source | null {
  const locator = draft.locator.trim() || whole;
  if (draft.how === 'none') return null;
  // Without a paper the server says that there is none.
  if (draft.how === 'known') return { paper: draft.paper?.id ?? '', locator, ...alsoOf(draft, whole) };
  return { newPaper: paperOf(draft, about), locator, ...alsoOf(draft, whole) };
}

function alsoOf({ also, alsoLocator }: AlsoDraft, whole: string): Pick<Source, 'also'> {
  return also ? { also: [{ paper: also.id, locator: alsoLocator.trim() || whole }] } : {};
}

/** The same for a command that follows on one that has brought the paper: it is in the register by now. */
export function broughtBefore<S extends Source | null>(
  source: S,
  entry: Readonly<{ sources: readonly Readonly<{ paper: Readonly<{ id: string }> }>[] }> | undefined,
): S | Source {
  const paper = entry?.sources[0]?.paper.id;
  if (!source?.newPaper || paper === undefined) return source;
  const { locator, also } = source;
  return { paper, locator, ...(also ? { also } : {}) };
}

/** A paper comes into the register by itself, once however often it is sent. */
export function registerPaper(
  draft: PaperDraft,
  send: Send,
  about: OfForm,
): Promise<Outcome<ResultOf<typeof RegisterPaperMutation>>> {
  const input = { ...paperOf(draft, about), idempotencyKey: about.key };
  return send(RegisterPaperMutation, { input, locale: about.wire });
}

function paperOf(draft: PaperDraft, { key, isSynthetic, wire, occurred }: OfForm): Paper {
  const dated = edtfOf(draft.dated.trim() || occurred);
  return {
    slug: slugOf(draft.kind, dated, markOf(`${key} ${dated} ${JSON.stringify(draft)}`)),
    kind: draft.kind,
    title: inLanguage(draft.title, wire),
    number: draft.number.trim() || null,
    dated,
    ...{ visibility: 'MEMBERS', ...visibilityOf(draft) },
    synthetic: isSynthetic,
  };
}

/** A span of days, «2018-10-09/2018-10-10»; what is longer is no date, and is refused as such. */
const LONGEST_DAY = 21;

/** «letter-2019-04-30-3f9c»: says what it is, and is nobody else's. */
function slugOf(kind: Kind, dated: string, mark: string): string {
  const day = (readWhen(dated)?.edtf ?? dated)
    .slice(0, LONGEST_DAY)
    .replaceAll(/[^0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return [kind.toLowerCase().replaceAll('_', '-'), day, mark].filter(Boolean).join('-');
}

/** A short mark of a text: the same for the same (FNV-1a). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
