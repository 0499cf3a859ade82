import { useCombobox } from 'downshift';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useDeskText } from '../text.ts';
import { type Choice, fitting } from './choice.ts';
import { CONTROL, described, Note, useProblem } from './Field.tsx';

/** Completes a name from a list, by keyboard as by pointer. */
export function ChoiceField({
  name,
  label,
  choices,
  value,
  onChange,
  onType,
  hint,
  isOptional = false,
  isEmptied = false,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  value: Choice | null;
  onChange: (value: Choice | null) => void;
  /** Where the list is found elsewhere: what was typed. The choices are then shown as they are. */
  onType?: (typed: string) => void;
  hint?: ReactNode;
  isOptional?: boolean;
  /** Whether it is empty again after each choice, for the next one. */
  isEmptied?: boolean;
}): ReactNode {
  const id = useId();
  const text = useDeskText();
  const problem = useProblem(name);
  const [typed, setTyped] = useState(value?.label ?? '');
  // A form that is cleared or taken up again says another name than was typed.
  useEffect(() => setTyped(value?.label ?? ''), [value?.label]);
  const isSame = value !== null && typed === value.label;
  const items = onType ? choices : fitting(choices, isSame ? '' : typed);
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps, getToggleButtonProps } =
    useCombobox<Choice>({
      id,
      items: [...items],
      selectedItem: value,
      inputValue: typed,
      itemToString: (item) => item?.label ?? '',
      itemToKey: (item) => item?.id,
      defaultHighlightedIndex: 0,
      onInputValueChange: ({ inputValue }) => setTyped(inputValue),
      onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem),
      stateReducer(state, { type, changes }) {
        const types = useCombobox.stateChangeTypes;
        const { InputBlur, InputKeyDownEscape, InputKeyDownEnter, ItemClick } = types;
        // What was typed since is not taken back when the choice comes round through the form.
        if (type === types.ControlledPropUpdatedSelectedItem) return { ...changes, inputValue: state.inputValue };
        // Leaving the field chooses nothing by itself; what was chosen is called by its name again.
        if (type === InputBlur || type === InputKeyDownEscape)
          return { ...changes, selectedItem: state.selectedItem, inputValue: state.selectedItem?.label ?? '' };
        // Where nothing fits, or what fits has not come yet, Enter chooses nothing: what was typed stays, and the list is open.
        if (type === InputKeyDownEnter && items.length === 0) return state;
        if (isEmptied && (type === InputKeyDownEnter || type === ItemClick)) return { ...changes, inputValue: '' };
        return changes;
      },
    });
  return (
    <div data-field={name} className="relative min-w-0">
      <label {...getLabelProps()} htmlFor={getLabelProps().htmlFor} className="mb-1 block font-[560] text-small">
        {label}
        {isOptional && <span className="font-normal text-ink-3"> · {text('desk.optional')}</span>}
      </label>
      <div className="relative">
        <input
          {...getInputProps({
            name,
            autoComplete: 'off',
            // At once, so that what is highlighted first is the first of what fits.
            onChange({ currentTarget }) {
              setTyped(currentTarget.value);
              onType?.(currentTarget.value);
              if (currentTarget.value === '' && value) onChange(null);
            },
            onKeyDown(event) {
              // An open list is closed first, and only then the form left.
              if (event.key === 'Escape' && isOpen) event.preventDefault();
              // Enter chooses; where nothing fits it must not send the form instead.
              if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
            },
          })}
          {...described(id, problem, hint)}
          placeholder={text('desk.choose')}
          className={`${CONTROL} h-9 pr-9 placeholder:text-ink-3 touch:h-11`}
        />
        <button
          {...getToggleButtonProps()}
          type="button"
          aria-label={text('desk.showChoices', { label })}
          className="absolute inset-y-0 right-0 w-9 text-ink-3"
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="mx-auto">
            <path d="M2.5 4.5L6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        </button>
      </div>
      <ul
        {...getMenuProps({ 'aria-label': label })}
        className={`absolute z-10 mt-1 max-h-72 w-full overflow-auto rounded-md border border-line-2 bg-ground ${isOpen && items.length > 0 ? '' : 'hidden'}`}
      >
        {isOpen &&
          items.map((item, index) => (
            <li
              key={item.id}
              {...getItemProps({ item, index })}
              className={`flex items-baseline justify-between gap-3 px-2.5 py-1.5 touch:py-3 ${index === highlightedIndex ? 'bg-accent-wash' : ''}`}
            >
              <span>{item.label}</span>
              {item.hint && <span className="shrink-0 text-ink-2 text-small">{item.hint}</span>}
            </li>
          ))}
      </ul>
      {isOpen && items.length === 0 && (
        <p
          role="status"
          className="absolute z-10 mt-1 w-full rounded-md border border-line-2 bg-ground px-2.5 py-1.5 text-ink-2"
        >
          {text('desk.nothingFits')}
        </p>
      )}
      <Note id={id} problem={problem} hint={hint} />
    </div>
  );
}
