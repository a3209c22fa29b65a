/** Whether pages are remembered, how many are, and the way to be rid of them: at once, all of them. */
import type { VNode } from 'preact';
import type { PartialDate } from '../lib/dataset/types.ts';
import { useMessages } from './messages.tsx';

export interface MemorySwitchProps {
  /** Absent where the background does not answer. */
  memory?: { release?: PartialDate; isOn: boolean; pages: number } | undefined;
  /** Forgets every page. @param isOn Whether pages are remembered from now on. */
  onForget(isOn: boolean): void;
}

export function MemorySwitch({ memory, onForget }: MemorySwitchProps): VNode | null {
  const { t } = useMessages();
  if (!memory) return null;
  return (
    <>
      <label class="tick memory">
        <input
          type="checkbox"
          checked={memory.isOn}
          onChange={(event) => onForget(event.currentTarget.checked)}
        />
        <span>
          {t('options.memory')}
          <span class="meta site-more">{t('options.memoryHint')}</span>
        </span>
      </label>
      <p class="memory-pages">
        <span class="meta" role="status">
          {t('options.memoryPages', memory.pages)}
        </span>
        {memory.pages > 0 && (
          <button type="button" class="button button-main" onClick={() => onForget(memory.isOn)}>
            {t('options.forget')}
          </button>
        )}
      </p>
    </>
  );
}
