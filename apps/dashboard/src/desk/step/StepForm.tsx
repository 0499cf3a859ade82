import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { CheckField } from '../form/CheckField.tsx';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { edtfOf } from '../form/edtf.ts';
import { Likely } from '../form/Likely.tsx';
import { enteredBy } from '../form/Recorded.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy } from '../form/useSend.ts';
import { type OutcomesDraft, outcomesAt, outcomesOf } from '../meeting/items.ts';
import { MeetingField, meetingChoice } from '../meeting/MeetingField.tsx';
import { Outcomes } from '../meeting/Outcomes.tsx';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { stepNow } from '../stepNow.ts';
import { stepsBefore } from '../stepsBefore.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { likelyPassed, OccurrenceMutation, type StepDossier, StepFormQuery } from './data.ts';

type StepValues = Readonly<{
  step: string;
  outcomes: OutcomesDraft;
  backTo: string;
  meeting: Choice | null;
  place: string;
  actors: readonly Choice[];
  decision: string;
  forInformation: boolean;
  offRoute: boolean;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** Something was done at a step, on the route or off it. */
export function StepPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.step')} which={text('step.which')} query={StepFormQuery}>
      {({ dossier }, onNext) => <StepForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function StepForm({ dossier, onNext }: { dossier: StepDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const { steps } = dossier;
  const now = stepNow(steps);
  const form = useForm<StepValues>(`step.${dossier.slug}`, {
    ...{ step: now?.step.id ?? '', outcomes: {}, backTo: '', meeting: null, place: '' },
    ...{ actors: [], decision: '' },
    ...{ forInformation: false, offRoute: false },
    ...{ occurred: today, source: emptySource('known', 'MINUTES'), version: dossier.version },
  });
  const { values, set, at } = form;
  const chosen = steps.find(({ step }) => step.id === values.step) ?? now;
  if (!chosen) return <NothingHere>{text('step.none')}</NothingHere>;
  const { step, reason } = chosen;
  const decisions = dossier.decisions.filter(({ state }) => state === 'TAKEN');
  const outcomes = outcomesOf(values.outcomes, values.backTo);
  const entered = { stepId: step.id, documentIds: outcomes.map(({ document }) => document) };
  return (
    <EntryForm
      form={form}
      submit={text('step.send')}
      isSynthetic={dossier.synthetic}
      enter={async (said, send) => {
        const { meeting, place, forInformation, offRoute } = values;
        const input = {
          ...{ ...cited(said), dossier: dossier.slug, step: step.id, outcomes, forInformation, offRoute },
          ...{ meeting: meeting?.id ?? null, place: written(place), placeLocale: wire },
          ...{ actors: values.actors.map(({ id }) => id), decision: values.decision || null },
        };
        return enteredBy(recordedBy(await send(OccurrenceMutation, { input, locale: wire })));
      }}
      onNext={onNext}
    >
      <SelectField
        {...at('step')}
        label={text('letter.step')}
        choices={steps.map((each) => ({ id: each.step.id, label: each.step.name }))}
        value={step.id}
        onChange={(id) => set({ step: id, outcomes: {}, backTo: '', meeting: null, actors: [] })}
        hint={reason}
      />
      <CheckField {...at('offRoute')} label={text('hold.offRoute')} hint={text('step.offRouteHint')} />
      <Outcomes
        {...at('outcomes')}
        documents={dossier.documents.map(({ document }) => document)}
        offered={outcomesAt(step.type, values.forInformation)}
        none={text('hold.notConsidered')}
        before={stepsBefore(steps, step)}
        backTo={values.backTo}
        onBackTo={(backTo) => set({ backTo })}
      />
      <CheckField
        {...at('forInformation')}
        label={text('hold.forInformation')}
        onChange={(forInformation) => set({ forInformation, outcomes: {} })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <DayField {...at('occurred')} label={text('step.occurred')} today={today} />
        <MeetingField
          label={text('step.meeting')}
          meant={{ bodies: step.bodies.map(({ slug }) => slug) }}
          value={values.meeting}
          onChoose={(meeting) => set({ meeting: meetingChoice(meeting) })}
          isOptional={true}
        />
        <TextField {...at('place')} label={text('meeting.place')} isOptional={true} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoicesField
          {...at('actors')}
          label={text('step.actors')}
          choices={step.bodies.map(({ id, names }) => ({ id, label: names.short }))}
          hint={text('step.actorsHint')}
          isOptional={true}
        />
        {decisions.length > 0 && (
          <SelectField
            {...at('decision')}
            label={text('step.decision')}
            choices={decisions.map(({ id, number }) => ({ id, label: number ?? text('step.unnumbered') }))}
            none={text('letter.noMeeting')}
          />
        )}
      </div>
      <Likely found={likelyPassed(dossier, { ...entered, day: edtfOf(values.occurred) })} dossier={dossier.slug} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
