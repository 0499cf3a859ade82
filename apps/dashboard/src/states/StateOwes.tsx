import { INSTRUCTION_STATE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useLive } from '../live/useLive.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { Empty } from '../page/Empty.tsx';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { Section } from '../page/Section.tsx';
import { TextLink } from '../page/TextLink.tsx';
import { useAsked } from '../page/useAsked.ts';
import { OwedInstrument } from '../signing/OwedInstrument.tsx';
import { ToConfirm } from '../stands/ToConfirm.tsx';
import { useDays } from '../time/useDays.ts';
import { type Owes, SHOWN, StateOwesQuery } from './state.ts';

/** What a state owes: answers that are awaited, the most overdue first, and what it has to do; and where nobody can tell. */
export function StateOwes({ code }: { code: string }): ReactNode {
  const text = useText();
  const { locale, asOf } = useAsked();
  const variables = { locale, asOf, code, first: SHOWN };
  const answer = useLive(`owes ${code} ${asOf}`, {
    query: StateOwesQuery,
    variables,
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: ({ outstanding }) => (asOf === null ? outstanding.position : null),
    merge: () => 'reload',
  });
  return (
    <Section
      title={text('state.owes')}
      hint={text('state.owesHint')}
      aside={<AsQuery operation={StateOwesQuery} variables={variables} />}
    >
      {answer.status === 'loading' && <p className="border-line border-t pt-2.5 text-ink-3">{text('state.loading')}</p>}
      {answer.status === 'failed' && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={false} />}
      {answer.status === 'ready' && <OwesList owes={answer.data} code={code} />}
    </Section>
  );
}

function OwesList({ owes: { outstanding, instructions }, code }: { owes: Owes; code: string }): ReactNode {
  const text = useText();
  const days = useDays();
  const { href } = useAddress();
  const locale = useIntl().locale as Locale;
  const { edges, cannotTell } = outstanding;
  if (edges.length + instructions.edges.length + cannotTell.length === 0)
    return <Empty text={text('state.owesNothing')} />;
  return (
    <ul>
      {edges.map(
        ({ node: { dossier, step, daysLate, daysWaiting, since, term, termUnknown, reconfirms, instrument } }) => (
          <li key={`${dossier.slug} ${step.name} ${instrument}`} className="border-line border-t py-2">
            <p>
              <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
              <span className="text-ink-3">{`, ${step.name}`}</span>
            </p>
            <p className="text-small">
              <span className={daysLate ? 'font-[550] text-late' : 'text-ink-2'}>
                {daysLate
                  ? text('outstanding.late', { count: daysLate })
                  : daysWaiting !== null && text('outstanding.waiting', { count: daysWaiting })}
              </span>
              <span className="text-ink-3">
                {since && ` · ${text('dossier.since', { day: days.long(since) })}`}
                {` · ${term ? text('outstanding.term', { day: days.long(term) }) : (termUnknown ?? text('outstanding.noTerm'))}`}
              </span>
            </p>
            {instrument && <OwedInstrument instrument={instrument} />}
            {reconfirms && <ToConfirm position={reconfirms} />}
          </li>
        ),
      )}
      <Left
        shown={edges.length}
        of={outstanding.totalCount}
        to={href('/owed', { state: code })}
        text={text('owed.title')}
      />
      {instructions.edges.map(({ node: { id, state, object, reason, dossier } }) => (
        <li key={id} className="border-line border-t py-2">
          <p>
            <b className={`font-[560] ${state === 'LATE' ? 'text-late' : ''}`}>
              {text('state.instruction', { state: INSTRUCTION_STATE_TEXT[fromWire(state)][locale] })}
            </b>{' '}
            {object}
            <span className="text-ink-3">
              , <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
            </span>
          </p>
          <p className="text-ink-2 text-small">{reason}</p>
        </li>
      ))}
      <Left
        shown={instructions.edges.length}
        of={instructions.totalCount}
        to={href('/instructions')}
        text={text('instructions.title')}
      />
      {cannotTell.map(({ dossier, reason }) => (
        <li key={dossier.slug} className="border-line border-t py-2">
          <p>
            <b className="font-[560]">{text('outstanding.cannotTell')}:</b>{' '}
            <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
          </p>
          <p className="text-ink-2 text-small">{reason}</p>
        </li>
      ))}
    </ul>
  );
}

/** Where a list is longer than what came of it: how long, and where all of it stands. */
function Left({ shown, of, to, text: whole }: { shown: number; of: number; to: string; text: string }): ReactNode {
  const text = useText();
  if (of <= shown) return null;
  return (
    <li className="border-line border-t py-2 text-ink-3 text-small">
      {text('list.shown', { shown, total: of })} <TextLink to={to}>{whole}</TextLink>
    </li>
  );
}
