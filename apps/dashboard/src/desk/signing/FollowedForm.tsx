import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { CheckField } from '../form/CheckField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { Likely } from '../form/Likely.tsx';
import { RadioField } from '../form/RadioField.tsx';
import { enteredBy } from '../form/Recorded.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { useBodies } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { DocumentField, useGivenDocument } from './DocumentField.tsx';
import {
  type Followed,
  likelyFollowed,
  type SigningData,
  type SigningDossier,
  SigningQuery,
  signatoriesOf,
} from './data.ts';
import { DepositMutation, ForceMutation, NotificationMutation } from './mutations.ts';

/** What is told of a document after its signature, each by a command of its own that asks for the same. */
type Told = Exclude<Followed, 'signature'>;

const WHOM = ['all', 'one'] as const;

type FollowedValues = Readonly<{
  document: string;
  whom: (typeof WHOM)[number];
  party: Choice | null;
  reservation: string;
  offRoute: boolean;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** A state notified that its internal procedures are fulfilled. */
export function NotificationPage(): ReactNode {
  return <FollowedPage what="notification" />;
}

/** A state deposited its instrument. */
export function DepositPage(): ReactNode {
  return <FollowedPage what="deposit" />;
}

/** A paper says that a document entered into force, for all or for one state. */
export function ForcePage(): ReactNode {
  return <FollowedPage what="force" />;
}

function FollowedPage({ what }: { what: Told }): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text(`desk.task.${what}`)} which={text('signing.which')} query={SigningQuery}>
      {(data, onNext) => <FollowedForm what={what} data={data} dossier={data.dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function FollowedForm({
  what,
  data,
  dossier,
  onNext,
}: {
  what: Told;
  data: SigningData;
  dossier: SigningDossier;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const bodies = useBodies(data);
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const given = useGivenDocument(dossier);
  const form = useForm<FollowedValues>(`${what}.${given?.slug ?? dossier.slug}`, {
    ...{ document: given?.id ?? '', whom: what === 'force' ? 'all' : 'one', party: null },
    ...{ reservation: '', offRoute: false, occurred: today, version: dossier.version },
    source: emptySource('known', 'LETTER'),
  });
  const { values, at } = form;
  const document = dossier.documents.find((each) => each.document.id === values.document)?.document ?? given;
  if (!document) return <NothingHere>{text('signing.none')}</NothingHere>;
  // That a document is in force for everybody is said, and does not follow from a name that was not chosen.
  const isForAll = values.whom === 'all';
  const party = () => (isForAll ? null : (values.party ?? unsaid('UNKNOWN_PARTY', text('desk.chooseParty'))).id);
  return (
    <EntryForm
      form={form}
      submit={text(`${what}.send`)}
      isSynthetic={dossier.synthetic}
      needs={party}
      enter={async (said, send) => {
        const input = { ...cited(said), dossier: dossier.slug, document: document.id };
        if (what === 'force')
          return enteredBy(
            recordedBy(await send(ForceMutation, { input: { ...input, party: party() }, locale: wire })),
          );
        const reservation = written(values.reservation);
        const ofOne = {
          input: { ...input, party: party() ?? '', reservation, offRoute: values.offRoute },
          locale: wire,
        };
        return what === 'deposit'
          ? enteredBy(recordedBy(await send(DepositMutation, ofOne)))
          : enteredBy(recordedBy(await send(NotificationMutation, ofOne)));
      }}
      onNext={onNext}
    >
      <DocumentField {...at('document')} dossier={dossier} value={document.id} />
      {what === 'force' && (
        <RadioField
          {...at('whom')}
          label={text('force.party')}
          options={WHOM.map((value) => ({ value, label: text(`force.${value}`) }))}
        />
      )}
      {values.whom === 'one' && (
        <ChoiceField
          {...at('party')}
          label={text(`${what === 'force' ? 'signature' : what}.party`)}
          choices={signatoriesOf(data, bodies, dossier, document)}
        />
      )}
      <Likely
        found={isForAll || values.party ? likelyFollowed(document, what, values.party) : []}
        dossier={dossier.slug}
      />
      <DayField {...at('occurred')} label={text(`${what}.occurred`)} today={today} />
      {what !== 'force' && (
        <>
          <TextField {...at('reservation')} label={text('instrument.reservation')} rows={3} isOptional={true} />
          <CheckField {...at('offRoute')} label={text('signature.offRoute')} hint={text('signature.offRouteHint')} />
        </>
      )}
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
