import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { CalendarOf } from '../meetings/CalendarOf.tsx';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { useDays } from '../time/useDays.ts';
import { areSynthetic, OfShown, Panel, PanelEmpty, PanelLine, PanelTag } from './Panel.tsx';

export const MeetingsFragment = graphql(`
  fragment Meetings on Meeting {
    id
    slug
    numbers
    place(locale: $locale)
    synthetic
    bodies {
      id
      names {
        short(locale: $locale)
      }
    }
    planned {
      earliest
      latest
    }
  }
`);

export const NextAgendaFragment = graphql(`
  fragment NextAgenda on BoardRow {
    dossier {
      slug
      title(locale: $locale)
      steps {
        plans {
          meeting {
            id
          }
        }
      }
    }
  }
`);

/** The next meetings: when, who, where, and which of the dossiers they are to consider. */
export function Meetings({
  meetings,
  rows,
  isCut,
  day,
}: {
  meetings: readonly FragmentOf<typeof MeetingsFragment>[];
  rows: readonly FragmentOf<typeof NextAgendaFragment>[];
  /** Whether there are more dossiers than these. */
  isCut: boolean;
  day: LocalDate;
}): ReactNode {
  const text = useText();
  const dossiers = readFragment(NextAgendaFragment, rows).map(({ dossier }) => dossier);
  const next = readFragment(MeetingsFragment, meetings);
  const isSynthetic = areSynthetic(next);
  return (
    <Panel title={text('meetings.title')} isSynthetic={isSynthetic}>
      {isCut && <OfShown count={rows.length} />}
      {next.length === 0 && <PanelEmpty text={text('meetings.none')} />}
      <ul>
        {next.map((meeting) => (
          <MeetingLine
            key={meeting.id}
            meeting={meeting}
            dossiers={dossiers.filter(({ steps }) =>
              steps.some(({ plans }) => plans.some((plan) => plan.meeting?.id === meeting.id)),
            )}
            isTagged={!isSynthetic}
            day={day}
          />
        ))}
      </ul>
      <CalendarOf meetings={next} asOf={day} />
    </Panel>
  );
}

function MeetingLine({
  meeting: { slug, bodies, numbers, place, planned, synthetic },
  dossiers,
  isTagged,
  day,
}: {
  meeting: ResultOf<typeof MeetingsFragment>;
  dossiers: readonly ResultOf<typeof NextAgendaFragment>['dossier'][];
  isTagged: boolean;
  day: LocalDate;
}): ReactNode {
  const text = useText();
  const days = useDays();
  const { href } = useAddress();
  const { earliest, latest } = planned ?? {};
  const first = earliest ?? latest;
  // The column beside it says no year.
  const isSpan = Boolean(earliest && latest && earliest !== latest);
  const isNear = first?.slice(0, 4) === day.slice(0, 4);
  const span = earliest && latest && isSpan && !isNear ? days.span(earliest, latest) : null;
  const number = numbers.filter((each) => each !== '').join('/');
  const details = [span, number && text('meetings.number', { number }), place].filter(Boolean);
  return (
    <PanelLine
      lead={
        first && (
          <time dateTime={first}>
            {earliest && latest && isSpan && isNear ? days.shortSpan(earliest, latest) : days.brief(first, day)}
          </time>
        )
      }
    >
      <p>
        <NameLink to={href(`/meetings/${slug}`)}>{bodies.map(({ names }) => names.short).join(', ')}</NameLink>
      </p>
      {details.length > 0 && <p className="text-ink-2">{details.join(', ')}</p>}
      {dossiers.length > 0 && (
        <ul>
          {dossiers.map((dossier) => (
            <li key={dossier.slug}>
              <Link
                href={href(`/dossiers/${dossier.slug}`)}
                className="flex items-center py-0.5 text-ink-2 decoration-1 decoration-line-2 underline-offset-3 hover:underline touch:min-h-11"
              >
                <span className="line-clamp-2">{dossier.title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {isTagged && synthetic && <PanelTag />}
    </PanelLine>
  );
}
