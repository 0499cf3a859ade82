import { commentTold, replyTold, type Told } from '../dossiers/answerTold.ts';
import type { PositionExpressed } from '../dossiers/entries.ts';
import type { Comment, Records, Reply } from '../journal/records.ts';
import { partyNameById } from '../parties/party.ts';
import { inBoth, quoted } from '../text/listText.ts';
import { plural } from '../text/plural.ts';
import { type Locale, type LocalizedText, UNNAMED } from '../text/text.ts';
import { STAND_TEXT } from '../text/vocabulary.ts';

type Stand = Pick<PositionExpressed, 'stand' | 'revisionId'>;

/** What of a letter is told, of its records or of the entries that it was entered as. */
export type Telling = Readonly<{
  reply: Pick<Reply, 'partyId' | 'requestId'>;
  positions: readonly Stand[];
  comments: readonly Pick<Comment, 'element'>[];
}>;

/**
 * What one letter brought, in one line, led by where the party stands. Of «Горния»: «согласовано с 2 замечаниями»; without a stand
 * «2 замечания»; without a comment, too, «ответ на запрос (исх. № 165)».
 */
export function broughtTold(records: Records, { reply, positions, comments }: Telling): Told {
  const { partyId } = reply;
  const [comment, second] = comments;
  if (positions.length > 0)
    return { about: partyNameById(records, partyId), what: standsText(records, positions, comments.length) };
  if (second) return { about: partyNameById(records, partyId), what: commentsText(comments.length) };
  if (comment) return commentTold(records, { partyId, element: comment.element });
  return replyTold(records, reply);
}

/** Of different stands each is told with its document. */
function standsText(records: Records, stands: readonly Stand[], comments: number): LocalizedText {
  const [first] = stands;
  const isOne = stands.every(({ stand }) => stand === first?.stand);
  return inBoth((locale) => {
    const brought = comments > 0 ? withComments(comments, locale) : '';
    if (isOne && first?.stand === 'agreedWithComments' && brought) return `${STAND_TEXT.agreed[locale]} ${brought}`;
    const told = isOne && first ? [STAND_TEXT[first.stand][locale]] : stands.map(ofDocument(records, locale));
    return [...told, brought].filter((part) => part !== '').join(', ');
  });
}

const ofDocument =
  (records: Records, locale: Locale) =>
  ({ stand, revisionId }: Stand): string => {
    const documentId = records.revision.get(revisionId)?.documentId ?? '';
    const title = records.document.get(documentId)?.title ?? UNNAMED;
    return `${STAND_TEXT[stand][locale]} (${quoted(locale, title[locale])})`;
  };

/** «с 2 замечаниями» */
function withComments(count: number, locale: Locale): string {
  if (locale === 'en') return `with ${count} ${plural('en', count, { one: 'comment', other: 'comments' })}`;
  return `с ${count} ${plural('ru', count, { one: 'замечанием', other: 'замечаниями' })}`;
}

function commentsText(count: number): LocalizedText {
  const forms = { one: 'замечание', few: 'замечания', many: 'замечаний', other: 'замечания' };
  return { ru: `${count} ${plural('ru', count, forms)}`, en: `${count} comments` };
}
