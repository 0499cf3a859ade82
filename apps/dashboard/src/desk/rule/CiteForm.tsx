import { MAJORITY_BASE_TEXT, RULE_KIND_TEXT } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { useAddress } from '../../page/address.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { CheckField } from '../form/CheckField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { edtfOf } from '../form/edtf.ts';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { Loaded } from '../Loaded.tsx';
import { useBodies } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import {
  CiteFormQuery,
  CiteMutation,
  countOf,
  MAJORITY_BASES,
  RULE_KINDS,
  shareOf,
  type WireMajorityBase,
  type WireRuleKind,
} from './citing.ts';

type CiteValues = Readonly<{
  body: Choice | null;
  kind: WireRuleKind;
  matterRu: string;
  matterEn: string;
  /** «2/3», or so many votes: «9». */
  majority: string;
  base: WireMajorityBase;
  orMore: boolean;
  quorum: string;
  from: string;
  citationRu: string;
  citationEn: string;
  occurred: string;
  source: SourceDraft;
}>;

/** An article says how a body decides. */
export function CitePage(): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const [turn, setTurn] = useState(0);
  const asked = useOnce(CiteFormQuery, { locale: wire });
  const title = text('desk.task.bodyRule');
  return (
    <Loaded title={title} asked={asked}>
      {(data) => (
        <DeskFrame title={title} lead={text('cite.lead')}>
          <CiteForm key={turn} data={data} onNext={() => setTurn(turn + 1)} />
        </DeskFrame>
      )}
    </Loaded>
  );
}

function CiteForm({ data, onNext }: { data: Parameters<typeof useBodies>[0]; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const bodies = useBodies(data);
  const slug = useAddress().get('body');
  const choices = bodies.map(({ id, names }): Choice => ({ id, label: names.short }));
  const given = choices.find(({ id }) => id === bodies.find((body) => body.slug === slug)?.id) ?? null;
  const form = useForm<CiteValues>(`cite.${slug ?? ''}`, {
    ...{ body: given, kind: 'CONSENSUS', matterRu: '', matterEn: '', majority: '', base: 'VOTING', orMore: true },
    ...{ quorum: '', from: '', citationRu: '', citationEn: '', occurred: today },
    source: emptySource('known', 'RULES'),
  });
  const { values, set, at } = form;
  const body = () => values.body ?? unsaid('UNKNOWN_BODY', text('cite.chooseBody'), 'body');
  const isCounted = values.kind === 'MAJORITY';
  const share = (name: 'majority' | 'quorum') => {
    const typed = values[name].trim();
    return typed === '' ? null : (shareOf(typed) ?? unsaid('INVALID_SHARE', text('cite.share'), name));
  };
  const majority = () => {
    if (!isCounted || values.majority.trim() === '') return null;
    const count = countOf(values.majority);
    const { base: of, orMore } = values;
    return { of, orMore, ...(count === null ? { share: share('majority') } : { count }) };
  };
  return (
    <EntryForm
      form={form}
      submit={text('cite.send')}
      isSynthetic={bodies.find(({ id }) => id === values.body?.id)?.synthetic ?? false}
      days={['from']}
      needs={() => [body(), majority(), share('quorum')]}
      enter={async (said, send) => {
        const { matterRu: ru, matterEn: en, citationRu, citationEn } = values;
        const input = {
          ...{ ...cited(said), body: body().id, kind: values.kind, majority: majority(), quorum: share('quorum') },
          matter: ru.trim() === '' && en.trim() === '' ? null : { ru, en },
          ...{ citation: { ru: citationRu, en: citationEn }, from: edtfOf(values.from) },
        };
        return recordedBy(await send(CiteMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <ChoiceField {...at('body')} label={text('cite.body')} choices={choices} />
      <SelectField
        {...at('kind')}
        label={text('cite.kind')}
        choices={RULE_KINDS.map((id) => ({ id, label: RULE_KIND_TEXT[fromWire(id)][locale] }))}
        onChange={(id) => set({ kind: RULE_KINDS.find((each) => each === id) ?? 'CONSENSUS' })}
      />
      {isCounted && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...at('majority')} label={text('cite.majority')} hint={text('cite.majorityHint')} />
          <SelectField
            {...at('base')}
            label={text('cite.base')}
            choices={MAJORITY_BASES.map((id) => ({ id, label: MAJORITY_BASE_TEXT[fromWire(id)][locale] }))}
            onChange={(id) => set({ base: MAJORITY_BASES.find((each) => each === id) ?? 'VOTING' })}
          />
          <CheckField {...at('orMore')} label={text('cite.orMore')} />
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...at('matterRu')} label={text('cite.matterRu')} hint={text('cite.matterHint')} isOptional={true} />
        <TextField {...at('matterEn')} label={text('cite.matterEn')} isOptional={true} />
        <TextField {...at('quorum')} label={text('cite.quorum')} hint={text('cite.share')} isOptional={true} />
        <DayField {...at('from')} label={text('cite.from')} />
        <TextField {...at('citationRu')} label={text('cite.citationRu')} />
        <TextField {...at('citationEn')} label={text('cite.citationEn')} />
      </div>
      <DayField {...at('occurred')} label={text('cite.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
