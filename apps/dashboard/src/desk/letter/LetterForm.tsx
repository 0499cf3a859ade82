import type { ResultOf } from '@concord/contract';
import { likeLetters } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { edtfOf } from '../form/edtf.ts';
import { Form } from '../form/Form.tsx';
import { Likely } from '../form/Likely.tsx';
import { RecordedNote } from '../form/Recorded.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft, sourceOf } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { type Recorded, recordedBy, useSend } from '../form/useSend.ts';
import { membersOf, partiesOf } from '../parties.ts';
import { useDeskText, useLocale } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type LetterDossier, type LetterFormData, RequestPositionsMutation } from './data.ts';

type LetterValues = Readonly<{
  step: string;
  letterNumber: string;
  sender: Choice | null;
  addressees: readonly Choice[];
  collective: string;
  occurred: string;
  known: string;
  term: string;
  meeting: string;
  source: SourceDraft;
  version: number;
}>;

export function LetterForm({
  data,
  dossier,
  onNext,
}: {
  data: LetterFormData;
  dossier: LetterDossier;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const { steps } = dossier;
  const now = steps.find(({ state }) => state === 'MUST' || state === 'BLOCKED') ?? steps[0];
  const form = useForm<LetterValues>(`letter.${dossier.slug}`, {
    ...{ step: now?.step.id ?? '', letterNumber: '', sender: null, addressees: [], collective: '' },
    ...{ occurred: today, known: '', term: '', meeting: '', version: dossier.version },
    source: emptySource('new', 'LETTER'),
  });
  const { sending, run } = useSend();
  const [done, setDone] = useState<Recorded<ResultOf<typeof RequestPositionsMutation>>>();
  if (done) return <RecordedNote {...done} onNext={onNext} />;

  const { values, set } = form;
  const parties = partiesOf(data, dossier.synthetic);
  const step = steps.find((each) => each.step.id === values.step)?.step;
  const meetings = steps.flatMap(({ plans }) => plans.flatMap(({ meeting }) => meeting ?? []));
  const letters = steps.flatMap(({ requests }) => requests);
  const likely = likeLetters({ number: values.letterNumber, day: edtfOf(values.occurred) }, letters, (letter) => ({
    ...{ number: letter.letterNumber, day: letter.sent.edtf },
  }));
  const send = async (): Promise<void> => {
    const occurred = edtfOf(values.occurred);
    const recorded = await run(async (one) => {
      // A letter that is its own paper is called by its number.
      const title = text('letter.called', { number: values.letterNumber.trim() });
      const paper = { ...values.source, title, number: values.letterNumber };
      const source = await sourceOf(paper, one, {
        ...{ key: form.key, isSynthetic: dossier.synthetic, wire, whole: text('desk.whole'), occurred },
        onPaper: (source) => set({ source }),
      });
      const wording = written(values.collective);
      const input = {
        ...{ dossier: dossier.slug, step: values.step, letterNumber: written(values.letterNumber) },
        ...{ sender: values.sender?.id ?? null, addressees: values.addressees.map(({ id }) => id) },
        ...{ collectives: wording ? [{ ru: wording, en: wording }] : [], meeting: values.meeting || null },
        ...{ term: values.term.trim() ? edtfOf(values.term) : null, occurred },
        ...(values.known.trim() ? { known: edtfOf(values.known) } : {}),
        ...{ source: source ?? { paper: '', locator: '' }, idempotencyKey: form.key, expectedVersion: values.version },
      };
      return recordedBy(await one(RequestPositionsMutation, { input, locale: wire }));
    });
    if (!recorded) return;
    form.clear();
    setDone(recorded);
  };
  return (
    <Form
      sending={sending}
      dates={{ term: values.term, occurred: values.occurred, known: values.known, dated: values.source.dated }}
      submit={text('letter.send')}
      isTouched={form.isTouched}
      onSend={() => void send()}
      onClear={form.clear}
      onVersion={(version) => set({ version })}
    >
      <div className="flex flex-col gap-5">
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            name="letterNumber"
            label={text('letter.number')}
            value={values.letterNumber}
            onChange={(letterNumber) => set({ letterNumber })}
          />
          <DayField
            name="occurred"
            label={text('letter.sent')}
            value={values.occurred}
            onChange={(occurred) => set({ occurred })}
            today={today}
          />
          <DayField
            name="term"
            label={text('letter.term')}
            value={values.term}
            onChange={(term) => set({ term })}
            isOptional={true}
          />
        </div>
        <Likely
          found={likely.map(({ letterNumber, sent }) => ({ text: `${letterNumber ?? ''}, ${sent.text}` }))}
          dossier={dossier.slug}
        />
        <SelectField
          name="step"
          label={text('letter.step')}
          choices={steps.map((each) => ({ id: each.step.id, label: each.step.name }))}
          value={values.step}
          onChange={(id) => set({ step: id })}
        />
        <ChoiceField
          name="sender"
          label={text('letter.sender')}
          choices={[...parties.bodies, ...parties.others]}
          value={values.sender}
          onChange={(sender) => set({ sender })}
          isOptional={true}
        />
        <ChoicesField
          name="addressees"
          label={text('letter.addressees')}
          choices={parties.all}
          value={values.addressees}
          onChange={(addressees) => set({ addressees })}
          all={
            step && {
              label: text('letter.allOf', { body: step.bodies.map(({ names }) => names.short).join(', ') }),
              choices: membersOf(
                data,
                step.bodies.map(({ id }) => id),
              ),
            }
          }
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="collectives"
            label={text('letter.collective')}
            value={values.collective}
            onChange={(collective) => set({ collective })}
            hint={text('letter.collectiveHint')}
            isOptional={true}
          />
          <SelectField
            name="meeting"
            label={text('letter.meeting')}
            choices={meetings.map(({ id, title }) => ({ id, label: title }))}
            value={values.meeting}
            onChange={(meeting) => set({ meeting })}
            none={text('letter.noMeeting')}
          />
        </div>
        <SourceFields value={values.source} onChange={(source) => set({ source })} itself={text('letter.itself')} />
        <DayField
          name="known"
          label={text('desk.known')}
          value={values.known}
          onChange={(known) => set({ known })}
          isOptional={true}
        />
      </div>
    </Form>
  );
}
