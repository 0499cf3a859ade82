import { DOCUMENT_RELATION_TEXT } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { useAddress } from '../../page/address.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { PaperField } from '../form/PaperField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { Loaded } from '../Loaded.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { RELATIONS, type RelatedDocument, RelatedQuery, RelateMutation, type Relation } from './data.ts';

type RelationValues = Readonly<{
  document: Choice | null;
  relation: Relation;
  other: Choice | null;
  occurred: string;
  source: SourceDraft;
}>;

/** One document stands to another: it supersedes it, is an annex to it, or was issued pursuant to it. */
export function RelationPage(): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const slug = useAddress().get('document');
  const [turn, setTurn] = useState(0);
  const asked = useOnce(RelatedQuery, { slug: slug ?? '', isGiven: slug !== null, locale: wire });
  const title = text('desk.task.relation');
  return (
    <Loaded title={title} asked={asked}>
      {({ document = null }) => (
        <DeskFrame title={title} lead={text('relation.lead')} isSynthetic={document?.synthetic ?? false}>
          <RelationForm key={turn} slug={slug} given={document} onNext={() => setTurn(turn + 1)} />
        </DeskFrame>
      )}
    </Loaded>
  );
}

function RelationForm({
  slug,
  given,
  onNext,
}: {
  slug: string | null;
  given: RelatedDocument | null;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const form = useForm<RelationValues>(`relation.${slug ?? ''}`, {
    ...{ document: given && { id: given.id, label: given.title }, relation: 'SUPERSEDES', other: null },
    ...{ occurred: today, source: emptySource('known', 'DECISION') },
  });
  const { values, set, at } = form;
  const chosen = (name: 'document' | 'other'): string =>
    values[name]?.id ?? unsaid('NO_SUCH_DOCUMENT', text('relation.choose'), name);
  return (
    <EntryForm
      form={form}
      submit={text('relation.send')}
      isSynthetic={given?.synthetic ?? false}
      needs={() => [chosen('document'), chosen('other')]}
      enter={async (said, send) => {
        const ends = { document: chosen('document'), other: chosen('other') };
        const input = { ...cited(said), ...ends, relation: values.relation };
        return recordedBy(await send(RelateMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <PaperField {...at('document')} label={text('relation.document')} />
      <SelectField
        {...at('relation')}
        label={text('relation.relation')}
        choices={RELATIONS.map((id) => ({ id, label: DOCUMENT_RELATION_TEXT[fromWire(id)][locale] }))}
        onChange={(id) => set({ relation: RELATIONS.find((each) => each === id) ?? 'SUPERSEDES' })}
        hint={values.relation === 'SUPERSEDES' ? text('relation.supersedes') : undefined}
      />
      <PaperField {...at('other')} label={text('relation.other')} />
      <DayField {...at('occurred')} label={text('relation.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
