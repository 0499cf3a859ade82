import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { type Choice, onlyOf } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryForm } from '../form/EntryForm.tsx';
import { PaperField } from '../form/PaperField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { useBodies } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { isSecretariat, useDeskViewer } from '../viewer.ts';
import {
  decisionChoice,
  dissentersOf,
  type OpinionData,
  type OpinionDossier,
  OpinionMutation,
  OpinionQuery,
  takenOf,
} from './data.ts';

type OpinionValues = Readonly<{
  decision: Choice | null;
  party: Choice | null;
  text: string;
  paper: Choice | null;
  occurred: string;
  source: SourceDraft;
}>;

/** A party does not share a decision that was taken: a delegate says so for its state, the secretariat enters anybody's. */
export function OpinionPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.opinion')} which={text('opinion.which')} query={OpinionQuery}>
      {(data, onNext) => <OpinionForm data={data} dossier={data.dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function OpinionForm({
  data,
  dossier,
  onNext,
}: {
  data: OpinionData;
  dossier: OpinionDossier;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const bodies = useBodies(data);
  const { wire } = useLocale();
  const viewer = useDeskViewer();
  const isEntering = isSecretariat(viewer);
  const taken = takenOf(dossier);
  const choices = taken.map(decisionChoice);
  const form = useForm<OpinionValues>(`opinion.${dossier.slug}`, {
    ...{
      decision: onlyOf(choices) ?? null,
      party: viewer.state && { id: viewer.state.id, label: viewer.state.names.short },
    },
    ...{ text: '', paper: null, occurred: viewer.today },
    source: emptySource(isEntering ? 'known' : 'none', 'LETTER'),
  });
  const { values, at } = form;
  if (taken.length === 0) return <NothingHere>{text('opinion.none')}</NothingHere>;
  const decision = () => values.decision ?? unsaid('NO_SUCH_DECISION', text('opinion.choose'));
  const party = () => values.party ?? unsaid('UNKNOWN_PARTY', text('desk.chooseParty'));
  return (
    <EntryForm
      form={form}
      submit={text('opinion.send')}
      isSynthetic={dossier.synthetic}
      needs={() => decision() && party()}
      enter={async (said, send) => {
        const input = {
          ...{ ...said, decision: decision().id, party: party().id, text: written(values.text) },
          paper: values.paper?.id ?? null,
        };
        const { entries, dissentingOpinion } = recordedBy(await send(OpinionMutation, { input, locale: wire }));
        return { entries, dossier: dissentingOpinion.decision.dossier };
      }}
      onNext={isEntering ? onNext : null}
    >
      <ChoiceField {...at('decision')} label={text('opinion.decision')} choices={choices} />
      {isEntering && (
        <ChoiceField
          {...at('party')}
          label={text('opinion.party')}
          choices={dissentersOf(
            data,
            bodies,
            dossier,
            taken.find(({ id }) => id === values.decision?.id),
          )}
        />
      )}
      <TextField {...at('text')} label={text('opinion.text')} rows={5} isOptional={values.paper !== null} />
      <PaperField {...at('paper')} label={text('opinion.paper')} hint={text('opinion.paperHint')} isOptional={true} />
      <DayField {...at('occurred')} label={text('opinion.occurred')} today={viewer.today} />
      <SourceFields {...at('source')} isOptional={true} />
    </EntryForm>
  );
}
