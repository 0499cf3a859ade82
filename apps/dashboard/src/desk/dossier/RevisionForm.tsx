import { FILE_LIMIT } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { base64Of, FileField } from '../form/FileField.tsx';
import type { Entered } from '../form/Recorded.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { broughtBefore, emptySource, type SourceDraft } from '../form/source.ts';
import { TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { OfDossier } from '../OfDossier.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { AttachTextMutation, IssueRevisionMutation, type TravellingDossier, TravellingQuery } from './data.ts';

type RevisionValues = Readonly<{
  document: string;
  label: string;
  language: string;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** A document has a new text. */
export function RevisionPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.revision')} which={text('revision.which')} query={TravellingQuery}>
      {({ dossier }, onNext) => <RevisionForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function RevisionForm({ dossier, onNext }: { dossier: TravellingDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const documents = dossier.documents.map(({ document }) => document);
  const slug = useAddress().get('document');
  const given = documents.find((document) => document.slug === slug) ?? documents[0];
  const form = useForm<RevisionValues>(`revision.${dossier.slug}.${given?.slug ?? ''}`, {
    ...{ document: given?.id ?? '', label: '', language: locale, occurred: today },
    ...{ source: emptySource('known', 'LETTER'), version: dossier.version },
  });
  const [file, setFile] = useState<File | null>(null);
  // What stands in the journal already when its file is refused: it is not entered again, however the form is changed then.
  const [issued, setIssued] = useState<Entered>();
  const { values, at } = form;
  const needs = (): void => {
    if (values.label.trim() === '') unsaid('EMPTY_TEXT', text('desk.fillIn'), 'label');
    if (file && file.size > FILE_LIMIT * 1_000)
      unsaid('FILE_REFUSED', text('revision.tooLarge', { name: file.name, limit: FILE_LIMIT }));
  };
  // It may have been moved or changed since it was chosen.
  const contentOf = (chosen: File): Promise<string> =>
    base64Of(chosen).catch(() => unsaid('FILE_REFUSED', text('revision.unreadable', { name: chosen.name })));
  return (
    <EntryForm
      form={form}
      submit={text('revision.send')}
      isSynthetic={dossier.synthetic}
      needs={needs}
      enter={async (said, send) => {
        const { document, label, language } = values;
        const shared = { ...cited(said), dossier: dossier.slug, document };
        const own =
          issued ?? recordedBy(await send(IssueRevisionMutation, { input: { ...shared, label }, locale: wire }));
        setIssued(own);
        if (!file) return own;
        // The dossier has moved on by the revision itself.
        const { expectedVersion: _, ...rest } = shared;
        const input = {
          ...{ ...rest, idempotencyKey: `${said.idempotencyKey}:text`, language },
          source: broughtBefore(rest.source, own.entries[0]),
          file: { name: file.name, base64: await contentOf(file) },
        };
        const attached = recordedBy(await send(AttachTextMutation, { input, locale: wire }));
        return { ...attached, entries: [...own.entries, ...attached.entries] };
      }}
      onNext={onNext}
    >
      {issued && <p role="status">{text('revision.issued')}</p>}
      {!issued && documents.length > 1 && (
        <SelectField
          {...at('document')}
          label={text('reply.document')}
          choices={documents.map(({ id, title }) => ({ id, label: title }))}
        />
      )}
      {!issued && <TextField {...at('label')} label={text('open.revision')} hint={text('revision.labelHint')} />}
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <FileField
          name="file"
          label={text('revision.file')}
          accept=".txt,.docx"
          hint={text('revision.fileHint', { limit: FILE_LIMIT })}
          onChange={setFile}
        />
        {file && (
          <TextField
            {...at('language')}
            label={text('revision.language')}
            hint={languageName(values.language, locale) ?? text('revision.languageHint')}
          />
        )}
      </div>
      <DayField {...at('occurred')} label={text('revision.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}

/** What a language is called; nothing for what is no code of one, or of none that the browser knows. */
function languageName(code: string, locale: string): string | undefined {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  return /^[a-z]{2}$/.test(code) ? names.of(code) : undefined;
}
