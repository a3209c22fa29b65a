/**
 * A field that offers what begins so, as the ARIA Authoring Practices have it (combobox with a list):
 * arrows move, Enter takes, Escape closes the list first.
 */
import type { ComponentChildren, VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

interface SuggestFieldProps<T> {
  label: string;
  placeholder: string;
  /** Best first; asked at every letter. */
  suggest(query: string): Promise<T[]>;
  keyOf(option: T): string;
  describe(option: T): ComponentChildren;
  onChoose(option: T): void;
  /** What was typed is taken by Enter, comma and leaving; without it only what is offered can be. */
  onWrite?: ((text: string) => void) | undefined;
  /** Backspace in the empty field. */
  onBack?: (() => void) | undefined;
}

export function SuggestField<T>(props: SuggestFieldProps<T>): VNode {
  const id = useId();
  const field = useSuggestions(props);
  const { query, options, active, isOpen } = field;
  return (
    <span class="suggest">
      <input
        type="text"
        class="suggest-input"
        role="combobox"
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        placeholder={props.placeholder}
        value={query}
        onInput={(event) => void field.type(event.currentTarget.value)}
        onKeyDown={field.onKeyDown}
        onBlur={field.leave}
      />
      <div id={id} class="suggest-list" role="listbox" aria-label={props.label} hidden={!isOpen}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus (aria-activedescendant)
          <div
            key={props.keyOf(option)}
            id={`${id}-${index}`}
            class="suggest-option"
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => field.choose(option)}
          >
            {props.describe(option)}
          </div>
        ))}
      </div>
    </span>
  );
}

function useSuggestions<T>(props: SuggestFieldProps<T>) {
  const [query, setQuery] = useState('');
  const [options, setOptions] = useState<T[]>([]);
  const [active, setActive] = useState(-1);
  const latest = useRef('');
  const isOpen = options.length > 0;
  const type = async (text: string) => {
    latest.current = text;
    setQuery(text);
    setActive(-1);
    const found = text.trim() === '' ? [] : await props.suggest(text);
    if (latest.current === text) setOptions(found); // else more was typed meanwhile
  };
  const choose = (option: T) => {
    void type('');
    props.onChoose(option);
  };
  const write = () => {
    if (!props.onWrite || query.trim() === '') return false;
    props.onWrite(query.trim());
    void type('');
    return true;
  };
  const takesKey = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const chosen = options[active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined && isOpen) {
      setActive((active + step + options.length) % options.length);
      return true;
    }
    if (key === 'Enter' && chosen !== undefined) {
      choose(chosen);
      return true;
    }
    if ((key === 'Enter' && !event.ctrlKey && !event.metaKey) || key === ',') return write();
    if (key === 'Escape' && isOpen) {
      setOptions([]);
      return true;
    }
    if (key === 'Backspace' && query === '') props.onBack?.();
    return false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !takesKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = () => {
    write();
    setOptions([]);
  };
  return { query, options, active, isOpen, type, choose, onKeyDown, leave };
}
