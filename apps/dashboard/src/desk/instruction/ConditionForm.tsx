import type { ReactNode } from 'react';
import { isWaiting } from '../../instructions/isWaiting.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import {
  ConditionMetMutation,
  type InstructionsDossier,
  InstructionsQuery,
  instructionChoice,
  useOpenInstructions,
} from './data.ts';

type ConditionValues = Readonly<{
  instruction: Choice | null;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** What an instruction waited for has come about; a condition that names a step needs nobody to say so. */
export function ConditionPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.condition')} which={text('report.which')} query={InstructionsQuery}>
      {({ dossier }, onNext) => <ConditionForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function ConditionForm({ dossier, onNext }: { dossier: InstructionsDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const waiting = useOpenInstructions(dossier).filter(isWaiting);
  const given = instructionChoice(waiting, useAddress().get('instruction'));
  const form = useForm<ConditionValues>(`condition.${given?.id ?? dossier.slug}`, {
    ...{ instruction: given, occurred: today, version: dossier.version },
    source: emptySource('known', 'LETTER'),
  });
  const { values, at } = form;
  if (waiting.length === 0) return <NothingHere>{text('condition.none')}</NothingHere>;
  const named = () => values.instruction ?? unsaid('UNKNOWN_INSTRUCTION', text('report.choose'));
  return (
    <EntryForm
      form={form}
      submit={text('condition.send')}
      isSynthetic={dossier.synthetic}
      needs={named}
      enter={async (said, send) => {
        const input = { ...cited(said), dossier: dossier.slug, instruction: named().id };
        return recordedBy(await send(ConditionMetMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <ChoiceField
        {...at('instruction')}
        label={text('report.instruction')}
        choices={waiting.map(({ id, object }) => ({ id, label: object }))}
        hint={waiting.find(({ id }) => id === values.instruction?.id)?.condition}
      />
      <DayField {...at('occurred')} label={text('condition.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
