import { type ReactNode, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
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
  const heading = useId();
  const list = useRef<HTMLOListElement>(null);
  const add = (): void => {
    const added = { document: documents[0]?.id ?? '', element: '', text: '', wording: '' };
    // Drawn at once, so that its first field has the focus before the next letter is typed.
    flushSync(() => onChange([...value, added]));
    list.current?.querySelector<HTMLElement>('li:last-child :is(select, input)')?.focus();
  };
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="font-[560] text-small">
        {text('reply.comments')}
        {value.length === 0 && <span className="font-normal text-ink-3"> · {text('desk.optional')}</span>}
      </h2>
      <ol ref={list}>
        {value.map((comment, index) => {
          const set = (patch: Partial<CommentDraft>): void =>
            onChange(value.map((each, place) => (place === index ? { ...each, ...patch } : each)));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comment that is being written has no other name
            <li key={index} className="mt-3 border-line border-l-2 pl-4">
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
                  name="element"
                  label={text('reply.element')}
                  value={comment.element}
                  onChange={(element) => set({ element })}
                  hint={text('reply.elementHint')}
                  isOptional={true}
                />
              </div>
              <div className="mt-3 grid gap-3 sm:grid-cols-2">
                <TextField
                  name="text"
                  label={text('reply.comment')}
                  value={comment.text}
                  onChange={(words) => set({ text: words })}
                  rows={3}
                />
                <TextField
                  name="proposedWording"
                  label={text('reply.wording')}
                  value={comment.wording}
                  onChange={(wording) => set({ wording })}
                  rows={3}
                  isOptional={true}
                />
              </div>
              <button
                type="button"
                onClick={() => onChange(value.filter((_, place) => place !== index))}
                className="mt-1 min-h-8 text-ink-2 text-small hover:text-ink hover:underline max-sm:min-h-11"
              >
                {text('reply.dropComment')}
              </button>
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        onClick={add}
        className="mt-2 h-9 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 max-sm:h-11"
      >
        {text('reply.addComment')}
      </button>
    </section>
  );
}
