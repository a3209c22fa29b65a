/** Counts and lists of the open page, or why there are none. The heart of popup and panel. */
import type { VNode } from 'preact';
import type { PageChanges } from '../lib/changes/types.ts';
import type { DataDescription, PageState } from '../lib/protocol.ts';
import { GivenUpNotice } from './given-up-notice.tsx';
import { useMessages } from './messages.tsx';
import { OwnSourceNotice } from './own-source-notice.tsx';
import { PageChangesNotice } from './page-changes-notice.tsx';
import { ReadingCounts } from './reading-counts.tsx';
import { ReadingLists, type ReadingListsProps } from './reading-lists.tsx';
import { SilentMessage, type SilentMessageProps } from './silent-message.tsx';

/** The page as its content script describes it, or that the browser does not let us ask. */
export type OverviewState = PageState | { status: 'no-permission' };

export interface PageOverviewProps
  extends Omit<ReadingListsProps, 'reading' | 'muted'>,
    Omit<SilentMessageProps, 'reason'> {
  page: OverviewState;
  data?: DataDescription | undefined;
  /** What changed in the data since the page was last read; absent for nothing. */
  changes?: PageChanges | undefined;
  /** To the list of what is muted. */
  onOpenMuted(): void;
}

export function PageOverview(props: PageOverviewProps): VNode {
  const { t } = useMessages();
  const { page } = props;
  if (page.status !== 'ready') {
    return (
      <>
        <SilentMessage {...props} reason={page.status === 'silent' ? page.reason : page.status} />
        <GivenUp page={page} onRetry={props.onRetry} />
      </>
    );
  }
  return (
    <>
      <ReadingCounts reading={page.reading} />
      {page.muted !== undefined && (
        <p class="muted-here">
          <button type="button" class="link" onClick={props.onOpenMuted}>
            {t('mute.here', page.muted)}
          </button>
        </p>
      )}
      {props.changes && <PageChangesNotice {...props} changes={props.changes} />}
      {page.reading.ownSource && <OwnSourceNotice source={page.reading.ownSource} />}
      <GivenUp page={page} onRetry={props.onRetry} />
      <ReadingLists {...props} reading={page.reading} muted={page.muted} />
      {page.isCapped && <p class="list-hint meta">{t('list.capped')}</p>}
    </>
  );
}

function GivenUp(props: { page: OverviewState; onRetry(): void }): VNode | null {
  const givenUp = 'givenUp' in props.page ? props.page.givenUp : undefined;
  if (!givenUp || givenUp.length === 0) return null;
  return <GivenUpNotice givenUp={givenUp} onRetry={props.onRetry} />;
}
