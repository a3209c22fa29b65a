/** How pages are marked and when cards open: a line of choices each, in force at once. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import {
  type CHOICES,
  LEAST_REST_MS,
  MOST_REST_MS,
  type Settings,
} from '../lib/settings/settings.ts';
import { Choice } from './choice.tsx';
import { type MessageKey, useMessages } from './messages.tsx';

type ChoiceName = keyof typeof CHOICES;

export interface MarkSettingsProps {
  settings: Settings;
  onChange(change: Partial<Settings>): void;
}

/** In their order on the page; each choice with its words. */
const SETTINGS = {
  drawsOn: {
    title: 'marks.drawsOn.title',
    hint: 'marks.drawsOn.hint',
    words: { open: 'marks.drawsOn.open', button: 'marks.drawsOn.button' },
  },
  marks: {
    title: 'marks.marks.title',
    hint: 'marks.marks.hint',
    words: {
      both: 'marks.marks.both',
      people: 'marks.marks.people',
      claims: 'marks.marks.claims',
    },
  },
  mentions: {
    title: 'marks.mentions.title',
    hint: 'marks.mentions.hint',
    words: { first: 'marks.mentions.first', all: 'marks.mentions.all' },
  },
  look: {
    title: 'marks.look.title',
    hint: 'marks.look.hint',
    words: { dotted: 'marks.look.dotted', solid: 'marks.look.solid', tint: 'marks.look.tint' },
  },
  noteButton: {
    title: 'marks.noteButton.title',
    hint: 'marks.noteButton.hint',
    words: { shown: 'marks.noteButton.shown', hidden: 'marks.noteButton.hidden' },
  },
  opensOn: {
    title: 'marks.opensOn.title',
    hint: 'marks.opensOn.hint',
    words: {
      rest: 'marks.opensOn.rest',
      modifier: 'marks.opensOn.modifier',
      click: 'marks.opensOn.click',
    },
  },
} as const satisfies {
  [N in ChoiceName]: {
    title: MessageKey;
    hint: MessageKey;
    words: Record<Settings[N], MessageKey>;
  };
};

const REST_STEP_MS = 50;

export function MarkSettings({ settings, onChange }: MarkSettingsProps): VNode {
  return (
    <>
      <ChoiceSetting name="drawsOn" {...{ settings, onChange }} />
      <ChoiceSetting name="marks" {...{ settings, onChange }} />
      <ChoiceSetting name="mentions" {...{ settings, onChange }} />
      <ChoiceSetting name="look" {...{ settings, onChange }} />
      <ChoiceSetting name="opensOn" {...{ settings, onChange }} />
      {settings.opensOn !== 'click' && (
        <RestTime restMs={settings.restMs} onChange={(restMs) => onChange({ restMs })} />
      )}
      <ChoiceSetting name="noteButton" {...{ settings, onChange }} />
    </>
  );
}

function ChoiceSetting(props: MarkSettingsProps & { name: ChoiceName }): VNode {
  const { t } = useMessages();
  const { name, settings } = props;
  const { title, hint, words } = SETTINGS[name];
  const options = Object.entries(words).map(([value, key]) => ({ value, label: t(key) }));
  return (
    <div class="setting">
      <h3 class="setting-name">{t(title)}</h3>
      <Choice
        label={t(title)}
        value={settings[name]}
        options={options}
        onChoose={(value: string) => props.onChange({ [name]: value })}
      />
      <p class="meta setting-hint">{t(hint)}</p>
    </div>
  );
}

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
