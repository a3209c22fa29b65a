/**
 * Tabs as the ARIA Authoring Practices have them: one tab stop, arrow keys, Home and End move and
 * choose at once (the panels are there already, so nothing is waited for).
 */
import type { ComponentChildren, VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useMessages } from './messages.tsx';

export interface Tab {
  id: string;
  label: string;
  /** Shown beside the label; 0 is left away. */
  count?: number;
  content: ComponentChildren;
}

export function Tabs(props: {
  label: string;
  tabs: readonly Tab[];
  /** Called with the id of the tab that was chosen. */
  onChoose?: ((id: string) => void) | undefined;
}): VNode {
  const { number, direction } = useMessages();
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const baseId = useId();

  const choose = (index: number) => {
    setCurrent(index);
    props.onChoose?.(props.tabs[index]?.id ?? '');
    const tab = list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[index];
    tab?.focus();
    // The row scrolls where it is too narrow, and a press upon half a tab has focused it already.
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexForKey(event.key, current, props.tabs.length, direction);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };

  return (
    <>
      <div class="tabs" role="tablist" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
        {props.tabs.map(({ id, label, count = 0 }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            class="tab"
            id={`${baseId}-tab-${id}`}
            aria-controls={`${baseId}-panel-${id}`}
            aria-selected={index === current}
            tabIndex={index === current ? 0 : -1}
            onClick={() => choose(index)}
          >
            {label}
            {count > 0 && <span class="tab-count"> {number(count)}</span>}
          </button>
        ))}
      </div>
      {props.tabs.map(({ id, content }, index) => (
        <div
          key={id}
          role="tabpanel"
          class="tab-panel"
          id={`${baseId}-panel-${id}`}
          aria-labelledby={`${baseId}-tab-${id}`}
          hidden={index !== current}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel without a control must be reachable too
          tabIndex={0}
        >
          {content}
        </div>
      ))}
    </>
  );
}

/** The tab a key leads to, or `undefined` for a key that is not ours. Arrows wrap around. */
function indexForKey(
  key: string,
  current: number,
  size: number,
  direction: 'ltr' | 'rtl',
): number | undefined {
  const forward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  const backward = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
  if (key === forward) return (current + 1) % size;
  if (key === backward) return (current + size - 1) % size;
  if (key === 'Home') return 0;
  if (key === 'End') return size - 1;
  return undefined;
}
