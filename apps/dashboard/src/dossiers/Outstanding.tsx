import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { Section } from '../page/Section.tsx';
import { PartyFragment, partyName } from '../parties/party.ts';
import { StateName } from '../parties/StateName.tsx';
import { OwedInstrument } from '../signing/OwedInstrument.tsx';
import { StandMark } from '../stands/StandMark.tsx';
import { ToConfirm, ToConfirmFragment } from '../stands/ToConfirm.tsx';
import { useDays } from '../time/useDays.ts';

export const OutstandingFragment = graphql(
  `
    fragment Outstanding on Dossier {
      asOf
      outstanding {
        __typename
        ... on CannotTell {
          reason(locale: $locale)
        }
        ... on OutstandingList {
          items {
            party {
              ...Party
            }
            step {
              id
              name(locale: $locale)
            }
            term
            termUnknown(locale: $locale)
            daysWaiting
            daysLate
            reconfirms {
              ...ToConfirm
            }
            instrument
          }
          cannotTell {
            step {
              id
              name(locale: $locale)
            }
            reason(locale: $locale)
          }
        }
      }
    }
  `,
  [PartyFragment, ToConfirmFragment],
);

/** Who is awaited, for how long and by which term, and what cannot be told beside them; or why nobody can be named. */
export function Outstanding({ dossier }: { dossier: FragmentOf<typeof OutstandingFragment> }): ReactNode {
  const { outstanding, asOf } = readFragment(OutstandingFragment, dossier);
  const text = useText();
  const days = useDays();
  if (outstanding.__typename === 'CannotTell')
    return (
      <Section title={text('outstanding.title')}>
        <div className="flex gap-3 border-line border-t pt-2.5">
          <span className="mt-0.5">
            <StandMark mark="cannotTell" size={22} label={null} />
          </span>
          <div>
            <p className="font-[560]">{text('outstanding.cannotTell')}</p>
            <p className="text-ink-2">{outstanding.reason}</p>
          </div>
        </div>
      </Section>
    );
  if (outstanding.items.length === 0)
    return (
      <Section title={text('outstanding.title')}>
        <p className="border-line border-t pt-2.5 text-ink-2">{text('outstanding.none')}</p>
      </Section>
    );
  return (
    <Section title={text('outstanding.title')} hint={outstanding.items[0]?.step.name}>
      <ul>
        {outstanding.items.map(({ party, step, term, termUnknown, daysWaiting, daysLate, reconfirms, instrument }) => {
          const name = partyName(party);
          return (
            <li
              key={`${name.id} ${step.id} ${instrument}`}
              className="flex flex-wrap justify-between gap-x-3 border-line border-t py-1.5"
            >
              <StateName name={name} />
              <span className="text-right text-ink-2 text-small">
                {daysLate !== null ? (
                  <b className="font-[550] text-late">{text('outstanding.late', { count: daysLate })}</b>
                ) : (
                  daysWaiting !== null && text('outstanding.waiting', { count: daysWaiting })
                )}
                {', '}
                {term
                  ? text('outstanding.term', { day: days.near(term, asOf) })
                  : (termUnknown ?? text('outstanding.noTerm'))}
              </span>
              {instrument && <OwedInstrument instrument={instrument} />}
              {reconfirms && (
                <div className="basis-full">
                  <ToConfirm position={reconfirms} />
                </div>
              )}
            </li>
          );
        })}
        {outstanding.cannotTell.map(({ step, reason }) => (
          <li key={step.id} className="flex gap-2.5 border-line border-t py-1.5">
            <span className="mt-0.5">
              <StandMark mark="cannotTell" size={18} label={null} />
            </span>
            <span className="text-ink-2 text-small">
              <b className="font-[560] text-ink">{text('outstanding.cannotTellElse', { step: step.name })}</b> {reason}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
