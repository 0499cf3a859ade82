import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryForm } from '../form/EntryForm.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { inLanguage, TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { VisibilityFields } from '../form/VisibilityFields.tsx';
import { type VisibilityDraft, visibilityOf } from '../form/visibility.ts';
import { OfDossier } from '../OfDossier.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { ChangeVisibilityMutation, type SeenDossier, SeenQuery, subjectsOf } from './data.ts';

type SightValues = Readonly<{
  what: Choice | null;
  visible: VisibilityDraft;
  reason: string;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** For whom a dossier, a document or a comment is, is changed, and with it what hangs on it. */
export function SightPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.sight')} which={text('sight.which')} query={SeenQuery}>
      {({ dossier }, onNext) => <SightForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function SightForm({ dossier, onNext }: { dossier: SeenDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const choices = subjectsOf(dossier, locale);
  const named = useAddress().get('document');
  const document = dossier.documents.find((each) => each.document.slug === named)?.document.id;
  const given = choices.find(({ id }) => id === document) ?? choices[0] ?? null;
  const form = useForm<SightValues>(`sight.${dossier.slug}.${named ?? ''}`, {
    ...{ what: given, visible: { visibility: dossier.visibility, concerned: [] }, reason: '', occurred: today },
    ...{ source: emptySource('none', 'LETTER'), version: dossier.version },
  });
  const { values, at } = form;
  const chosen = () => values.what ?? unsaid('UNKNOWN_SUBJECT', text('sight.choose'));
  return (
    <EntryForm
      form={form}
      submit={text('sight.send')}
      isSynthetic={dossier.synthetic}
      needs={chosen}
      enter={async (said, send) => {
        const { visibility, concerned = [] } = visibilityOf(values.visible);
        const input = {
          ...{ ...said, what: chosen().id, visibility: visibility ?? dossier.visibility, concerned },
          reason: inLanguage(values.reason, wire),
        };
        return recordedBy(await send(ChangeVisibilityMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <ChoiceField
        {...at('what')}
        label={text('sight.what')}
        choices={choices}
        hint={choices.find(({ id }) => id === values.what?.id)?.hint}
      />
      <VisibilityFields {...at('visible')} label={text('sight.visible')} />
      <p className="max-w-[640px] text-ink-2">{text('sight.counts')}</p>
      <TextField {...at('reason')} label={text('sight.reason')} rows={2} />
      <DayField {...at('occurred')} label={text('sight.occurred')} today={today} />
      <SourceFields {...at('source')} isOptional={true} />
    </EntryForm>
  );
}
