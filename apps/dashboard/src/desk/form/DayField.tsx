import { isLocalDate, readWhen, whenText } from '@concord/domain';
import { type ReactNode, useId, useState } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { useDeskText } from '../text.ts';
import { dayShown, edtfOf } from './edtf.ts';
import { CONTROL, described, Field, useProblem } from './Field.tsx';

/**
 * A date, typed as people or the register write it, or picked; under it stands how it is understood. What is none is marked when the
 * field is left, and no longer as soon as it is one.
 */
export function DayField({
  name,
  label,
  value,
  onChange,
  today,
  isOptional = false,
  isOneDay = false,
}: {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Offers today at one press. */
  today?: string;
  isOptional?: boolean;
  /** Whether neither a month nor a span will do. */
  isOneDay?: boolean;
}): ReactNode {
  const id = useId();
  const text = useDeskText();
  const { locale } = useLocale();
  const problem = useProblem(name);
  const [isLeft, setLeft] = useState(false);
  const edtf = edtfOf(value);
  const when = value.trim() === '' ? undefined : readWhen(edtf);
  const spelling = text(isOneDay ? 'desk.oneDayHint' : 'desk.dayHint');
  const hint = value.trim() === '' ? spelling : when ? whenText(when, locale) : text('desk.dayNotUnderstood');
  const isWrong = value.trim() !== '' && (isOneDay ? !isLocalDate(edtf) : !when);
  const wrong = isLeft && isWrong ? text(isOneDay ? 'desk.oneDay' : 'desk.dayNotUnderstood') : null;
  return (
    <Field {...{ name, id, label, hint, wrong, isOptional }} optional={text('desk.optional')}>
      <div className="flex gap-1.5">
        <input
          id={id}
          name={name}
          type="text"
          autoComplete="off"
          value={dayShown(value, locale)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => setLeft(true)}
          {...described(id, problem ?? wrong, hint)}
          className={`${CONTROL} h-9 touch:h-11`}
        />
        <input
          type="date"
          aria-label={text('desk.pickDay', { label })}
          tabIndex={-1}
          value={isLocalDate(edtf) ? edtf : ''}
          onChange={(event) => onChange(event.target.value)}
          className="h-9 w-9 shrink-0 rounded-md border border-line-2 bg-ground text-transparent touch:h-11 touch:w-11 day-pick"
        />
        {today !== undefined && value !== today && (
          <button
            type="button"
            onClick={() => onChange(today)}
            className="h-9 shrink-0 rounded-md border border-line-2 px-2.5 text-small hover:border-ink-3 touch:h-11"
          >
            {text('day.todayButton')}
          </button>
        )}
      </div>
    </Field>
  );
}
