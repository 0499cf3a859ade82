import { graphql } from '@concord/contract';
import type { WireLocale } from '../../locale/useLocale.ts';
import type { Said } from '../form/EntryForm.tsx';
import { type Entered, EntryFragment, enteredBy, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';
import { broughtBefore } from '../form/source.ts';
import { written } from '../form/TextField.tsx';
import { recordedBy, type Send } from '../form/useSend.ts';
import { visibilityOf } from '../form/visibility.ts';
import type { ReplyDossier, Target } from './data.ts';
import type { ReplyValues } from './values.ts';

const RecordReplyMutation = graphql(
  `
    mutation DeskRecordReply($input: RecordReplyInput!, $locale: Locale!) {
      recordReply(input: $input) {
        __typename
        ... on ReplyRecorded {
          entries {
            ...DeskEntry
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);

const ExpressMutation = graphql(
  `
    mutation DeskExpressPosition($input: ExpressPositionInput!, $locale: Locale!) {
      expressPosition(input: $input) {
        __typename
        ... on PositionExpressed {
          entry {
            ...DeskEntry
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);

const CommentMutation = graphql(
  `
    mutation DeskMakeComment($input: MakeCommentInput!, $locale: Locale!) {
      makeComment(input: $input) {
        __typename
        ... on CommentMade {
          entry {
            ...DeskEntry
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);

/** What an answer is about. */
type About = Readonly<{
  dossier: ReplyDossier;
  target: Target;
  /** The id of who answers. */
  party: string;
  wire: WireLocale;
}>;

/** Whether there would be nothing to send: without a letter only positions and comments are, and there are none. */
export function saysNothing({ stands, comments }: ReplyValues, { request }: Target): boolean {
  return request === null && comments.length === 0 && Object.values(stands).every(({ stand }) => stand === null);
}

/** Sends an answer: to a letter all of it or nothing; without a letter each position and each comment by itself. */
export async function sendReply(
  send: Send,
  { idempotencyKey, expectedVersion, ...told }: Said,
  values: ReplyValues,
  { dossier, target, party, wire }: About,
): Promise<Entered> {
  const said = { ...told, dossier: dossier.slug, party };
  const offRoute = values.offRoute ? { offRoute: true } : {};
  const seen = expectedVersion === undefined ? {} : { expectedVersion };
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
      ...offRoute,
      ...{ idempotencyKey, ...seen },
    };
    return recordedBy(await send(RecordReplyMutation, { input, locale: wire }));
  }
  const answers: Entered[] = [];
  const alone = (index: number) => ({
    ...{ ...said, step: target.step.id, idempotencyKey: `${idempotencyKey}:${index}` },
    // The first of them has brought its paper.
    source: broughtBefore(said.source, answers[0]?.entries[0]),
    // What is sent first makes a new version, and what follows was written with it in mind.
    ...(index === 0 ? seen : {}),
  });
  for (const [place, stand] of stands.entries()) {
    const input = { ...alone(answers.length), ...stand, ...offRoute };
    answers.push(enteredBy(recordedBy(await send(ExpressMutation, { input, locale: wire }), `stands[${place}].`)));
  }
  for (const [place, comment] of comments.entries()) {
    const input = { ...alone(answers.length), ...comment, ...visibilityOf(values.visible) };
    answers.push(enteredBy(recordedBy(await send(CommentMutation, { input, locale: wire }), `comments[${place}].`)));
  }
  return { ...answers.at(-1), entries: answers.flatMap(({ entries }) => entries) };
}
