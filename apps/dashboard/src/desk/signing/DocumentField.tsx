import type { ReactNode } from 'react';
import { useAddress } from '../../page/address.ts';
import { SelectField } from '../form/SelectField.tsx';
import { useDeskText } from '../text.ts';
import type { SignedDocument, SigningDossier } from './data.ts';

/** The document of the address, else the first of the dossier. */
export function useGivenDocument({ documents }: SigningDossier): SignedDocument | undefined {
  const slug = useAddress().get('document');
  return (documents.find(({ document }) => document.slug === slug) ?? documents[0])?.document;
}

/** Which document of the dossier; where there is but one, nothing is asked. */
export function DocumentField({
  dossier: { documents },
  ...field
}: {
  dossier: SigningDossier;
  value: string;
  onChange: (value: string) => void;
}): ReactNode {
  const text = useDeskText();
  if (documents.length < 2) return null;
  return (
    <SelectField
      {...field}
      name="document"
      label={text('reply.document')}
      choices={documents.map(({ document }) => ({ id: document.id, label: document.title }))}
    />
  );
}
