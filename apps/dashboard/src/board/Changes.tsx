import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useDrawing, useIsFirstDrawing } from '../drawing/drawing.ts';
import { useCalmOrder } from '../live/useCalmOrder.ts';
import { bound } from '../locale/bound.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { TextLink } from '../page/TextLink.tsx';
import { useDays } from '../time/useDays.ts';
import { compareMoments, localDayOf, type Moment, momentOf } from './changes.ts';
import { areSynthetic, Panel, PanelEmpty, PanelLine, PanelTag } from './Panel.tsx';
import { WaitingButton } from './WaitingButton.tsx';

export const ChangesFragment = graphql(`
  fragment Changes on News {
    summary(locale: $locale)
    lead {
      id
      synthetic
      recordedAt
      recordedBy {
        name
      }
      occurred {
        earliest
        latest
        inferred
        text(locale: $locale)
      }
      known {
        latest
      }
      dossier {
        slug
        title(locale: $locale)
      }
    }
  }
`);

type Entry = ResultOf<typeof ChangesFragment>['lead'];
type Change = Readonly<{ summary: string; entry: Entry; moment: Moment }>;

/** So many are shown. */
const SHOWN = 5;

/** What happened last in any of the dossiers; what was entered in one go is one line. */
export function Changes({
  news,
  isOnly,
  day,
}: {
  news: readonly FragmentOf<typeof ChangesFragment>[];
  /** Whether the board has no other dossier: then it need not be named. */
  isOnly: boolean;
  day: LocalDate;
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const zone = useZone();
  const dayOf = (instant: string): LocalDate => localDayOf(instant, zone);
  const changes = readFragment(ChangesFragment, news)
    .map(({ summary, lead }): Change => ({ summary, entry: lead, moment: momentOf(lead, day, dayOf) }))
    .sort((a, b) => compareMoments(a.moment, b.moment))
    .slice(0, SHOWN);
  const ids = changes.map(({ entry }) => entry.id);
  const { shown, waiting, apply, watch } = useCalmOrder(ids);
  const [atFirst] = useState(() => new Set(ids));
  const byId = new Map(changes.map((change) => [change.entry.id, change]));
  const isSynthetic = areSynthetic(changes.map(({ entry }) => entry));
  return (
    <Panel title={text('changes.title')} isSynthetic={isSynthetic}>
      {changes.length === 0 && <PanelEmpty text={text('changes.none')} />}
      <div {...watch} className="relative">
        <WaitingButton waiting={waiting} onApply={apply} />
        <ol>
          {shown.map((id) => {
            const change = byId.get(id);
            return (
              change && (
                <ChangeLine
                  key={id}
                  {...change}
                  isNew={!atFirst.has(id)}
                  isTagged={!isSynthetic}
                  isOnly={isOnly}
                  day={day}
                />
              )
            );
          })}
        </ol>
      </div>
      <p className="border-line border-t pt-[9px] text-small">
        <TextLink to={href('/journal')}>{text('journal.whole')}</TextLink>
      </p>
    </Panel>
  );
}

function ChangeLine({
  summary,
  entry,
  moment,
  isNew,
  isTagged,
  isOnly,
  day,
}: Change & {
  isNew: boolean;
  isTagged: boolean;
  isOnly: boolean;
  day: LocalDate;
}): ReactNode {
  const { href } = useAddress();
  const { dossier } = entry;
  return (
    <PanelLine lead={<MomentText entry={entry} moment={moment} day={day} />}>
      {isNew && <span aria-hidden="true" className="pulsing pointer-events-none absolute inset-0 -z-10" />}
      <Link
        href={href(dossier ? `/dossiers/${dossier.slug}` : '/')}
        className="line-clamp-3 decoration-1 decoration-line-2 underline-offset-3 after:absolute after:inset-0 hover:underline"
      >
        {bound(summary)}
      </Link>
      {!isOnly && dossier && <p className="line-clamp-2 text-ink-2">{dossier.title}</p>}
      {isTagged && entry.synthetic && <PanelTag />}
    </PanelLine>
  );
}

/** The time zone of what has a time of day: the register's in the first drawing, then the reader's own. */
function useZone(): string | undefined {
  const { zone } = useDrawing();
  return useIsFirstDrawing() ? zone : undefined;
}

/** «14:32» today, else «вчера» or «16 сен»; a day of which a part is not certain has an asterisk and says the rest. */
function MomentText({ entry, moment, day }: Pick<Change, 'entry' | 'moment'> & { day: LocalDate }): ReactNode {
  const days = useDays();
  const { formatTime } = useIntl();
  const timeZone = useZone();
  const { occurred } = entry;
  if (moment.recordedAt !== null && moment.day === day)
    return (
      <time dateTime={moment.recordedAt}>
        {formatTime(moment.recordedAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })}
      </time>
    );
  if (moment.day === null) return bound(occurred.text);
  const isExact = moment.recordedAt !== null || (!occurred.inferred && occurred.earliest === occurred.latest);
  return (
    <time dateTime={moment.day} title={isExact ? undefined : occurred.text}>
      {days.brief(moment.day, day)}
      {!isExact && (
        <>
          <span aria-hidden="true">*</span>
          <span className="sr-only"> ({occurred.text})</span>
        </>
      )}
    </time>
  );
}
