import type { ReactNode } from 'react';
import { ListField } from '../form/ListField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useDeskText } from '../text.ts';
import type { CommentDraft } from './values.ts';

/** Remarks on clauses, each with what would be written instead. */
export function Comments({
  documents,
  value,
  onChange,
}: {
  documents: readonly Readonly<{ id: string; title: string }>[];
  value: readonly CommentDraft[];
  onChange: (value: readonly CommentDraft[]) => void;
}): ReactNode {
  const text = useDeskText();
  return (
    <ListField
      label={text('reply.comments')}
      value={value}
      onChange={onChange}
      fresh={{ document: documents[0]?.id ?? '', element: '', text: '', wording: '' }}
      add={text('reply.addComment')}
      drop={text('reply.dropComment')}
    >
      {(comment, set, place) => (
        <>
          <div className={`grid gap-3 ${documents.length > 1 ? 'sm:grid-cols-2' : ''}`}>
            {documents.length > 1 && (
              <SelectField
                name="document"
                label={text('reply.document')}
                choices={documents.map(({ id, title }) => ({ id, label: title }))}
                value={comment.document}
                onChange={(document) => set({ document })}
              />
            )}
            <TextField
              name={`comments[${place}].element`}
              label={text('reply.element')}
              value={comment.element}
              onChange={(element) => set({ element })}
              hint={text('reply.elementHint')}
              isOptional={true}
            />
          </div>
          <div className="mt-3 grid gap-3 sm:grid-cols-2">
            <TextField
              name={`comments[${place}].text`}
              label={text('reply.comment')}
              value={comment.text}
              onChange={(words) => set({ text: words })}
              rows={3}
            />
            <TextField
              name={`comments[${place}].proposedWording`}
              label={text('reply.wording')}
              value={comment.wording}
              onChange={(wording) => set({ wording })}
              rows={3}
              isOptional={true}
            />
          </div>
        </>
      )}
    </ListField>
  );
}
