import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { RadioField } from '../form/RadioField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy } from '../form/useSend.ts';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type Draft, type DraftsDossier, DraftsQuery, TakeMutation } from './data.ts';
import { statedIn } from './stated.ts';

type TakeValues = Readonly<{
  draft: string;
  manner: 'MEETING' | 'POLL';
  bodies: readonly Choice[];
  number: string;
  minutes: string;
  occurred: string;
  source: SourceDraft;
}>;

/** What was drafted is decided as it was drafted: at its meeting, or by poll. */
export function TakePage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.decision')} which={text('take.which')} query={DraftsQuery}>
      {({ dossier }, onNext) => <TakeForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function TakeForm({ dossier, onNext }: { dossier: DraftsDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const drafts = dossier.decisions.filter(({ state }) => state === 'DRAFTED');
  const about = (draft: Draft | undefined) => ({
    ...{ draft: draft?.id ?? '', manner: isHeld(draft) ? ('MEETING' as const) : ('POLL' as const) },
    ...{ bodies: bodiesOf(draft), occurred: (isHeld(draft) && draft?.meeting?.held?.edtf) || today },
    ...{ number: draft?.number ?? '', minutes: draft?.minutes ?? '' },
  });
  const form = useForm<TakeValues>(`take.${dossier.slug}`, {
    ...{ ...about(drafts[0]), source: emptySource('known', 'MINUTES') },
  });
  const { values, set, at } = form;
  const draft = drafts.find(({ id }) => id === values.draft) ?? drafts[0];
  if (!draft) return <NothingHere>{text('take.none')}</NothingHere>;
  const isAtMeeting = values.manner === 'MEETING' && draft.meeting !== null;
  return (
    <EntryForm
      form={form}
      submit={text('take.send')}
      isSynthetic={dossier.synthetic}
      enter={async (said, send) => {
        // Without a meeting it is taken in the manner in which it was drafted, where that is known.
        const where = isAtMeeting
          ? {
              ...{ meeting: draft.meeting?.id ?? null, agendaItem: draft.agendaItem?.id ?? null },
              bodies: draft.bodies.map(({ id }) => id),
            }
          : { manner: draft.meeting ? ('POLL' as const) : draft.manner, bodies: values.bodies.map(({ id }) => id) };
        const input = {
          ...{ ...cited(said), ...statedIn(draft), ...where, draft: draft.id, dossier: dossier.slug },
          ...{ number: written(values.number), minutes: written(values.minutes) },
        };
        const made = recordedBy(await send(TakeMutation, { input, locale: wire }));
        return {
          entries: made.entries,
          dossier: made.__typename === 'DecisionRecorded' ? made.decision.dossier : null,
        };
      }}
      onNext={onNext}
    >
      <SelectField
        {...at('draft')}
        label={text('take.draft')}
        choices={drafts.map((each) => ({ id: each.id, label: nameOf(each) }))}
        value={draft.id}
        onChange={(id) => set(about(drafts.find((each) => each.id === id)))}
        hint={text('take.draftHint')}
      />
      {draft.meeting && (
        <RadioField
          {...at('manner')}
          label={text('take.manner')}
          options={[
            { value: 'MEETING', label: text('take.atMeeting') },
            { value: 'POLL', label: text('take.byPoll') },
          ]}
        />
      )}
      {!isAtMeeting && <ChoicesField {...at('bodies')} label={text('take.bodies')} choices={bodiesOf(draft)} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...at('number')} label={text('take.number')} isOptional={true} />
        <TextField {...at('minutes')} label={text('take.minutes')} isOptional={true} />
      </div>
      <DayField {...at('occurred')} label={text('take.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}

function isHeld(draft: Draft | undefined): boolean {
  return draft?.meeting?.held != null;
}

/** The bodies whose decision it is to be. */
function bodiesOf(draft: Draft | undefined): readonly Choice[] {
  return (draft?.bodies ?? []).map(({ id, names }) => ({ id, label: names.short }));
}

/** «Комиссия, № 71: Соглашение …»: where it was to be taken, and on what. */
function nameOf({ meeting, bodies, documents }: Draft): string {
  const where = meeting?.title ?? bodies.map(({ names }) => names.short).join(', ');
  return [where, documents.map(({ title }) => title).join('; ')].filter(Boolean).join(': ');
}
