import { graphql, type ResultOf } from '@concord/contract';
import { DISPOSITION_TEXT, STAND_TEXT, writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { MatrixCell } from '../board/matrix.ts';
import { useCellText } from '../board/useCellText.ts';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { useOnce } from '../live/useOnce.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { TextLink } from '../page/TextLink.tsx';
import { useAsked } from '../page/useAsked.ts';
import type { PartyName } from '../parties/party.ts';
import { StateName } from '../parties/StateName.tsx';
import { WhenText, WhenTextFragment } from '../time/WhenText.tsx';
import type { GridDossier, GridStep } from './stepGrid.ts';

const SaidQuery = graphql(
  `
    query Said($locale: Locale!, $asOf: LocalDate, $slug: String!, $party: ID!, $step: ID!) {
      positions(asOf: $asOf, first: 50, filter: { dossiers: [$slug], parties: [$party], steps: [$step] }) {
        totalCount
        edges {
          node {
            id
            stand
            text
            occurred {
              ...WhenText
            }
            revision {
              label
              document {
                slug
                title(locale: $locale)
              }
            }
            sources {
              ...SourceText
            }
          }
        }
      }
      comments(asOf: $asOf, first: 50, filter: { dossiers: [$slug], parties: [$party] }) {
        totalCount
        edges {
          node {
            id
            element
            text
            disposition
            reason
            occurred {
              ...WhenText
            }
            step {
              id
            }
            sources {
              ...SourceText
            }
          }
        }
      }
    }
  `,
  [WhenTextFragment, SourceTextFragment],
);

type SaidData = ResultOf<typeof SaidQuery>;
type Position = SaidData['positions']['edges'][number]['node'];
type Comment = SaidData['comments']['edges'][number]['node'];

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
  const { here, href } = useAddress();
  const { locale, asOf: day } = useAsked();
  const asked = { locale, asOf: day, slug, party: party.id, step: step.id };
  const { data, error, reload } = useOnce(SaidQuery, asked);
  const positions = data?.positions.edges.map(({ node }) => node) ?? [];
  const comments = (data?.comments.edges ?? []).map(({ node }) => node).filter((each) => each.step?.id === step.id);
  const isCut = (data?.positions.totalCount ?? 0) > positions.length || (data?.comments.totalCount ?? 0) > SHOWN;
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
      {data && positions.length + comments.length === 0 && <p className="text-ink-2">{text('stepGrid.nothing')}</p>}
      <ul>
        {positions.map((position) => (
          <PositionLine key={position.id} position={position} />
        ))}
        {comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} />
        ))}
      </ul>
      {(comments.length > 0 || isCut) && (
        <p className="text-small">
          <TextLink to={href(`/dossiers/${slug}/comments`, { party: party.short })}>{text('comments.title')}</TextLink>
        </p>
      )}
    </section>
  );
}

/** So many of each come at once. */
const SHOWN = 50;

function PositionLine({
  position: { stand, text: words, occurred, revision, sources },
}: {
  position: Position;
}): ReactNode {
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  return (
    <li className="border-line border-t py-1.5 text-small">
      <WhenText when={occurred} />: <b className="font-[560]">{STAND_TEXT[fromWire(stand)][locale]}</b>,{' '}
      <NameLink to={href(`/documents/${revision.document.slug}`)}>{revision.document.title}</NameLink>,{' '}
      {writtenIn(revision.label, locale)}
      {words && <q className="block text-ink-2">{words}</q>}
      <span className="block text-ink-3">
        <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
      </span>
    </li>
  );
}

function CommentLine({
  comment: { element, text: words, disposition, reason, occurred, sources },
}: {
  comment: Comment;
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
