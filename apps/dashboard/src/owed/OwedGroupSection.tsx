import { DAYS_BEFORE_DUE, daysBetween, type LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { areSynthetic } from '../board/Panel.tsx';
import { Pulse } from '../live/Pulse.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { OwedInstrument } from '../signing/OwedInstrument.tsx';
import { ToConfirm } from '../stands/ToConfirm.tsx';
import { useDays } from '../time/useDays.ts';
import { type Owed, type OwedGroup, owingOf } from './owed.ts';
import { ReminderDraft } from './ReminderDraft.tsx';
import { WaitBar } from './WaitBar.tsx';

/** What one party owes, or what is owed at one body, the longest overdue first, then what is due soonest. */
export function OwedGroupSection({
  group: { id, name, items },
  isByParty,
  day,
}: {
  group: OwedGroup;
  /** Whether the group is a party: then a letter can be drafted to it. */
  isByParty: boolean;
  day: LocalDate;
}): ReactNode {
  const text = useText();
  const late = items.filter(({ daysLate }) => daysLate !== null).length;
  const toConfirm = items.filter(({ reconfirms }) => reconfirms !== null).length;
  const isSynthetic = areSynthetic(items.map(({ dossier }) => dossier));
  return (
    <section aria-labelledby={id} className="mt-5 max-w-[1000px] break-inside-avoid">
      <div className="flex flex-wrap items-baseline gap-x-3 pb-1.5">
        <h2 id={id} className="font-[560] text-title">
          {name}
        </h2>
        <p className="text-ink-2 text-small">
          {text('owed.count', { count: items.length })}
          {late > 0 && <b className="font-[560] text-late">, {text('owed.ofThemLate', { count: late })}</b>}
          {toConfirm > 0 && `, ${text('owed.ofThemToConfirm', { count: toConfirm })}`}
          {isSynthetic && <SyntheticTag />}
        </p>
      </div>
      <ul>
        {items.map((item) => (
          <OwedLine
            key={`${item.dossier.slug} ${item.step.id} ${owingOf(item).id} ${item.instrument}`}
            item={item}
            isPartyNamed={!isByParty}
            isTagged={!isSynthetic}
            day={day}
          />
        ))}
      </ul>
      {isByParty && <ReminderDraft items={items} day={day} />}
    </section>
  );
}

function OwedLine({
  item,
  isPartyNamed,
  isTagged,
  day,
}: {
  item: Owed;
  isPartyNamed: boolean;
  /** Whether it says of itself that it is fictional. */
  isTagged: boolean;
  day: LocalDate;
}): ReactNode {
  const { dossier, step, since, term, termUnknown, daysWaiting, daysLate, reconfirms, instrument } = item;
  const text = useText();
  const days = useDays();
  const { href } = useAddress();
  const left = daysLate === null && term !== null && term >= day ? daysBetween(day, term) : null;
  return (
    <li className="relative isolate grid gap-x-6 gap-y-1 border-line border-t py-1.5 sm:grid-cols-[minmax(0,1fr)_260px]">
      <Pulse value={`${term} ${daysLate === null}`} />
      <div className="min-w-0">
        <p>
          {isPartyNamed && <b className="font-[560]">{owingOf(item).name}: </b>}
          <Link
            href={href(`/dossiers/${dossier.slug}`)}
            className="decoration-1 decoration-line-2 underline-offset-3 after:absolute after:inset-0 hover:underline"
          >
            {dossier.title}
          </Link>
          {isTagged && dossier.synthetic && <SyntheticTag />}
        </p>
        <p className="text-ink-2 text-small">
          {[
            step.name,
            since && text('dossier.since', { day: days.near(since, day) }),
            term
              ? text('outstanding.term', { day: days.near(term, day) })
              : (termUnknown ?? text('outstanding.noTerm')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {instrument && <OwedInstrument instrument={instrument} />}
        {reconfirms && <ToConfirm position={reconfirms} />}
      </div>
      <div className="text-small">
        <p>
          {daysWaiting === null ? text('owed.sinceUnknown') : text('outstanding.waiting', { count: daysWaiting })}
          {daysLate !== null && (
            <b className="font-[560] text-late"> · {text('outstanding.late', { count: daysLate })}</b>
          )}
          {left !== null && (
            <span className={left <= DAYS_BEFORE_DUE ? 'font-[560] text-ink' : 'text-ink-2'}>
              {' · '}
              {text('progress.left', { count: left })}
            </span>
          )}
        </p>
        <WaitBar since={since} term={term} daysWaiting={daysWaiting} daysLate={daysLate} />
      </div>
    </li>
  );
}
