import { SIGNATURE_MANNER_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
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
import { likelyFollowed, type SigningData, type SigningDossier, SigningQuery, signatoriesOf } from './data.ts';
import { SignatureMutation } from './mutations.ts';

const MANNERS = ['SIGNED', 'WITH_RESERVATION', 'WITH_DISSENTING_OPINION', 'NOT_SIGNED'] as const;

/** What a party says of the internal procedures that its law may require. */
const PROCEDURES = ['unsaid', 'needed', 'notNeeded'] as const;

/** What a party says of applying the document provisionally. */
const PROVISIONAL = ['unsaid', 'applied', 'notApplied'] as const;

type SignatureValues = Readonly<{
  document: string;
  party: Choice | null;
  manner: (typeof MANNERS)[number];
  text: string;
  procedures: (typeof PROCEDURES)[number];
  provisional: (typeof PROVISIONAL)[number];
  offRoute: boolean;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** A state signed a document, and how; or did not sign it. */
export function SignaturePage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.signature')} which={text('signing.which')} query={SigningQuery}>
      {(data, onNext) => <SignatureForm data={data} dossier={data.dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function SignatureForm({
  data,
  dossier,
  onNext,
}: {
  data: SigningData;
  dossier: SigningDossier;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const bodies = useBodies(data);
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const given = useGivenDocument(dossier);
  const form = useForm<SignatureValues>(`signature.${given?.slug ?? dossier.slug}`, {
    ...{ document: given?.id ?? '', party: null, manner: 'SIGNED', text: '', offRoute: false, occurred: today },
    ...{ procedures: 'unsaid', provisional: 'unsaid' },
    ...{ source: emptySource('known', 'MINUTES'), version: dossier.version },
  });
  const { values, at } = form;
  const document = dossier.documents.find((each) => each.document.id === values.document)?.document ?? given;
  if (!document) return <NothingHere>{text('signing.none')}</NothingHere>;
  const isReserved = values.manner === 'WITH_RESERVATION' || values.manner === 'WITH_DISSENTING_OPINION';
  const named = () => values.party ?? unsaid('UNKNOWN_PARTY', text('desk.chooseParty'));
  return (
    <EntryForm
      form={form}
      submit={text('signature.send')}
      isSynthetic={dossier.synthetic}
      needs={named}
      enter={async (said, send) => {
        const { manner, offRoute, procedures, provisional } = values;
        const saysOf = (what: string): boolean => manner !== 'NOT_SIGNED' && what !== 'unsaid';
        const input = {
          ...{ ...cited(said), dossier: dossier.slug, document: document.id, party: named().id, manner, offRoute },
          text: isReserved ? written(values.text) : null,
          needsProcedures: saysOf(procedures) ? procedures === 'needed' : null,
          appliesProvisionally: saysOf(provisional) ? provisional === 'applied' : null,
        };
        return enteredBy(recordedBy(await send(SignatureMutation, { input, locale: wire })));
      }}
      onNext={onNext}
    >
      <DocumentField {...at('document')} dossier={dossier} value={document.id} />
      <ChoiceField
        {...at('party')}
        label={text('signature.party')}
        choices={signatoriesOf(data, bodies, dossier, document)}
      />
      <RadioField
        {...at('manner')}
        label={text('signature.manner')}
        options={MANNERS.map((each) => ({ value: each, label: SIGNATURE_MANNER_TEXT[fromWire(each)][locale] }))}
      />
      {isReserved && <TextField {...at('text')} label={text('signature.text')} rows={3} isOptional={true} />}
      {values.manner !== 'NOT_SIGNED' && (
        <>
          <RadioField
            {...at('procedures')}
            label={text('signature.procedures')}
            options={PROCEDURES.map((each) => ({ value: each, label: text(`signature.procedures.${each}`) }))}
          />
          <RadioField
            {...at('provisional')}
            label={text('signature.provisional')}
            options={PROVISIONAL.map((each) => ({ value: each, label: text(`signature.provisional.${each}`) }))}
          />
        </>
      )}
      <Likely found={values.party ? likelyFollowed(document, 'signature', values.party) : []} dossier={dossier.slug} />
      <DayField {...at('occurred')} label={text('signature.occurred')} today={today} />
      <CheckField {...at('offRoute')} label={text('signature.offRoute')} hint={text('signature.offRouteHint')} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
