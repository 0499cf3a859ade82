import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import { CARRIES_TEXT, type Stand, writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { ProgressCount, ProgressCountFragment } from '../board/ProgressCount.tsx';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import type { Locale } from '../locale/locale.ts';
import { type Text, useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { Download } from '../page/Download.tsx';
import { Section } from '../page/Section.tsx';
import { ViewTools } from '../page/ViewTools.tsx';
import { PartyFragment, type PartyName, partyName } from '../parties/party.ts';
import { useMarkName } from '../stands/marks.ts';
import { StandBar } from '../stands/StandBar.tsx';
import { Outsider } from './Outsider.tsx';
import { PartyStandRow, PartyStandRowFragment, paperOf } from './PartyStandRow.tsx';
import { progressTable } from './progressTable.ts';
import { WouldPass, WouldPassFragment } from './WouldPass.tsx';

export const ProgressFragment = graphql(
  `
    fragment Progress on Dossier {
      slug
      asOf
      progress {
        body {
          names {
            short(locale: $locale)
          }
        }
        revision {
          label
        }
        total
        counts {
          stand
          count
        }
        stands {
          party {
            ... on Node {
              id
            }
          }
          ...PartyStandRow
        }
        voices {
          party {
            ... on Node {
              id
            }
          }
          ...PartyStandRow
        }
        notAsked {
          ...Party
        }
        notRequired {
          ...Party
        }
        carries {
          answer
          reason(locale: $locale)
        }
        ended(locale: $locale)
        rule {
          text(locale: $locale)
          citation(locale: $locale)
        }
        ruleReason(locale: $locale)
        ruleNaming {
          sources {
            ...SourceText
          }
        }
        ...ProgressCount
        ...WouldPass
      }
    }
  `,
  [PartyFragment, PartyStandRowFragment, ProgressCountFragment, SourceTextFragment, WouldPassFragment],
);

/** The progress of approval, state by state: who said what, since when, and whether it carries, or how it ended. */
export function Progress({ dossier }: { dossier: FragmentOf<typeof ProgressFragment> }): ReactNode {
  const { progress, slug, asOf } = readFragment(ProgressFragment, dossier);
  const text = useText();
  const name = useMarkName();
  const locale = useIntl().locale as Locale;
  if (!progress)
    return (
      <Section title={text('progress.title')}>
        <p className="border-line border-t pt-2.5 text-ink-2">{text('progress.none')}</p>
      </Section>
    );
  const { body, revision, stands, voices, notAsked, notRequired, carries, ended, total } = progress;
  const spoke = new Set(voices.map(({ party }) => party.id));
  const silent = [...named(notRequired, 'notRequired'), ...named(notAsked, 'notAsked')].filter(
    ({ party }) => !spoke.has(party.id),
  );
  const counts = progress.counts.map(({ stand, count }) => ({ mark: fromWire(stand) as Stand, count }));
  return (
    <Section
      title={text('progress.title')}
      hint={`${body.names.short}, ${revisionText(writtenIn(revision.label, locale), text)}`}
      aside={
        <ViewTools>
          <Download name={`stands-${slug}-${asOf}`} table={() => progressTable([...stands, ...voices], text, name)} />
        </ViewTools>
      }
    >
      <StandBar counts={counts} total={total} />
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-[560] first-letter:uppercase">{ended ?? CARRIES_TEXT[fromWire(carries.answer)][locale]}</p>
        <ProgressCount progress={progress} day={asOf} />
      </div>
      {ended === null && (
        <>
          <p className="text-ink-2 text-small">{carries.reason}</p>
          <WouldPass progress={progress} />
        </>
      )}
      <ul className="mt-3">
        {stands.map((stand, index) => (
          <PartyStandRow key={stand.party.id} stand={stand} day={asOf} named={namedBefore(stands, index)} />
        ))}
      </ul>
      {voices.length > 0 && (
        <>
          <p className="mt-3 text-ink-2 text-small">{text('progress.voices')}</p>
          <ul>
            {voices.map((stand, index) => (
              <PartyStandRow key={stand.party.id} stand={stand} day={asOf} named={namedBefore(voices, index)} />
            ))}
          </ul>
        </>
      )}
      {silent.map(({ party, mark }) => (
        <Outsider key={party.id} party={party} stand={`${name(mark)}, ${text('progress.outside')}`} />
      ))}
      <RuleNote progress={progress} />
    </Section>
  );
}

type Shown = NonNullable<ResultOf<typeof ProgressFragment>['progress']>;

/** By which rule the body decides, and why by that one or why nobody can tell, with the paper that says so. */
function RuleNote({ progress }: { progress: Shown }): ReactNode {
  const text = useText();
  const { rule, ruleReason, ruleNaming } = progress;
  const sources = ruleNaming?.sources ?? [];
  return (
    <div className="border-line border-t pt-2 text-ink-3 text-small">
      {rule && <p>{text('progress.rule', { rule: rule.text, citation: rule.citation })}</p>}
      {!rule && !ruleReason && <p>{text('progress.ruleUnknown')}</p>}
      {ruleReason && <p>{ruleReason}</p>}
      {sources.length > 0 && (
        <p>
          <SourceList sources={sources} isBrief={true} />
        </p>
      )}
    </div>
  );
}

/** The paper that the rows above name last. */
function namedBefore(stands: readonly Parameters<typeof paperOf>[0][], index: number): string | null {
  return (
    stands
      .slice(0, index)
      .map(paperOf)
      .findLast((paper) => paper !== null) ?? null
  );
}

function named<M extends 'notAsked' | 'notRequired'>(
  parties: readonly FragmentOf<typeof PartyFragment>[],
  mark: M,
): readonly { party: PartyName; mark: M }[] {
  return parties.map((party) => ({ party: partyName(party), mark }));
}

/** «редакция 3», and «редакция «проект»» of one that is not called so. */
function revisionText(label: string, text: Text): string {
  return /^(редакци|revision)/i.test(label) ? label : text('progress.revision', { label });
}
