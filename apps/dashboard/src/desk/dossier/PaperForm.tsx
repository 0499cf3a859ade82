import { type ReactNode, useState } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { CheckField } from '../form/CheckField.tsx';
import { searchedOf } from '../form/choice.ts';
import { EntryForm } from '../form/EntryForm.tsx';
import { Likely } from '../form/Likely.tsx';
import { PaperFields } from '../form/PaperFields.tsx';
import { emptySource, PapersQuery, registerPaper, type SourceDraft } from '../form/source.ts';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { VisibilityFields } from '../form/VisibilityFields.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { likelyTitled } from './data.ts';

type PaperValues = Readonly<{ occurred: string; synthetic: boolean; source: SourceDraft }>;

/** A paper comes into the register by itself, before anything cites it. */
export function PaperPage(): ReactNode {
  const text = useDeskText();
  const [turn, setTurn] = useState(0);
  return (
    <DeskFrame title={text('desk.task.paper')} lead={text('paper.lead')}>
      <PaperForm key={turn} onNext={() => setTurn(turn + 1)} />
    </DeskFrame>
  );
}

function PaperForm({ onNext }: { onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const form = useForm<PaperValues>('paper', {
    ...{ occurred: today, synthetic: false, source: emptySource('none', 'LETTER') },
  });
  const { values, set, at } = form;
  const { source, synthetic } = values;
  const change = (patch: Partial<SourceDraft>): void => set({ source: { ...source, ...patch } });
  const title = source.title.trim();
  const { data } = useOnce(PapersQuery, title.length < 3 ? null : { text: searchedOf(title), locale: wire });
  return (
    <EntryForm
      form={form}
      submit={text('paper.send')}
      isSynthetic={synthetic}
      needs={() => {
        if (source.dated.trim() === '') unsaid('EMPTY_TEXT', text('desk.fillIn'), 'dated');
        if (title === '') unsaid('EMPTY_TEXT', text('desk.fillIn'), 'paperTitle');
      }}
      enter={async ({ occurred, idempotencyKey: key }, send) => {
        const made = await registerPaper(source, send, { key, isSynthetic: synthetic, wire, occurred });
        const { document, entry } = recordedBy(made, 'paper');
        return { entries: [entry], document };
      }}
      onNext={onNext}
    >
      <PaperFields value={source} set={change} isDated={true} />
      <Likely
        found={likelyTitled(
          title,
          (data?.search.edges ?? []).map(({ node }) => node.title),
        )}
        dossier={null}
      />
      <VisibilityFields
        part="paper"
        value={source}
        onChange={({ visibility, concerned }) => change({ visibility, concerned })}
      />
      <CheckField {...at('synthetic')} label={text('paper.synthetic')} hint={text('paper.syntheticHint')} />
    </EntryForm>
  );
}
