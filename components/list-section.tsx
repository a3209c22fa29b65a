/** A heading with the list under it, or the sentence that says why there is none. */
import type { ComponentChildren, VNode } from 'preact';
import { FoldedList } from './folded-list.tsx';

interface ListSectionProps {
  title: string;
  /** The tab above says the same: the heading is for the outline only. */
  isTitleHidden?: boolean;
  /** A sentence under the heading. */
  hint?: string;
  /** Said where the list is empty; without it an empty section is left away. */
  empty?: string;
  isEmpty: boolean;
  /** How many items show at first; all without it. */
  limit?: number;
  children: ComponentChildren;
}

export function ListSection(props: ListSectionProps): VNode | null {
  const { title, hint, empty, isEmpty, children } = props;
  if (isEmpty && empty === undefined) return null;
  return (
    <section class="list">
      <h2 class={props.isTitleHidden ? 'visually-hidden' : 'section-title'}>{title}</h2>
      {hint && !isEmpty && <p class="list-hint meta">{hint}</p>}
      {isEmpty ? (
        <p class="list-hint meta">{empty}</p>
      ) : (
        <FoldedList limit={props.limit}>{children}</FoldedList>
      )}
    </section>
  );
}
