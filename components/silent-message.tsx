/** Why nothing shows on this page, and what one can do about it. Always says something. */
import type { VNode } from 'preact';
import type { DataDescription, SilentReason } from '../lib/protocol.ts';
import { Icon, type IconName } from './icon.tsx';
import { type Messages, useMessages } from './messages.tsx';

/** What the page said of itself, or that we may not ask it. */
type SilentState = SilentReason | 'no-permission' | 'reading';

export interface SilentMessageProps {
  reason: SilentState;
  /** Of the open page; '' where it has none. */
  host: string;
  data?: DataDescription | undefined;
  onSwitchOn(): void;
  onGrant(): void;
  onRetry(): void;
  /** Reads a page that does not look like an article. */
  onReadAnyway(): void;
}

interface Words {
  icon: IconName;
  title: string;
  text: string;
  action?: { label: string; run(): void };
}

export function SilentMessage(props: SilentMessageProps): VNode {
  const messages = useMessages();
  if (props.reason === 'reading') {
    return (
      <p class="silent silent-reading" role="status">
        {messages.t('silent.reading')}
      </p>
    );
  }
  const { icon, title, text, action } = describeSilence(props, props.reason, messages);
  return (
    <section class="silent">
      <span class="silent-sign">
        <Icon name={icon} />
      </span>
      <div role="status">
        <h2 class="silent-title">{title}</h2>
        <p class="silent-text">{text}</p>
      </div>
      {action && (
        <button type="button" class="button button-strong" onClick={action.run}>
          {action.label}
        </button>
      )}
    </section>
  );
}

function describeSilence(
  props: SilentMessageProps,
  reason: Exclude<SilentState, 'reading'>,
  messages: Messages,
): Words {
  const { t } = messages;
  const { host } = props;
  switch (reason) {
    case 'not-html':
      return { icon: 'claim', title: t('silent.notHtml.title'), text: t('silent.notHtml.text') };
    case 'no-article':
      return {
        icon: 'claim',
        title: t('silent.noArticle.title'),
        text: t('silent.noArticle.text'),
        action: { label: t('silent.noArticle.action'), run: props.onReadAnyway },
      };
    case 'too-long':
      return { icon: 'search', title: t('silent.tooLong.title'), text: t('silent.tooLong.text') };
    case 'nothing-known':
      return {
        icon: 'search',
        title: t('silent.nothingKnown.title'),
        text: describeNothingKnown(props.data, messages),
      };
    case 'switched-off':
      return {
        icon: 'power',
        title: t('silent.switchedOff.title', host),
        text: t('silent.switchedOff.text'),
        action: { label: t('silent.switchedOff.action', host), run: props.onSwitchOn },
      };
    case 'no-permission':
      if (host === '') {
        const title = t('silent.hidden.title');
        return { icon: 'settings', title, text: t('silent.hidden.text') };
      }
      return {
        icon: 'lock',
        title: t('silent.permission.title', host),
        text: t('silent.permission.text'),
        action: { label: t('silent.permission.action', host), run: props.onGrant },
      };
    case 'no-answer':
      return {
        icon: 'alert',
        title: t('silent.noAnswer.title'),
        text: t('silent.noAnswer.text'),
        action: { label: t('silent.noAnswer.action'), run: props.onRetry },
      };
    case 'failed':
      return {
        icon: 'alert',
        title: t('silent.failed.title'),
        text: t('silent.failed.text'),
        action: { label: t('silent.failed.action'), run: props.onRetry },
      };
  }
}

function describeNothingKnown(data: DataDescription | undefined, { t, date }: Messages): string {
  if (!data) return t('silent.nothingKnown.shortText');
  return t(
    'silent.nothingKnown.text',
    t('data.people', data.people),
    t('data.organisations', data.organisations),
    t('data.claims', data.claims),
    date(data.asOf),
  );
}
