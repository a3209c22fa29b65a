/** Notes are gone, and a backup is there: said with what leads to it. */
import type { ComponentChildren, VNode } from 'preact';
import type { BackupHead } from '../lib/annotations/store-calls.ts';
import { useMessages } from './messages.tsx';

export function LostNotice(props: { backup: BackupHead; children: ComponentChildren }): VNode {
  const { t, date } = useMessages();
  return (
    <div class="notice-inline library-restore">
      <p>{t('library.lost', props.backup.count, date(dayOf(props.backup)))}</p>
      {props.children}
    </div>
  );
}

/** @returns ISO date, UTC. */
export const dayOf = ({ takenAt }: BackupHead): string =>
  new Date(takenAt).toISOString().slice(0, 10);
