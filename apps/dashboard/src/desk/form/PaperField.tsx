import { type ReactNode, useState } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { type Choice, searchedOf } from './choice.ts';
import { PapersQuery } from './source.ts';

/** A document of the register, found by what is typed: a paper, or one that travels in a dossier. */
export function PaperField(
  field: Readonly<{
    name: string;
    label: string;
    value: Choice | null;
    onChange: (paper: Choice | null) => void;
    hint?: string;
    isOptional?: boolean;
  }>,
): ReactNode {
  const { wire } = useLocale();
  const [typed, setTyped] = useState('');
  const { data } = useOnce(PapersQuery, typed.trim().length < 2 ? null : { text: searchedOf(typed), locale: wire });
  const papers = (data?.search.edges ?? []).flatMap(({ node: { title, node } }) =>
    node.__typename === 'Document'
      ? [{ id: node.id, label: title, hint: [node.number, node.dated?.text].filter(Boolean).join(', ') }]
      : [],
  );
  return <ChoiceField {...field} choices={papers} onType={setTyped} />;
}
