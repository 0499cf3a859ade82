import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { KindField } from '../form/KindField.tsx';
import { Likely } from '../form/Likely.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type Kind, type SourceDraft } from '../form/source.ts';
import { inLanguage, TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { VisibilityFields } from '../form/VisibilityFields.tsx';
import { type VisibilityDraft, visibilityOf } from '../form/visibility.ts';
import { OfDossier } from '../OfDossier.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { AddDocumentMutation, likelyTitled, type TravellingDossier, TravellingQuery } from './data.ts';
import { SlugField } from './SlugField.tsx';
import { shortNameOf } from './shortName.ts';

type DocumentValues = Readonly<{
  kind: Kind;
  title: string;
  /** Null while it is the one that is proposed. */
  slug: string | null;
  label: string;
  purpose: string;
  visible: VisibilityDraft;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** One more document travels in a dossier. */
export function DocumentPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.document')} which={text('document.which')} query={TravellingQuery}>
      {({ dossier }, onNext) => <DocumentForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function DocumentForm({ dossier, onNext }: { dossier: TravellingDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const form = useForm<DocumentValues>(`document.${dossier.slug}`, {
    ...{ kind: 'AGREEMENT', title: '', slug: null, label: '', purpose: '', occurred: today },
    ...{ visible: { visibility: 'INHERITED', concerned: [] }, source: emptySource('known', 'LETTER') },
    version: dossier.version,
  });
  const { values, at } = form;
  const { kind, title } = values;
  const known = dossier.documents.map(({ document }) => document.title);
  return (
    <EntryForm
      form={form}
      submit={text('document.send')}
      isSynthetic={dossier.synthetic}
      needs={() => title.trim() === '' && unsaid('EMPTY_TEXT', text('desk.fillIn'), 'title')}
      enter={async (said, send) => {
        const purpose = written(values.purpose);
        const input = {
          ...{ ...cited(said), dossier: dossier.slug, kind, slug: values.slug ?? shortNameOf(title) },
          ...{ title: inLanguage(title, wire), revisionLabel: written(values.label) },
          ...{ purpose: purpose === null ? null : inLanguage(purpose, wire), ...visibilityOf(values.visible) },
        };
        return recordedBy(await send(AddDocumentMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <div className="grid gap-4 sm:grid-cols-[1fr_2fr]">
        <KindField {...at('kind')} />
        <TextField {...at('title')} label={text('open.documentTitle')} />
      </div>
      <SlugField {...at('slug')} title={title} />
      <Likely found={likelyTitled(title, known)} dossier={dossier.slug} />
      <TextField
        {...at('label')}
        name="revisionLabel"
        label={text('open.revision')}
        hint={text('document.revisionHint')}
        isOptional={true}
      />
      <TextField {...at('purpose')} label={text('document.purpose')} rows={2} isOptional={true} />
      <VisibilityFields {...at('visible')} label={text('document.visible')} inherited={text('document.asDossier')} />
      <DayField {...at('occurred')} label={text('document.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
