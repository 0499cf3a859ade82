import { type FragmentOf, graphql } from '@concord/contract';
import { edtfOf } from '../form/edtf.ts';
import { RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';
import { type SourceDraft, sourceOf } from '../form/source.ts';
import { written } from '../form/TextField.tsx';
import { recordedBy, type Send, unsaid } from '../form/useSend.ts';
import type { ReplyDossier, Target } from './data.ts';
import type { ReplyValues } from './values.ts';

const RecordReplyMutation = graphql(
  `
    mutation DeskRecordReply($input: RecordReplyInput!, $locale: Locale!) {
      recordReply(input: $input) {
        __typename
        ... on ReplyRecorded {
          entries {
            id
            summary(locale: $locale)
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [RecordedFragment, RefusedFragment],
);

const ExpressMutation = graphql(
  `
    mutation DeskExpressPosition($input: ExpressPositionInput!, $locale: Locale!) {
      expressPosition(input: $input) {
        __typename
        ... on PositionExpressed {
          entry {
            id
            summary(locale: $locale)
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [RecordedFragment, RefusedFragment],
);

const CommentMutation = graphql(
  `
    mutation DeskMakeComment($input: MakeCommentInput!, $locale: Locale!) {
      makeComment(input: $input) {
        __typename
        ... on CommentMade {
          entry {
            id
            summary(locale: $locale)
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [RecordedFragment, RefusedFragment],
);

/** What an answer is sent with. */
type About = Readonly<{
  key: string;
  dossier: ReplyDossier;
  target: Target;
  wire: 'RU' | 'EN';
  /** What is cited where no place in the paper is. */
  whole: string;
  /** What is told of an answer that says nothing. */
  empty: string;
  /** Takes the paper that came into the register before. */
  onPaper: (source: SourceDraft) => void;
}>;

/** What was recorded of an answer. */
export type Answered = Readonly<{
  entries: readonly Readonly<{ id: string; summary: string }>[];
  dossier: FragmentOf<typeof RecordedFragment>;
}>;

/** Sends an answer: to a letter all of it or nothing; without a letter each position and each comment by itself. */
export async function sendReply(send: Send, values: ReplyValues, about: About): Promise<Answered> {
  const { key, dossier, target, wire, whole, empty, onPaper } = about;
  const occurred = edtfOf(values.occurred);
  const source = await sourceOf(values.source, send, {
    ...{ key, wire, whole, occurred, isSynthetic: dossier.synthetic, onPaper },
  });
  const said = {
    ...{ dossier: dossier.slug, party: values.party?.id ?? '', occurred, source },
    ...(values.known.trim() ? { known: edtfOf(values.known) } : {}),
  };
  const stands = dossier.documents.flatMap(({ document }) => {
    const { stand, text } = values.stands[document.id] ?? { stand: null, text: '' };
    return stand ? [{ document: document.id, stand, text: written(text) }] : [];
  });
  const comments = values.comments.map(({ document, element, text, wording }) => ({
    ...{ document, element: written(element), text, proposedWording: written(wording) },
  }));
  if (target.request) {
    const input = {
      ...{ ...said, request: target.request.id, letterNumber: written(values.letterNumber), stands, comments },
      ...{ idempotencyKey: key, expectedVersion: values.version },
    };
    return recordedBy(await send(RecordReplyMutation, { input, locale: wire }));
  }
  const answers: Answered[] = [];
  const alone = (index: number) => ({
    ...{ ...said, step: target.step.id, idempotencyKey: `${key}:${index}` },
    // What is sent first makes a new version, and what follows was written with it in mind.
    ...(index === 0 ? { expectedVersion: values.version } : {}),
  });
  for (const stand of stands) {
    const input = { ...alone(answers.length), ...stand };
    const { entry, dossier } = recordedBy(await send(ExpressMutation, { input, locale: wire }));
    answers.push({ entries: [entry], dossier });
  }
  for (const comment of comments) {
    const input = { ...alone(answers.length), ...comment };
    const { entry, dossier } = recordedBy(await send(CommentMutation, { input, locale: wire }));
    answers.push({ entries: [entry], dossier });
  }
  const last = answers.at(-1);
  if (!last) return unsaid('EMPTY_REPLY', empty);
  return { entries: answers.flatMap(({ entries }) => entries), dossier: last.dossier };
}
