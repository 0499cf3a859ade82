import { type ReactNode, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useDeskText } from '../text.ts';

/** Several of a kind, each with fields of its own: a button adds one, and its first field has the focus. */
export function ListField<Item>({
  label,
  value,
  onChange,
  fresh,
  add,
  drop,
  least = 0,
  children,
}: {
  label: string;
  value: readonly Item[];
  onChange: (value: readonly Item[]) => void;
  /** What is added, without anything in it. */
  fresh: Item;
  /** What the buttons say that add one and take one away. */
  add: string;
  drop: string;
  /** How many there are at least. */
  least?: number;
  /** The fields of one. */
  children: (item: Item, set: (patch: Partial<Item>) => void, place: number) => ReactNode;
}): ReactNode {
  const text = useDeskText();
  const heading = useId();
  const list = useRef<HTMLOListElement>(null);
  const append = (): void => {
    // Drawn at once, so that its first field has the focus before the next letter is typed.
    flushSync(() => onChange([...value, fresh]));
    list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(select, input, textarea)')?.focus();
  };
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="font-[560] text-small">
        {label}
        {least === 0 && value.length === 0 && (
          <span className="font-normal text-ink-3"> · {text('desk.optional')}</span>
        )}
      </h2>
      <ol ref={list}>
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is being written has no other name
          <li key={index} className="mt-3 border-line border-l-2 pl-4">
            {children(
              item,
              (patch) => onChange(value.map((each, place) => (place === index ? { ...each, ...patch } : each))),
              index,
            )}
            {value.length > least && (
              <button
                type="button"
                onClick={() => onChange(value.filter((_, place) => place !== index))}
                className="mt-1 min-h-8 text-ink-2 text-small hover:text-ink hover:underline touch:min-h-11"
              >
                {drop}
              </button>
            )}
          </li>
        ))}
      </ol>
      <button
        type="button"
        onClick={append}
        className="mt-2 h-9 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11"
      >
        {add}
      </button>
    </section>
  );
}
