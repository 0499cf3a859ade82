import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useCalmOrder } from '../live/useCalmOrder.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { useDays } from '../time/useDays.ts';
import { compareMoments, localDayOf, type Moment, momentOf } from './changes.ts';
import { areSynthetic, Panel, PanelEmpty, PanelLine, PanelTag } from './Panel.tsx';
import { WaitingButton } from './WaitingButton.tsx';

/** Remarks are about the data, not about what happened: they stand under the quality of the data. */
export const ChangesFragment = graphql(`
  fragment Changes on BoardRow {
    dossier {
      slug
      title(locale: $locale)
      journal(
        first: 5
        kinds: [
          "dossierOpened"
          "documentAdded"
          "revisionIssued"
          "stepPlanned"
          "stepOccurrenceRecorded"
          "positionsRequested"
          "positionExpressed"
          "misentryCorrected"
          "factRevised"
        ]
      ) {
        nodes {
          id
          summary(locale: $locale)
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
        }
      }
    }
  }
`);

type Dossier = ResultOf<typeof ChangesFragment>['dossier'];
type Entry = Dossier['journal']['nodes'][number];
type Change = Readonly<{ entry: Entry; dossier: Dossier; moment: Moment }>;

/** So many are shown: no more than are asked of each dossier, so that none is passed over. */
const SHOWN = 5;

/** What happened last in any of the dossiers. */
export function Changes({
  rows,
  day,
}: {
  rows: readonly FragmentOf<typeof ChangesFragment>[];
  day: LocalDate;
}): ReactNode {
  const text = useText();
  const changes = readFragment(ChangesFragment, rows)
    .flatMap(({ dossier }): Change[] =>
      dossier.journal.nodes.map((entry) => ({ entry, dossier, moment: momentOf(entry, day, localDayOf) })),
    )
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
                  isOnly={rows.length === 1}
                  day={day}
                />
              )
            );
          })}
        </ol>
      </div>
    </Panel>
  );
}

function ChangeLine({
  entry,
  dossier,
  moment,
  isNew,
  isTagged,
  isOnly,
  day,
}: Change & {
  isNew: boolean;
  isTagged: boolean;
  /** Whether the board has no other dossier: then it need not be named. */
  isOnly: boolean;
  day: LocalDate;
}): ReactNode {
  const { href } = useAddress();
  return (
    <PanelLine lead={<MomentText entry={entry} moment={moment} day={day} />}>
      {isNew && <span aria-hidden="true" className="pulsing pointer-events-none absolute inset-0 -z-10" />}
      <Link
        href={href(`/dossiers/${dossier.slug}`)}
        className="line-clamp-3 decoration-1 decoration-line-2 underline-offset-3 after:absolute after:inset-0 hover:underline"
      >
        {entry.summary}
      </Link>
      {!isOnly && <p className="line-clamp-2 text-ink-2">{dossier.title}</p>}
      {isTagged && entry.synthetic && <PanelTag />}
    </PanelLine>
  );
}

/** «14:32» today, else «вчера» or «16 сен»; a day of which a part is not certain has an asterisk and says the rest. */
function MomentText({ entry, moment, day }: Pick<Change, 'entry' | 'moment'> & { day: LocalDate }): ReactNode {
  const days = useDays();
  const { formatTime } = useIntl();
  const { occurred } = entry;
  if (moment.recordedAt !== null && moment.day === day)
    return (
      <time dateTime={moment.recordedAt}>
        {formatTime(moment.recordedAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
      </time>
    );
  if (moment.day === null) return occurred.text;
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
