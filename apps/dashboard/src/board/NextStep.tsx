import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { type LocalDate, STEP_STATE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useDays } from '../time/useDays.ts';

export const NextStepFragment = graphql(`
  fragment NextStep on BoardRow {
    attention {
      next {
        state
        step {
          name(locale: $locale)
        }
        plans {
          state
          planned {
            earliest
            latest
          }
        }
      }
    }
    progress {
      isUnderWay
      term
    }
  }
`);

/** What comes next in the dossier of a line, and by when those who were asked have to answer there; null where nobody set a day. */
export function nextOf(row: FragmentOf<typeof NextStepFragment>) {
  const { attention, progress } = readFragment(NextStepFragment, row);
  return { next: attention.next, term: progress?.isUnderWay ? progress.term : null };
}

/** What comes next and when: as planned, else by when those who were asked have to answer. In one line where there is no column for it. */
export function NextStep({
  row,
  day,
  isInline,
}: {
  row: FragmentOf<typeof NextStepFragment>;
  day: LocalDate;
  isInline: boolean;
}): ReactNode {
  const { next, term } = nextOf(row);
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  if (!next) return isInline ? null : <div className="hidden lg:block" />;
  const plan =
    next.plans.find(({ state }) => state === 'PLANNED') ?? next.plans.find(({ state }) => state === 'NO_REPORT');
  const { earliest, latest } = plan?.planned ?? {};
  const when =
    plan?.state === 'NO_REPORT'
      ? text('next.noReport')
      : earliest && latest && earliest !== latest
        ? days.span(earliest, latest)
        : (earliest ?? latest)
          ? days.near(earliest ?? latest ?? day, day)
          : term !== null && term >= day
            ? text('next.answersBy', { date: days.near(term, day) })
            : STEP_STATE_TEXT[fromWire(next.state)][locale];
  if (isInline)
    return (
      <p className="text-ink-2 text-small lg:hidden">
        {next.step.name}, {when}
      </p>
    );
  return (
    <div className="text-ink-2 text-small max-lg:hidden">
      <p>{text('next.title')}</p>
      <p className="font-[550] text-dense text-ink leading-snug">{next.step.name}</p>
      <p>{when}</p>
    </div>
  );
}
