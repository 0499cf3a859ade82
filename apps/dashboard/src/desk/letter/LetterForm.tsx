import { likeLetters, listText, readWhen, whenText } from '@concord/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { CheckField } from '../form/CheckField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { edtfOf } from '../form/edtf.ts';
import { Likely } from '../form/Likely.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, itselfOf, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy } from '../form/useSend.ts';
import { OfDossier } from '../OfDossier.tsx';
import { membersOf, partiesOf, useBodies } from '../parties.ts';
import { stepNow } from '../stepNow.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type LetterDossier, type LetterFormData, LetterFormQuery, RequestPositionsMutation } from './data.ts';

type LetterValues = Readonly<{
  step: string;
  letterNumber: string;
  sender: Choice | null;
  addressees: readonly Choice[];
  collective: string;
  informed: readonly Choice[];
  informedCollective: string;
  occurred: string;
  known: string;
  term: string;
  termDays: string;
  termUnit: string;
  calendarOf: string;
  meeting: string;
  answersUnknown: boolean;
  source: SourceDraft;
  version: number;
}>;

/** A letter that asks for positions or only informs: who asks or informs whom at which step, until when. */
export function LetterPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.letter')} which={text('letter.which')} query={LetterFormQuery}>
      {(data, onNext) => <LetterForm data={data} dossier={data.dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function LetterForm({
  data,
  dossier,
  onNext,
}: {
  data: LetterFormData;
  dossier: LetterDossier;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const { steps } = dossier;
  const now = stepNow(steps);
  const form = useForm<LetterValues>(`letter.${dossier.slug}`, {
    ...{ step: now?.step.id ?? '', letterNumber: '', sender: null, addressees: [], collective: '' },
    ...{ informed: [], informedCollective: '' },
    ...{ occurred: today, known: '', term: '', meeting: '', answersUnknown: false, version: dossier.version },
    ...{ termDays: '', termUnit: 'CALENDAR_DAYS', calendarOf: '' },
    source: emptySource('itself', 'LETTER'),
  });
  const { values, at } = form;
  const isBare = /^\d+$/.test(values.letterNumber.trim());
  const number = isBare ? text('letter.outgoing', { number: values.letterNumber.trim() }) : values.letterNumber.trim();
  const unnumbered = (sent: string): string => {
    const day = readWhen(edtfOf(sent));
    return text('letter.unnumbered', { day: day ? whenText(day, locale) : sent });
  };
  const bodies = useBodies(data);
  const parties = partiesOf(data, bodies, dossier.synthetic);
  const step = steps.find((each) => each.step.id === values.step)?.step;
  const meetings = steps.flatMap(({ plans }) => plans.flatMap(({ meeting }) => meeting ?? []));
  const letters = steps.flatMap(({ requests }) => requests);
  const likely = likeLetters({ number, day: edtfOf(values.occurred) }, letters, (letter) => ({
    ...{ number: letter.letterNumber, day: letter.sent.edtf },
  }));
  return (
    <EntryForm
      form={form}
      submit={text('letter.send')}
      isSynthetic={dossier.synthetic}
      days={['term']}
      single={['term']}
      // A letter that is its own paper is called by its number.
      paper={({ source, occurred }) => {
        const title = number === '' ? unnumbered(occurred) : text('letter.called', { number });
        return itselfOf(source, { kind: 'LETTER', number, title });
      }}
      enter={async (said, send) => {
        const asked = receivers(values.addressees, values.collective);
        const informed = receivers(values.informed, values.informedCollective);
        const told = (id: 'letter.asked' | 'letter.informedTold', { names }: typeof asked): string | null =>
          names.length > 0 ? text(id, { who: listText(locale, names) }) : null;
        const input = {
          ...{ ...cited(said), dossier: dossier.slug, step: values.step, letterNumber: written(number) },
          ...{ sender: values.sender?.id ?? null, meeting: values.meeting || null },
          ...{ addressees: asked.ids, collectives: asked.collectives },
          ...{ informed: informed.ids, informedCollectives: informed.collectives },
          answersKnown: !values.answersUnknown,
          ...{ ...termOf(values), term: values.term.trim() ? edtfOf(values.term) : null },
        };
        const { request, ...entered } = recordedBy(await send(RequestPositionsMutation, { input, locale: wire }));
        const whom = [told('letter.asked', asked), told('letter.informedTold', informed)];
        const remarks = [...whom, request.termUnknown, request.termDayOff];
        return { ...entered, remarks: remarks.filter((remark) => remark !== null) };
      }}
      onNext={onNext}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          {...at('letterNumber')}
          label={text('letter.number')}
          hint={isBare ? text('letter.numberBecomes', { number }) : text('letter.numberHint')}
          isOptional={true}
        />
        <DayField {...at('occurred')} label={text('letter.sent')} today={today} />
        <DayField {...at('term')} label={text('letter.term')} isOptional={true} isOneDay={true} />
        <TextField {...at('termDays')} label={text('letter.termDays')} isOptional={true} />
        {values.termDays.trim() !== '' && (
          <SelectField
            {...at('termUnit')}
            label={text('letter.termUnit')}
            choices={[
              { id: 'CALENDAR_DAYS', label: text('letter.calendarDays') },
              { id: 'WORKING_DAYS', label: text('letter.workingDays') },
            ]}
          />
        )}
        {isWorking(values) && (
          <SelectField
            {...at('calendarOf')}
            label={text('letter.calendarOf')}
            choices={parties.bodies}
            none={text('letter.calendarOfStep')}
          />
        )}
      </div>
      <Likely
        found={likely.map(({ letterNumber, sent }) => ({ text: `${letterNumber ?? ''}, ${sent.text}` }))}
        dossier={dossier.slug}
      />
      <SelectField
        {...at('step')}
        label={text('letter.step')}
        choices={steps.map((each) => ({ id: each.step.id, label: each.step.name }))}
      />
      <ChoiceField
        {...at('sender')}
        label={text('letter.sender')}
        choices={[...parties.bodies, ...parties.others]}
        isOptional={true}
      />
      <ChoicesField
        {...at('addressees')}
        label={text('letter.addressees')}
        choices={parties.all}
        all={
          step && {
            label: text('letter.allOf', { body: step.bodies.map(({ names }) => names.short).join(', ') }),
            choices: membersOf(
              bodies,
              step.bodies.map(({ id }) => id),
            ),
          }
        }
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...at('collective')}
          name="collectives"
          label={text('letter.collective')}
          hint={text('letter.collectiveHint')}
          isOptional={true}
        />
        <SelectField
          {...at('meeting')}
          label={text('letter.meeting')}
          choices={meetings.map(({ id, title }) => ({ id, label: title }))}
          none={text('letter.noMeeting')}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoicesField
          {...at('informed')}
          label={text('letter.informed')}
          hint={text('letter.informedHint')}
          choices={parties.all}
          isOptional={true}
        />
        <TextField
          {...at('informedCollective')}
          name="informedCollectives"
          label={text('letter.informedCollective')}
          hint={text('letter.collectiveHint')}
          isOptional={true}
        />
      </div>
      <CheckField
        {...at('answersUnknown')}
        name="answersKnown"
        label={text('letter.answersUnknown')}
        hint={text('letter.answersUnknownHint')}
      />
      <SourceFields {...at('source')} itself={text('letter.itself')} />
      <DayField {...at('known')} label={text('desk.known')} isOptional={true} isOneDay={true} />
    </EntryForm>
  );
}

/** Those whom a letter asks or informs: chosen ones, and a group as it is written. */
function receivers(chosen: readonly Choice[], group: string) {
  const wording = written(group);
  return {
    ids: chosen.map(({ id }) => id),
    collectives: wording ? [{ ru: wording, en: wording }] : [],
    names: [...chosen.map(({ label }) => label), ...(wording ? [wording] : [])],
  };
}

function isWorking({ termDays, termUnit }: LetterValues): boolean {
  return termDays.trim() !== '' && termUnit === 'WORKING_DAYS';
}

/** The term in days, where one was typed. */
function termOf(values: LetterValues) {
  if (values.termDays.trim() === '') return {};
  const termUnit = isWorking(values) ? ('WORKING_DAYS' as const) : ('CALENDAR_DAYS' as const);
  return {
    ...{ termDays: wholeNumber(values.termDays), termUnit },
    calendarOf: isWorking(values) ? values.calendarOf || null : null,
  };
}

/** Zero where no whole number was typed: the register says what it expects. */
function wholeNumber(typed: string): number {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0;
}
