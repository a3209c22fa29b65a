/** The last line of popup and panel: privacy, the date of the data, and the ways onward. */
import type { VNode } from 'preact';
import type { PartialDate } from '../lib/dataset/types.ts';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';

export function DataLine(props: {
  asOf?: PartialDate | undefined;
  onOpenPanel?: (() => void) | undefined;
  onOpenSettings(): void;
}): VNode {
  const { t, date } = useMessages();
  const { asOf, onOpenPanel, onOpenSettings } = props;
  return (
    <footer class="data-line">
      <p>
        <span class="nowrap">{t('popup.privacy')}</span>
        {asOf && (
          <>
            {' · '}
            <span class="nowrap">{t('card.dataOf', date(asOf))}</span>
          </>
        )}
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
