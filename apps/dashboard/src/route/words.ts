import { OUTCOME_TEXT, writtenIn } from '@concord/domain';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useDays } from '../time/useDays.ts';
import type { StationWhen } from './fragment.ts';
import type { Station } from './stations.ts';

/** What is written beside a station: its name, and what and when. */
export type StationWords = Readonly<{ head: string; detail: string }>;

/** Words for the drawing: short, because the axis says the year. */
export function useStationWords(): (station: Station) => StationWords {
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  const brief = ({ earliest, latest, inferred }: StationWhen): string => {
    const mark = inferred ? '*' : '';
    if (earliest === null && latest === null) return text('route.dayUnknown');
    if (earliest === null) return `${text('route.until', { day: days.short(latest ?? '') })}${mark}`;
    if (latest === null) return `${text('route.from', { day: days.short(earliest) })}${mark}`;
    return `${earliest === latest ? days.short(earliest) : days.shortSpan(earliest, latest)}${mark}`;
  };
  const outcomeText = ({ outcome, outcomes }: Station): string => {
    if (outcome === null) return '';
    const stated = outcomes.filter((each) => each !== 'NOT_STATED');
    const [only] = stated;
    if (outcome === 'VARIOUS' && stated.length === 1 && only)
      return text('route.partly', { outcome: OUTCOME_TEXT[fromWire(only)][locale] });
    return OUTCOME_TEXT[fromWire(outcome)][locale];
  };
  return (station) => {
    const { kind, stepName, letterNumber } = station;
    const when = station.when ? brief(station.when) : '';
    const name = nameOf(station);
    switch (kind) {
      case 'held':
      case 'uncertain':
        return { head: name, detail: [outcomeText(station), when].filter(Boolean).join(', ') };
      case 'information':
        return { head: name, detail: `${text('route.information')}, ${when}` };
      case 'letter': {
        const head = letterNumber
          ? text('route.letter', { number: writtenIn(letterNumber, locale) })
          : text('route.letterUnnumbered');
        return { head, detail: `${text('route.asked')}, ${when}` };
      }
      case 'planned':
        return { head: name, detail: text('route.planned', { when }) };
      case 'noReport':
        return { head: name, detail: text('route.noReport', { when }) };
      case 'now':
        return { head: stepName, detail: text('route.now') };
      case 'toCome':
        return { head: stepName, detail: text('route.toCome') };
      default:
        return kind satisfies never;
    }
  };
}

/** A joint meeting is called by its numbers and place, what was heard for information by who heard it, else the step. */
function nameOf({ kind, stepName, meeting, place }: Station): string {
  const isJoint = meeting !== null && meeting.bodies.length > 1 && meeting.number !== null;
  if (isJoint) return [meeting.number, place].filter(Boolean).join(', ');
  const [body] = meeting?.bodies ?? [];
  return kind === 'information' && body ? [body, place].filter(Boolean).join(', ') : stepName;
}
