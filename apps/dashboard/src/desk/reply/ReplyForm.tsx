import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { CheckField } from '../form/CheckField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { EntryForm } from '../form/EntryForm.tsx';
import { Likely } from '../form/Likely.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, itselfOf } from '../form/source.ts';
import { TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { unsaid } from '../form/useSend.ts';
import { VisibilityFields } from '../form/VisibilityFields.tsx';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { type DeskText, useDeskText } from '../text.ts';
import { isSecretariat, useDeskViewer } from '../viewer.ts';
import { Comments } from './Comments.tsx';
import {
  answering,
  letterName,
  likelySaid,
  likelyTarget,
  type ReplyDossier,
  type ReplyFormData,
  ReplyFormQuery,
  targetsOf,
} from './data.ts';
import { Stands } from './Stands.tsx';
import { saysNothing, sendReply } from './send.ts';
import type { ReplyValues } from './values.ts';

/** An answer with positions and comments: a delegate gives that of its state, the secretariat enters anybody's. */
export function ReplyPage(): ReactNode {
  const text = useDeskText();
  const title = text(isSecretariat(useDeskViewer()) ? 'reply.title' : 'reply.titleOwn');
  return (
    <OfDossier title={title} which={text('reply.which')} query={ReplyFormQuery}>
      {(data, onNext) => <ReplyForm data={data} dossier={data.dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function ReplyForm({
  data,
  dossier,
  onNext,
}: {
  data: ReplyFormData;
  dossier: ReplyDossier;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const viewer = useDeskViewer();
  const step = useAddress().get('step');
  const isEntering = isSecretariat(viewer);
  const first = likelyTarget(dossier, step, viewer.role === 'DELEGATE' ? (viewer.state?.id ?? null) : null);
  const form = useForm<ReplyValues>(`reply.${dossier.slug}.${step ?? ''}`, {
    ...{ target: first?.id ?? '', letterNumber: '', stands: {}, comments: [], known: '', occurred: viewer.today },
    offRoute: false,
    party: viewer.state && { id: viewer.state.id, label: viewer.state.names.short },
    ...{
      visible: { visibility: 'INHERITED', concerned: [] },
      source: emptySource(isEntering ? 'itself' : 'none', 'LETTER'),
    },
    version: dossier.version,
  });
  const { values, at } = form;
  const targets = targetsOf(dossier);
  const target = targets.find(({ id }) => id === values.target) ?? targets[0];
  if (!target) return <NothingHere>{text('reply.none')}</NothingHere>;
  const documents = dossier.documents.map(({ document }) => document);
  const named = () => values.party ?? unsaid('UNKNOWN_PARTY', text('desk.chooseParty'));
  return (
    <EntryForm
      form={form}
      submit={text(isEntering ? 'reply.send' : 'reply.sendOwn')}
      // An answer that is its own paper is called by who answers and by its number.
      paper={(draft) => itselfOf(draft.source, calledAs(draft, dossier, text))}
      isSynthetic={dossier.synthetic}
      needs={() => named() && saysNothing(values, target) && unsaid('EMPTY_REPLY', text('reply.empty'))}
      enter={(said, send) => sendReply(send, said, values, { dossier, target, party: named().id, wire })}
      onNext={isEntering ? onNext : null}
    >
      <SelectField
        {...at('target')}
        name="step"
        label={text('reply.target')}
        choices={targets.map((each) => ({
          ...{ id: each.id, label: letterName(each, text('reply.unnumbered'), locale) },
          hint: each.request ? each.step.name : text('reply.noLetter'),
        }))}
        value={target.id}
      />
      {isEntering && (
        <div className="grid gap-4 sm:grid-cols-2">
          <ChoiceField {...at('party')} label={text('reply.party')} choices={answering(data, dossier, target)} />
          {target.request && <TextField {...at('letterNumber')} label={text('reply.number')} isOptional={true} />}
        </div>
      )}
      <Stands documents={documents} {...at('stands')} />
      {isEntering && <CheckField {...at('offRoute')} label={text('hold.offRoute')} hint={text('reply.offRouteHint')} />}
      <Comments documents={documents} {...at('comments')} />
      {!target.request && values.comments.length > 0 && (
        <VisibilityFields {...at('visible')} label={text('reply.visible')} inherited={text('reply.asDossier')} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField {...at('occurred')} label={text('reply.occurred')} today={viewer.today} />
        {isEntering && <DayField {...at('known')} label={text('desk.known')} isOptional={true} isOneDay={true} />}
      </div>
      <Likely found={likelySaid(dossier, target, values, locale)} dossier={dossier.slug} />
      <SourceFields {...at('source')} isOptional={true} itself={text('reply.itself')} />
    </EntryForm>
  );
}

/** What an answer is called as a paper: «Ответ: Горния, исх. № 12»; without a number by its dossier. */
function calledAs(
  { party, letterNumber }: ReplyValues,
  dossier: ReplyDossier,
  text: DeskText,
): Readonly<{ kind: 'LETTER'; number: string; title: string }> {
  const number = letterNumber.trim();
  const about = number === '' ? dossier.title : number;
  return { kind: 'LETTER', number, title: text('reply.called', { party: party?.label ?? '', about }) };
}
