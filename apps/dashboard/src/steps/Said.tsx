import type { ResultOf } from '@concord/contract';
import { DISPOSITION_TEXT, STAND_TEXT, writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { MatrixCell } from '../board/matrix.ts';
import { useCellText } from '../board/useCellText.ts';
import { SourceList } from '../documents/SourceText.tsx';
import { useOnce } from '../live/useOnce.ts';
import { useWholeList } from '../live/useWholeList.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { Quoted } from '../page/Quoted.tsx';
import { Rest } from '../page/Rest.tsx';
import { TextLink } from '../page/TextLink.tsx';
import { type Asked, useAsked } from '../page/useAsked.ts';
import type { PartyName } from '../parties/party.ts';
import { StateName } from '../parties/StateName.tsx';
import { WhenText } from '../time/WhenText.tsx';
import { SAID_COMMENTS, SAID_POSITIONS, type SaidComment, type SaidPosition, SaidQuery } from './said.ts';
import type { GridDossier, GridStep } from './stepGrid.ts';

/** What a party said at a step, the latest first, with the papers that say so, and what it remarked. */
export function Said({
  party,
  step,
  cell,
  dossier: { slug },
}: {
  party: PartyName;
  step: GridStep;
  cell: MatrixCell;
  dossier: GridDossier;
}): ReactNode {
  const text = useText();
  const words = useCellText();
  const { here } = useAddress();
  const { locale, asOf: day } = useAsked();
  const asked = { locale, asOf: day, slug, party: party.id, step: step.id };
  const { data, error, reload } = useOnce(SaidQuery, asked);
  return (
    <section aria-label={text('stepGrid.said', { party: party.short, step: step.name })} className="mt-4 max-w-[76ch]">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h3 className="font-[560]">
          <StateName name={party} />, {step.name}
        </h3>
        <span className="text-ink-2 text-small">{words.stand(cell)}</span>
        <span className="ml-auto text-small print:hidden">
          <TextLink to={here({ said: null, at: null })}>{text('stepGrid.close')}</TextLink>
        </span>
      </div>
      {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
      {!data && !error && <p aria-busy="true">{text('stepGrid.loading')}</p>}
      {data && <SaidLists first={data} asked={asked} short={party.short} />}
    </section>
  );
}

/** What it said, page after page as somebody asks; what it remarked on the dossier is asked for at once, as only what belongs to the step is shown. */
function SaidLists({
  first,
  asked,
  short,
}: {
  first: ResultOf<typeof SaidQuery>;
  asked: Omit<Asked, 'isDayGiven'> & Readonly<{ slug: string; party: string; step: string }>;
  short: string;
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const { locale, asOf, slug, party, step } = asked;
  const positions = useWholeList(SAID_POSITIONS, { data: first, position: null, variables: asked });
  const ofParty = { locale, asOf, slug, party };
  const remarks = useWholeList(SAID_COMMENTS, {
    ...{ data: first, position: null, variables: ofParty, isAskedAtOnce: true },
  });
  const comments = remarks.rows.filter((each) => each.step?.id === step);
  return (
    <>
      {positions.rows.length + comments.length === 0 && remarks.isWhole && (
        <p className="text-ink-2">{text('stepGrid.nothing')}</p>
      )}
      <ul>
        {positions.rows.map((position) => (
          <PositionLine key={position.id} position={position} />
        ))}
      </ul>
      <Rest list={positions} />
      <ul>
        {comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} />
        ))}
      </ul>
      <Rest list={remarks} />
      {comments.length > 0 && (
        <p className="text-small">
          <TextLink to={href(`/dossiers/${slug}/comments`, { party: short })}>{text('comments.title')}</TextLink>
        </p>
      )}
    </>
  );
}

function PositionLine({
  position: { stand, text: words, occurred, revision, sources },
}: {
  position: SaidPosition;
}): ReactNode {
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  return (
    <li className="border-line border-t py-1.5 text-small">
      <WhenText when={occurred} />: <b className="font-[560]">{STAND_TEXT[fromWire(stand)][locale]}</b>,{' '}
      <NameLink to={href(`/documents/${revision.document.slug}`)}>{revision.document.title}</NameLink>,{' '}
      {writtenIn(revision.label, locale)}
      {words && <Quoted words={words} className="block text-ink-2" />}
      <span className="block text-ink-3">
        <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
      </span>
    </li>
  );
}

function CommentLine({
  comment: { element, text: words, disposition, reason, occurred, sources },
}: {
  comment: SaidComment;
}): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  return (
    <li className="border-line border-t py-1.5 text-small">
      <WhenText when={occurred} />: {element === null ? text('comments.whole') : writtenIn(element, locale)}, {words}
      <span className="block text-ink-2">
        {disposition ? DISPOSITION_TEXT[fromWire(disposition)][locale] : text('comments.open')}
        {reason && `: ${reason}`}
      </span>
      <span className="block text-ink-3">
        <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
      </span>
    </li>
  );
}
