import { STAND_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { StandMark } from '../../stands/StandMark.tsx';
import { DayField } from '../form/DayField.tsx';
import { RadioField } from '../form/RadioField.tsx';
import { TextField } from '../form/TextField.tsx';
import { Outcomes } from '../meeting/Outcomes.tsx';
import { EXPRESSED } from '../reply/values.ts';
import { stepsBefore } from '../stepsBefore.ts';
import { useDeskText } from '../text.ts';
import type { CorrectionDossier } from './data.ts';
import type { CorrectionValues } from './instead.ts';

/** What is to stand in the place of the entry; what is left empty stays as it was. */
export function InsteadFields({
  dossier,
  values,
  set,
}: {
  /** Null where the entry is of no dossier. */
  dossier: CorrectionDossier | null;
  values: CorrectionValues;
  set: (patch: Partial<CorrectionValues>) => void;
}): ReactNode {
  const { documents, steps } = dossier ?? { documents: [], steps: [] };
  const text = useDeskText();
  const { locale } = useLocale();
  const day = (
    <DayField
      name="day"
      label={text('correction.day')}
      value={values.day}
      onChange={(value) => set({ day: value })}
      isOptional={true}
    />
  );
  switch (values.way) {
    case 'takeBack':
      return <p className="text-ink-2">{text('correction.takesBack')}</p>;
    case 'position':
      return (
        <>
          <RadioField
            name="stand"
            label={text('reply.stand')}
            options={EXPRESSED.map((stand) => ({
              ...{ value: stand, label: STAND_TEXT[fromWire(stand)][locale] },
              mark: <StandMark mark={fromWire(stand)} size={16} label={null} />,
            }))}
            value={values.stand}
            onChange={(stand) => set({ stand })}
          />
          <TextField
            name="text"
            label={text('reply.words')}
            value={values.text}
            onChange={(words) => set({ text: words })}
            rows={2}
            isOptional={true}
          />
          {day}
        </>
      );
    case 'occurrence':
      return (
        <>
          <Outcomes
            documents={documents.map(({ document }) => document)}
            value={values.outcomes}
            onChange={(outcomes) => set({ outcomes })}
            none={text('correction.asBefore')}
            // At which step it happened the entry does not say: offered is what comes before any.
            before={stepsBefore(steps, { after: steps.flatMap(({ step }) => step.after) })}
            backTo={values.backTo}
            onBackTo={(backTo) => set({ backTo })}
          />
          {day}
        </>
      );
    case 'plan':
      return (
        <DayField
          name="planned"
          label={text('meeting.planned')}
          value={values.planned}
          onChange={(planned) => set({ planned })}
        />
      );
    case 'remark':
      return (
        <TextField
          name="text"
          label={text('correction.remark')}
          value={values.text}
          onChange={(words) => set({ text: words })}
          rows={3}
        />
      );
    default:
      return values.way satisfies never;
  }
}
