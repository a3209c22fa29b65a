/** The last line of popup and panel: what the data covers and its date, privacy, the ways onward. */
import type { VNode } from 'preact';
import type { PartialDate } from '../lib/dataset/types.ts';
import type { DataDescription } from '../lib/protocol.ts';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';

export function DataLine(props: {
  asOf?: PartialDate | undefined;
  data?: DataDescription | undefined;
  onOpenPanel?: (() => void) | undefined;
  onOpenSettings(): void;
}): VNode {
  const { t, date } = useMessages();
  const { asOf, data, onOpenPanel, onOpenSettings } = props;
  return (
    <footer class="data-line">
      <p>
        {data && (
          <>
            <span class="nowrap">
              {t('popup.covers', t('data.people', data.people), t('data.claims', data.claims))}
            </span>
            {' · '}
          </>
        )}
        {asOf && (
          <>
            <span class="nowrap">{t('card.dataOf', date(asOf))}</span>
            {' · '}
          </>
        )}
        <span class="nowrap">{t('popup.privacy')}</span>
      </p>
      {onOpenPanel && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('popup.openPanel')}
          title={t('popup.openPanel')}
          onClick={onOpenPanel}
        >
          <Icon name="panel" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t('popup.settings')}
        title={t('popup.settings')}
        onClick={onOpenSettings}
      >
        <Icon name="settings" />
      </button>
    </footer>
  );
}
