import { graphql, type ResultOf } from '@concord/contract';
import { likeSaid, STAND_TEXT, writtenIn } from '@concord/domain';
import type { Locale } from '../../locale/locale.ts';
import { fromWire } from '../../locale/wire.ts';
import { PartyFragment, partyName } from '../../parties/party.ts';
import { PartyShortFragment, shortName } from '../../parties/partyShort.ts';
import type { Choice } from '../form/choice.ts';
import { edtfOf } from '../form/edtf.ts';
import type { ReplyValues } from './values.ts';

export const ReplyFormQuery = graphql(
  `
    query DeskReplyForm($slug: String!, $locale: Locale!) {
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        version
        documents {
          document {
            id
            title(locale: $locale)
          }
          revision {
            id
          }
        }
        progresses {
          step {
            id
          }
          revision {
            document {
              id
            }
          }
          stands {
            party {
              ...Party
            }
            position {
              stand
              occurred {
                edtf
                text(locale: $locale)
              }
            }
          }
        }
        steps {
          state
          step {
            id
            name(locale: $locale)
          }
          requests {
            id
            letterNumber
            term
            sent {
              edtf
              text(locale: $locale)
            }
            sender {
              ...PartyShort
            }
            addressees {
              ...Party
            }
            revisions {
              id
            }
          }
        }
      }
      memberStates {
        id
        code
        synthetic
        names {
          short(locale: $locale)
        }
      }
    }
  `,
  [PartyFragment, PartyShortFragment],
);

export type ReplyFormData = ResultOf<typeof ReplyFormQuery>;
export type ReplyDossier = NonNullable<ReplyFormData['dossier']>;
type Step = ReplyDossier['steps'][number];
type Request = Step['requests'][number];

/** What is answered: a letter, or the question of a step without any. */
export type Target = Readonly<{ id: string; step: Step['step']; request: Request | null }>;

/** Everything that can be answered in a dossier: letters, the latest first, and the steps at which it is now. */
export function targetsOf({ steps }: ReplyDossier): readonly Target[] {
  const letters = steps.flatMap(({ step, requests }) =>
    requests.map((request): Target => ({ id: request.id, step, request })),
  );
  const latest = letters.sort((a, b) => ((a.request?.sent.edtf ?? '') < (b.request?.sent.edtf ?? '') ? 1 : -1));
  const open = steps
    .filter(({ state }) => state === 'MUST' || state === 'MAY' || state === 'BLOCKED' || state === 'CANNOT_TELL')
    .map(({ step }): Target => ({ id: step.id, step, request: null }));
  return [...latest, ...open];
}

/** What a state most likely answers at a step: the latest letter there that asks it about the text as it is now, else the step. */
export function likelyTarget(dossier: ReplyDossier, stepId: string | null, party: string | null): Target | undefined {
  const targets = targetsOf(dossier);
  const revisions = dossier.documents.flatMap(({ revision }) => revision?.id ?? []);
  const isAsked = ({ addressees }: Request): boolean =>
    addressees.some((addressee) => party !== null && partyName(addressee).id === party);
  const there = targets.filter(({ step }) => stepId === null || step.id === stepId);
  return (
    there.find(
      ({ request }) => request && isAsked(request) && request.revisions.some(({ id }) => revisions.includes(id)),
    ) ??
    there.find(({ request }) => request === null) ??
    there[0]
  );
}

/** Who can answer: first whom the letter asks, then the other states of the same world. */
export function answering({ memberStates }: ReplyFormData, dossier: ReplyDossier, target?: Target): readonly Choice[] {
  const asked = (target?.request?.addressees ?? []).map((addressee) => {
    const { id, short, code } = partyName(addressee);
    return { id, label: short, ...(code ? { hint: code } : {}) };
  });
  const others = memberStates
    .filter(({ id, synthetic }) => synthetic === dossier.synthetic && asked.every((each) => each.id !== id))
    .map(({ id, code, names }) => ({ id, label: names.short, hint: code }));
  return [...asked, ...others];
}

/** «исх. № 51, 3 ноября 2026», with who sent it, in the language of the reader. */
export function letterName({ request, step }: Target, unnumbered: string, locale: Locale): string {
  if (!request) return step.name;
  const { letterNumber, sent, sender } = request;
  const by = sender ? `, ${shortName(sender)}` : '';
  return `${letterNumber === null ? unnumbered : writtenIn(letterNumber, locale)}, ${sent.text}${by}`;
}

/** Positions that are likely the same as the one that is being entered, each in a line. */
export function likelySaid(
  { progresses }: ReplyDossier,
  { step }: Target,
  { party, stands, occurred }: ReplyValues,
  locale: Locale,
): readonly Readonly<{ text: string }>[] {
  const documentIds = Object.entries(stands).flatMap(([id, { stand }]) => (stand ? [id] : []));
  if (!party || documentIds.length === 0) return [];
  const known = progresses.flatMap((progress) =>
    progress.stands.flatMap(({ party: by, position }) => (position ? [{ progress, by, position }] : [])),
  );
  const entered = { partyId: party.id, stepId: step.id, documentIds, day: edtfOf(occurred) };
  const likely = likeSaid(entered, known, ({ progress, by, position }) => ({
    ...{ partyId: partyName(by).id, stepId: progress.step.id, documentIds: [progress.revision.document.id] },
    day: position.occurred.edtf,
  }));
  const lines = likely.map(
    ({ by, position }) =>
      `${partyName(by).short}: ${STAND_TEXT[fromWire(position.stand)][locale]}, ${position.occurred.text}`,
  );
  return [...new Set(lines)].map((text) => ({ text }));
}
