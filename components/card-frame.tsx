/**
 * What every card has: a heading, a way to close it, and at the foot the reason for the highlight
 * and the way to the panel. Place, size, scrolling and the role of a dialog are the host's. A card
 * changes nothing: a page's script could press its buttons too.
 */
import type { ComponentChildren, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';

interface CardFrameProps {
  /** The claim or the name, said on every button. */
  name: string;
  /** Id of the heading inside `heading`. */
  headingId: string;
  heading: ComponentChildren;
  children?: ComponentChildren;
  /** Sentence that says why it is marked; the button for it stays away without one. */
  why?: string | undefined;
  /** The button for it stays away where there is none. */
  onOpenPanel?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
}

export function CardFrame(props: CardFrameProps): VNode {
  const { t, locale, direction } = useMessages();
  return (
    <article class="surface card" aria-labelledby={props.headingId} lang={locale} dir={direction}>
      {props.onClose && (
        <div class="card-corner">
          <button
            type="button"
            class="icon-button card-close"
            aria-label={t('card.close', props.name)}
            onClick={props.onClose}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      <header class="card-header">{props.heading}</header>
      {props.children}
      {(props.why || props.onOpenPanel) && <CardFooter {...props} />}
    </article>
  );
}

function CardFooter({ name, why, onOpenPanel }: CardFrameProps): VNode {
  const { t } = useMessages();
  const [isWhyShown, setWhyShown] = useState(false);
  const whyId = useId();
  return (
    <div class="card-foot">
      {why && (
        <p id={whyId} class="block meta" hidden={!isWhyShown}>
          {why}
        </p>
      )}
      <footer class="card-footer">
        {why && (
          <button
            type="button"
            class="button"
            aria-expanded={isWhyShown}
            aria-controls={whyId}
            onClick={() => setWhyShown(!isWhyShown)}
          >
            {t('card.why')}
          </button>
        )}
        {onOpenPanel && (
          <button
            type="button"
            class="button button-main"
            aria-label={t('card.openInPanelLabel', name)}
            onClick={onOpenPanel}
          >
            {t('card.openInPanel')}
          </button>
        )}
      </footer>
    </div>
  );
}
