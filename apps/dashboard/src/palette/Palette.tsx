import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { fittingOf } from './fitting.ts';
import { PaletteOption } from './PaletteOption.tsx';
import { type PaletteItem, useCommands } from './useCommands.ts';
import { useFound } from './useFound.ts';
import { isFoundBy } from './words.ts';

/**
 * Everything by keyboard: what is typed is looked for in the whole register and among the pages and commands (a combobox with a
 * list, WAI-ARIA). Escape closes it and gives the focus back.
 */
export default function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const text = useText();
  const [path, navigate] = useLocation();
  const { asOf } = useAddress();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const { items: found, state, note } = useFound(typed.trim());
  const wanted = typed.trim();
  const commands = useCommands().filter((command) => isFoundBy(command, wanted));
  const few = wanted === '' ? fittingOf(commands, { path, isPast: asOf !== null }) : commands;
  // What is known at once stands first: what is found later does not move it from under the hand.
  const items = [...few, ...found, ...commands.filter((command) => !few.includes(command))];
  const chosen = Math.min(active, items.length - 1);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const go = ({ to }: PaletteItem): void => {
    dialog.current?.close();
    if (typeof to === 'string') navigate(to);
    else to();
  };
  const first = items[0];
  // Faster than the server: what was typed is gone to once it is answered.
  useEffect(() => {
    if (!isEntered || state === 'looking') return;
    setEntered(false);
    if (first) go(first);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = items[chosen];
    if (step !== undefined && items.length > 0) setActive((chosen + step + items.length) % items.length);
    else if (event.key === 'Enter' && item) go(item);
    else if (event.key === 'Enter' && state === 'looking') setEntered(true);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      aria-label={text('palette.title')}
      onClose={onClose}
      onPointerDown={({ target, currentTarget }) => {
        if (target === currentTarget) currentTarget.close();
      }}
      className="mx-auto mt-[12vh] w-[min(640px,calc(100vw-24px))] rounded-xl border border-line-2 bg-ground p-0 text-ink backdrop:bg-ink/30"
    >
      <div className="p-2">
        <input
          autoFocus={true}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={items[chosen] && `${list}-${chosen}`}
          aria-label={text('palette.title')}
          placeholder={text('palette.placeholder')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(0);
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
          className="h-11 w-full rounded-lg bg-ground px-3 text-lead outline-none placeholder:text-ink-3"
        />
        {(state === 'nothing' || state === 'failed') && (
          <p className="border-line border-t px-3 py-2 text-ink-2 text-small">
            {text(state === 'failed' ? 'palette.failed' : 'palette.nothing')}
          </p>
        )}
        {note && (
          <p role="status" className="border-line border-t px-3 py-2 text-ink-2 text-small">
            {note}
          </p>
        )}
        <div
          id={list}
          role="listbox"
          aria-label={text('palette.found')}
          className="max-h-[52vh] overflow-y-auto border-line border-t pt-1"
        >
          {items.map((item, index) => (
            <PaletteOption
              key={item.id}
              id={`${list}-${index}`}
              item={item}
              isChosen={index === chosen}
              onGo={() => go(item)}
              onPoint={() => setActive(index)}
            />
          ))}
        </div>
        <p className="border-line border-t px-3 pt-2 pb-1 text-ink-3 text-small max-sm:hidden">
          {text('palette.help')}
        </p>
        <p role="status" className="sr-only">
          {text('palette.count', { count: items.length })}
        </p>
      </div>
    </dialog>
  );
}
