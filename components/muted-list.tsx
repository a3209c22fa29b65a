/** All that is muted, with the way back for each. The newest first. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Mute } from '../lib/settings/mutes.ts';
import { Icon } from './icon.tsx';
import { type Messages, useMessages } from './messages.tsx';

export function MutedList(props: {
  mutes: readonly Mute[];
  onUnmute(mute: Mute): Promise<unknown>;
}): VNode {
  const messages = useMessages();
  const { t } = messages;
  const [done, setDone] = useState('');
  const unmute = async (mute: Mute) => {
    await props.onUnmute(mute);
    setDone(t('mute.unmuted', labelOf(mute, messages)));
  };
  return (
    <>
      <p class="meta" role="status">
        {done || (props.mutes.length === 0 ? t('mute.none') : '')}
      </p>
      <ul class="sites">
        {props.mutes.toReversed().map((mute) => {
          const label = labelOf(mute, messages);
          return (
            <li key={keyOf(mute)} class="site">
              <span class="with-icon">
                <Icon name={mute.kind === 'claim' ? 'claim' : 'person'} />
                <span>
                  <bdi>{label}</bdi>
                  <span class="meta site-more">{lastsUntil(mute, messages)}</span>
                </span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={t('mute.unmuteLabel', label)}
                onClick={() => void unmute(mute)}
              >
                {t('mute.unmute')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const keyOf = (mute: Mute) => (mute.kind === 'highlight' ? mute.key : `${mute.kind} ${mute.id}`);

const labelOf = (mute: Mute, { t }: Messages) =>
  mute.kind === 'highlight' ? t('mute.listHighlight', mute.words, mute.name) : mute.name;

function lastsUntil(mute: Mute, { t }: Messages): string {
  if (mute.kind === 'highlight') return t('mute.onOnePage', mute.site);
  return mute.signature === undefined ? t('mute.always') : t('mute.untilChanged');
}
