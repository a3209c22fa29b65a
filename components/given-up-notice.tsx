/** Said where Sidelight has given something up on a page that works against it. */
import type { VNode } from 'preact';
import type { GivenUp } from '../lib/protocol.ts';
import { useMessages } from './messages.tsx';

export interface GivenUpNoticeProps {
  givenUp: readonly GivenUp[];
  /** Reads the page once more and tries again what was given up. */
  onRetry(): void;
}

export function GivenUpNotice(props: GivenUpNoticeProps): VNode {
  const { t } = useMessages();
  return (
    <section class="notice" aria-label={t('givenUp.label')}>
      {props.givenUp.map((what) => (
        <p key={what}>{t(`givenUp.${what}`)}</p>
      ))}
      <button type="button" class="button" onClick={props.onRetry}>
        {t('givenUp.action')}
      </button>
    </section>
  );
}
