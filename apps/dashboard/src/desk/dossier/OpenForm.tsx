import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { searchedOf } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { KindField } from '../form/KindField.tsx';
import { Likely } from '../form/Likely.tsx';
import { ListField } from '../form/ListField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type Kind, type SourceDraft } from '../form/source.ts';
import { inLanguage, TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { VisibilityFields } from '../form/VisibilityFields.tsx';
import { type VisibilityDraft, visibilityOf } from '../form/visibility.ts';
import { Loaded } from '../Loaded.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { likelyTitled, type OpenFormData, OpenFormQuery, OpenMutation, TitledQuery } from './data.ts';
import { SlugField } from './SlugField.tsx';
import { documentNames, shortNameOf } from './shortName.ts';

/** A document that will travel in a dossier, as it is being entered. */
type DocumentDraft = Readonly<{ kind: Kind; title: string; label: string }>;

type OpenValues = Readonly<{
  route: string;
  title: string;
  /** Null while it is the one that is proposed. */
  slug: string | null;
  documents: readonly DocumentDraft[];
  visible: VisibilityDraft;
  occurred: string;
  source: SourceDraft;
}>;

const DOCUMENT: DocumentDraft = { kind: 'AGREEMENT', title: '', label: '' };

/** A dossier is opened for documents that travel together on a route. */
export function OpenPage(): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const asked = useOnce(OpenFormQuery, { locale: wire });
  const title = text('desk.task.dossier');
  return (
    <Loaded title={title} asked={asked}>
      {(data) => (
        <DeskFrame title={title} lead={text('open.lead')}>
          <OpenForm data={data} onNext={asked.reload} />
        </DeskFrame>
      )}
    </Loaded>
  );
}

function OpenForm({ data: { routes }, onNext }: { data: OpenFormData; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const form = useForm<OpenValues>('dossier', {
    ...{ route: '', title: '', slug: null, documents: [DOCUMENT], occurred: today },
    ...{ visible: { visibility: 'MEMBERS', concerned: [] }, source: emptySource('known', 'LETTER') },
  });
  const { values, at } = form;
  const { title, documents } = values;
  const titled = useOnce(TitledQuery, title.trim().length < 3 ? null : { text: searchedOf(title), locale: wire });
  const slug = values.slug ?? shortNameOf(title);
  const needs = (): void => {
    if (values.route === '') unsaid('UNKNOWN_ROUTE', text('open.chooseRoute'));
    if (title.trim() === '') unsaid('EMPTY_TEXT', text('desk.fillIn'), 'title');
    for (const [place, document] of documents.entries()) {
      if (document.title.trim() === '') unsaid('EMPTY_TEXT', text('desk.fillIn'), `documents.${place}.title`);
      if (document.label.trim() === '') unsaid('EMPTY_TEXT', text('desk.fillIn'), `documents.${place}.revisionLabel`);
    }
  };
  return (
    <EntryForm
      form={form}
      submit={text('open.send')}
      isSynthetic={routes.find(({ id }) => id === values.route)?.synthetic ?? false}
      needs={needs}
      enter={async (said, send) => {
        const names = documentNames(
          slug,
          documents.map(({ kind }) => kind),
        );
        const input = {
          ...{ ...cited(said), slug, title: inLanguage(title, wire), route: { id: values.route } },
          documents: documents.map((document, place) => ({
            ...{ slug: names[place] ?? '', kind: document.kind, title: inLanguage(document.title, wire) },
            revisionLabel: document.label,
          })),
          ...{ visibility: 'MEMBERS' as const, ...visibilityOf(values.visible) },
        };
        return recordedBy(await send(OpenMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <SelectField
        {...at('route')}
        label={text('open.route')}
        choices={routes.map(({ id, title: name, version, synthetic }) => ({
          ...{ id, label: text('open.routeVersion', { title: name, version }) },
          ...(synthetic ? { hint: text('synthetic.tag') } : {}),
        }))}
        none={text('open.noRoute')}
        hint={text('open.routeHint')}
      />
      <TextField {...at('title')} label={text('open.title')} />
      <SlugField {...at('slug')} title={title} />
      <Likely
        found={likelyTitled(
          title,
          (titled.data?.search.edges ?? []).map(({ node }) => node.title),
        )}
        dossier={null}
      />
      <ListField
        {...at('documents')}
        label={text('open.documents')}
        fresh={DOCUMENT}
        add={text('open.addDocument')}
        drop={text('open.dropDocument')}
        least={1}
      >
        {(document, change, place) => (
          <div className="grid gap-3 sm:grid-cols-[1fr_2fr_1fr]">
            <KindField name={`documents.${place}.kind`} value={document.kind} onChange={(kind) => change({ kind })} />
            <TextField
              name={`documents.${place}.title`}
              label={text('open.documentTitle')}
              value={document.title}
              onChange={(written) => change({ title: written })}
            />
            <TextField
              name={`documents.${place}.revisionLabel`}
              label={text('open.revision')}
              value={document.label}
              onChange={(label) => change({ label })}
              hint={text('revision.labelHint')}
            />
          </div>
        )}
      </ListField>
      <VisibilityFields {...at('visible')} label={text('open.visible')} />
      <DayField {...at('occurred')} label={text('open.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
