/** One of a few, side by side; each is a button that stays pressed. */
import type { VNode } from 'preact';

interface ChoiceProps<T extends string> {
  /** Names the group; read out, not shown. */
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose(value: T): void;
}

export function Choice<T extends string>(props: ChoiceProps<T>): VNode {
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{props.label}</legend>
      {props.options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          class="segment"
          aria-pressed={value === props.value}
          onClick={() => props.onChoose(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
