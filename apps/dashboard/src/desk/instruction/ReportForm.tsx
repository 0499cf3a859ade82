import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryForm } from '../form/EntryForm.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { choiceOf } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { isSecretariat, useDeskViewer } from '../viewer.ts';
import {
  GiveReportMutation,
  type InstructionsDossier,
  InstructionsQuery,
  instructionChoice,
  useOpenInstructions,
} from './data.ts';

type ReportValues = Readonly<{
  instruction: Choice | null;
  by: readonly Choice[];
  text: string;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** Somebody reported on an instruction. */
export function ReportPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.report')} which={text('report.which')} query={InstructionsQuery}>
      {({ dossier }, onNext) => <ReportForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function ReportForm({ dossier, onNext }: { dossier: InstructionsDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const viewer = useDeskViewer();
  const open = useOpenInstructions(dossier);
  const given = instructionChoice(open, useAddress().get('instruction'));
  const form = useForm<ReportValues>(`report.${given?.id ?? dossier.slug}`, {
    ...{ instruction: given, by: [], text: '', occurred: viewer.today, version: dossier.version },
    source: emptySource('none', 'LETTER'),
  });
  const { values, set, at } = form;
  if (open.length === 0) return <NothingHere>{text('report.none')}</NothingHere>;
  const chosen = open.find(({ id }) => id === values.instruction?.id);
  const charged = chosen ? [...chosen.executors, ...chosen.coExecutors].map(choiceOf) : [];
  const named = () => values.instruction ?? unsaid('UNKNOWN_INSTRUCTION', text('report.choose'));
  return (
    <EntryForm
      form={form}
      submit={text('report.send')}
      isSynthetic={dossier.synthetic}
      needs={named}
      enter={async (said, send) => {
        const input = {
          ...{ ...said, dossier: dossier.slug, instruction: named().id, text: written(values.text) },
          by: values.by.map(({ id }) => id),
        };
        return recordedBy(await send(GiveReportMutation, { input, locale: wire }));
      }}
      onNext={isSecretariat(viewer) ? onNext : null}
    >
      <ChoiceField
        {...at('instruction')}
        label={text('report.instruction')}
        choices={open.map(({ id, object }) => ({ id, label: object }))}
        onChange={(instruction) => set({ instruction, by: [] })}
        hint={chosen?.reason}
      />
      <ChoicesField
        {...at('by')}
        label={text('report.by')}
        choices={charged}
        all={{ label: text('report.byAll'), choices: charged }}
      />
      <TextField {...at('text')} label={text('report.text')} rows={3} isOptional={true} />
      <DayField {...at('occurred')} label={text('report.occurred')} today={viewer.today} />
      <SourceFields {...at('source')} isOptional={true} />
    </EntryForm>
  );
}
