/**
 * What every card has: a heading, a way to close it, and at the foot the reason for the highlight
 * and the ways onward: to be rid of it, and to the panel. Place, size, scrolling and the role of a
 * dialog are the host's, and so is to let nobody but the reader press something.
 */
import type { ComponentChildren, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';
import { type Muted, MutedNotice, switchOff } from './mute-menu.tsx';
import { QuietMenu, type QuietSubject, type QuietTools } from './quiet-block.tsx';

interface CardFrameProps {
  /** The claim or the name, said on every button. */
  name: string;
  /** Id of the heading inside `heading`. */
  headingId: string;
  heading: ComponentChildren;
  children?: ComponentChildren;
  /** Sentence that says why it is marked; the button for it stays away without one. */
  why?: string | undefined;
  /** What can be muted and reported; the button stays away without both. */
  subject?: QuietSubject | undefined;
  quiet?: QuietTools | undefined;
  /** The button for it stays away where there is none. */
  onOpenPanel?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
}

export function CardFrame(props: CardFrameProps): VNode {
  const { locale, direction } = useMessages();
  const [muted, setMuted] = useState<Muted>();
  return (
    <article class="surface card" aria-labelledby={props.headingId} lang={locale} dir={direction}>
      <CardCorner {...props} onMuted={muted ? undefined : setMuted} />
      <header class="card-header">{props.heading}</header>
      {muted ? (
        <div class="block">
          <MutedNotice muted={muted} takesFocus onUndone={() => setMuted(undefined)} />
        </div>
      ) : (
        <>
          {props.children}
          <CardFooter {...props} onMuted={setMuted} />
        </>
      )}
    </article>
  );
}

type Unfolded = 'why' | 'quiet' | undefined;

/** The ways out: of the card, and of the whole site, for good and with one click. */
function CardCorner(
  props: CardFrameProps & { onMuted: ((muted: Muted) => void) | undefined },
): VNode {
  const { t } = useMessages();
  const { onMuted, onClose } = props;
  const { place, switchSite } = props.quiet ?? {};
  const host = place?.host ?? '';
  return (
    <div class="card-corner">
      {onMuted && switchSite && host !== '' && (
        <button
          type="button"
          class="icon-button card-close"
          title={t('mute.site', host)}
          aria-label={t('mute.site', host)}
          onClick={() => void switchOff(switchSite, host, t).then(onMuted)}
        >
          <Icon name="power" />
        </button>
      )}
      {onClose && (
        <button
          type="button"
          class="icon-button card-close"
          aria-label={t('card.close', props.name)}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function CardFooter(props: CardFrameProps & { onMuted(muted: Muted): void }): VNode | null {
  const { name, why, subject, quiet, onOpenPanel } = props;
  const { t } = useMessages();
  const [unfolded, setUnfolded] = useState<Unfolded>();
  const id = useId();
  if (!why && !quiet && !onOpenPanel) return null;
  const fold = (part: Unfolded, label: string, spoken: string) => (
    <button
      type="button"
      class="button"
      aria-label={spoken}
      aria-expanded={unfolded === part}
      aria-controls={id}
      onClick={() => setUnfolded(unfolded === part ? undefined : part)}
    >
      {label}
    </button>
  );
  return (
    <div class="card-foot">
      <div id={id} class="block" hidden={unfolded === undefined}>
        {why && (
          <p class="meta" hidden={unfolded !== 'why'}>
            {why}
          </p>
        )}
        {unfolded === 'quiet' && subject && quiet && (
          <QuietMenu subject={subject} tools={quiet} onMuted={props.onMuted} />
        )}
      </div>
      <footer class="card-footer">
        {why && fold('why', t('card.why'), t('card.why'))}
        {subject && quiet && fold('quiet', t('mute.open'), t('mute.openLabel', name))}
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
