/** One of five colours; each has its name, so that it is not told by colour alone. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { COLOURS, type Colour } from '../lib/annotations/types.ts';
import { type MessageKey, useMessages } from './messages.tsx';

export const COLOUR_NAMES: Record<Colour, MessageKey & `annotate.colours.${string}`> = {
  yellow: 'annotate.colours.yellow',
  green: 'annotate.colours.green',
  blue: 'annotate.colours.blue',
  pink: 'annotate.colours.pink',
  purple: 'annotate.colours.purple',
};

export function ColourChoice(props: { value: Colour; onChoose(colour: Colour): void }): VNode {
  const { t } = useMessages();
  const name = useId();
  return (
    <fieldset class="note-field">
      <legend class="note-label">{t('annotate.colour')}</legend>
      <div class="colours">
        {COLOURS.map((colour) => (
          <label key={colour} class="colour" title={t(COLOUR_NAMES[colour])}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              aria-label={t(COLOUR_NAMES[colour])}
              checked={colour === props.value}
              onChange={() => props.onChoose(colour)}
            />
            <span class={`swatch swatch-${colour}`} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
