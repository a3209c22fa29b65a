/** Turns the open site on or off in one click; says which site. */
import type { VNode } from 'preact';
import { useMessages } from './messages.tsx';

export function SiteSwitch(props: {
  host: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
}): VNode {
  const { t } = useMessages();
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={props.isOn}
      aria-label={t('popup.switchLabel', props.host)}
      onClick={() => props.onSwitch(!props.isOn)}
    >
      <span class="switch-host" dir="ltr" title={props.host}>
        {props.host}
      </span>
      <span class="knob" />
    </button>
  );
}
