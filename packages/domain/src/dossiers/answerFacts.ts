import type { Id } from '../journal/entry.ts';
import type { Comment } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { letterLine } from '../letters/letterLine.ts';
import { partyNameById } from '../parties/party.ts';
import { labelOf } from '../quality/labels.ts';
import { inBoth, joined, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { DISPOSITION_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import { writtenIn } from '../text/writtenIn.ts';
import type { OnDay } from './differences.ts';
import { allOf, because, type Fact, placeOf } from './fact.ts';

/** What parties answered to letters and remarked on documents, and what became of their comments. */
export function answerFacts(side: OnDay, dossierId: Id): readonly Fact[] {
  return [...replyFacts(side, dossierId), ...commentFacts(side, dossierId)];
}

function replyFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return rowsBy(records.reply, 'dossierId', dossierId).map((reply) => {
    const { id, streamVersion, partyId, requestId, letterNumber, occurred, text } = reply;
    const asked = records.consultationRequest.get(requestId)?.letterNumber;
    const party = partyNameById(records, partyId);
    return {
      kind: 'reply',
      key: id,
      place: placeOf(streamVersion),
      subject: inBoth((locale) => `${REPLY[locale]}${asked ? ` (${writtenIn(asked, locale)})` : ''}: ${party[locale]}`),
      value: allOf(letterNumber, occurred.edtf, text),
      letter: letterLine(records, dossierId, id),
      text: inBoth((locale) => {
        const when = whenText(occurred, locale);
        return because(letterNumber === null ? when : `${writtenIn(letterNumber, locale)}, ${when}`, text);
      }),
    };
  });
}

function commentFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return rowsBy(records.comment, 'dossierId', dossierId).flatMap((comment): readonly Fact[] => {
    const { id, streamVersion, element, text, proposedWording, disposition, disposed, reason } = comment;
    const place = placeOf(streamVersion);
    const made: Fact = {
      ...{ kind: 'comment', key: id, place },
      subject: after(COMMENT, partyNameById(records, comment.partyId)),
      value: allOf(element, text, proposedWording),
      letter: letterLine(records, dossierId, id),
      text: inBoth((locale) => {
        const said = element === null ? text : `${writtenIn(element, locale)}: ${text}`;
        return proposedWording === null ? said : `${said}; ${PROPOSED[locale]}: ${quoted(locale, proposedWording)}`;
      }),
    };
    if (disposition === null) return [made];
    const outcome = DISPOSITION_TEXT[disposition];
    return [
      made,
      {
        ...{ kind: 'disposition', key: id, place },
        subject: joined(labelOf(records, 'comment', comment), opening(comment)),
        value: allOf(disposition, disposed?.edtf, reason),
        text: inBoth((locale) =>
          because(disposed ? `${outcome[locale]} (${whenText(disposed, locale)})` : outcome[locale], reason),
        ),
      },
    ];
  });
}

/** So much of a comment tells which one it is, in characters. */
const LONGEST_OPENING = 60;

/** «Уточнить понятие …» */
function opening({ text }: Comment): LocalizedText {
  const letters = [...text];
  const words = letters.length > LONGEST_OPENING ? `${letters.slice(0, LONGEST_OPENING).join('').trimEnd()}…` : text;
  return inBoth((locale) => quoted(locale, words));
}

function after(lead: LocalizedText, name: LocalizedText): LocalizedText {
  return inBoth((locale) => `${lead[locale]}: ${name[locale]}`);
}

const REPLY: LocalizedText = { ru: 'Ответ на запрос', en: 'Reply to the request' };
const COMMENT: LocalizedText = { ru: 'Замечание', en: 'Comment' };
const PROPOSED: LocalizedText = { ru: 'предлагается', en: 'proposed' };
