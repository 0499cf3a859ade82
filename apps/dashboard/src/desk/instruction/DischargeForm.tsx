import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import {
  DischargeMutation,
  type InstructionsDossier,
  InstructionsQuery,
  instructionChoice,
  useOpenInstructions,
} from './data.ts';

type DischargeValues = Readonly<{
  instruction: Choice | null;
  reason: string;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** An instruction is no longer followed up. */
export function DischargePage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.discharge')} which={text('report.which')} query={InstructionsQuery}>
      {({ dossier }, onNext) => <DischargeForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function DischargeForm({ dossier, onNext }: { dossier: InstructionsDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const open = useOpenInstructions(dossier);
  const given = instructionChoice(open, useAddress().get('instruction'));
  const form = useForm<DischargeValues>(`discharge.${given?.id ?? dossier.slug}`, {
    ...{ instruction: given, reason: '', occurred: today, version: dossier.version },
    source: emptySource('known', 'LETTER'),
  });
  const { values, at } = form;
  if (open.length === 0) return <NothingHere>{text('report.none')}</NothingHere>;
  const named = () => values.instruction ?? unsaid('UNKNOWN_INSTRUCTION', text('report.choose'));
  return (
    <EntryForm
      form={form}
      submit={text('discharge.send')}
      isSynthetic={dossier.synthetic}
      needs={named}
      enter={async (said, send) => {
        const { reason } = values;
        const input = { ...cited(said), dossier: dossier.slug, instruction: named().id, reason };
        return recordedBy(await send(DischargeMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <ChoiceField
        {...at('instruction')}
        label={text('report.instruction')}
        choices={open.map(({ id, object }) => ({ id, label: object }))}
        hint={open.find(({ id }) => id === values.instruction?.id)?.reason}
      />
      <TextField {...at('reason')} label={text('discharge.reason')} rows={2} hint={text('discharge.reasonHint')} />
      <DayField {...at('occurred')} label={text('discharge.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
