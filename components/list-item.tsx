/** One line of a list: a sign, what it is, one line on it, and a way to the place on the page. */
import type { ComponentChildren, VNode } from 'preact';

interface ListItemProps {
  sign: ComponentChildren;
  title: string;
  detail?: ComponentChildren;
  /** Makes the title a button that opens all that is known. */
  onOpen?: (() => void) | undefined;
  /** At the end of the line: a jump button. */
  action?: ComponentChildren;
}

export function ListItem({ sign, title, detail, onOpen, action }: ListItemProps): VNode {
  return (
    <li class="item">
      {sign}
      <div>
        <h3 class="item-title">
          {onOpen ? (
            <button type="button" class="item-open" onClick={onOpen}>
              <bdi>{title}</bdi>
            </button>
          ) : (
            <bdi>{title}</bdi>
          )}
        </h3>
        {detail && <p class="meta">{detail}</p>}
      </div>
      {action}
    </li>
  );
}
