/** How pages are marked and when cards open: a line of choices each, in force at once. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { CHOICES, LEAST_REST_MS, MOST_REST_MS, type Settings } from '../lib/settings/settings.ts';
import { Choice } from './choice.tsx';
import { type MessageKey, useMessages } from './messages.tsx';

type ChoiceName = keyof typeof CHOICES;

export interface MarkSettingsProps {
  settings: Settings;
  onChange(change: Partial<Settings>): void;
}

const ORDER: readonly ChoiceName[] = ['drawsOn', 'marks', 'mentions', 'look', 'opensOn'];

const REST_STEP_MS = 50;

export function MarkSettings({ settings, onChange }: MarkSettingsProps): VNode {
  const { t } = useMessages();
  return (
    <>
      {ORDER.map((name) => (
        <div key={name} class="setting">
          <h3 class="setting-name">{t(`marks.${name}.title` as PlainKey)}</h3>
          <Choice
            label={t(`marks.${name}.title` as PlainKey)}
            value={settings[name] as string}
            options={CHOICES[name].map((value) => ({
              value: value as string,
              label: t(`marks.${name}.${value}` as PlainKey),
            }))}
            onChoose={(value) => onChange({ [name]: value })}
          />
          <p class="meta setting-hint">{t(`marks.${name}.hint` as PlainKey)}</p>
        </div>
      ))}
      <RestTime restMs={settings.restMs} onChange={(restMs) => onChange({ restMs })} />
    </>
  );
}

/** Keys that the names of settings make; `messages.test` holds that each is there. */
type PlainKey = MessageKey & `marks.${ChoiceName}.title`;

function RestTime(props: { restMs: number; onChange(restMs: number): void }): VNode {
  const { t, number } = useMessages();
  const id = useId();
  const said = t('marks.rest.milliseconds', number(props.restMs));
  return (
    <div class="setting">
      <label class="setting-name" for={id}>
        {t('marks.rest.title')}
      </label>
      <span class="setting-range">
        <input
          id={id}
          type="range"
          min={LEAST_REST_MS}
          max={MOST_REST_MS}
          step={REST_STEP_MS}
          value={props.restMs}
          aria-valuetext={said}
          onChange={(event) => props.onChange(event.currentTarget.valueAsNumber)}
        />
        <output for={id} class="meta">
          {said}
        </output>
      </span>
      <p class="meta setting-hint">{t('marks.rest.hint')}</p>
    </div>
  );
}
