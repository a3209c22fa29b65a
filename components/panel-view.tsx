/**
 * The side panel: the same lists as the popup, and in their place the one claim or person that was
 * chosen, whole. The lists stay where they were behind it. Focus goes to the heading of what opens
 * and back to the line it was opened from.
 */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Selection } from '../lib/reading/selection.ts';
import { Choice } from './choice.tsx';
import { ClaimDetails } from './claim-details.tsx';
import { DataLine } from './data-line.tsx';
import { EntityPage } from './entity-page.tsx';
import { Icon } from './icon.tsx';
import { JumpButton } from './jump-button.tsx';
import { Logo } from './logo.tsx';
import { useMessages } from './messages.tsx';
import { NotesView, type NotesViewProps } from './notes-view.tsx';
import { PageOverview, type PageOverviewProps } from './page-overview.tsx';
import type { QuietTools } from './quiet-block.tsx';
import { SearchBox, type SearchBoxProps, SearchResults } from './search-box.tsx';
import { SiteSwitch } from './site-switch.tsx';

export interface PanelViewProps extends PageOverviewProps {
  /** Title of the open article; '' where there is none. */
  title: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
  search: Pick<SearchBoxProps, 'query' | 'hits' | 'onQuery'>;
  selection?: Selection | undefined;
  /** Back from the selection to the lists. */
  onBack(): void;
  onOpenSettings(): void;
  /** No button without it: this is the panel, or the browser has none. */
  onOpenPanel?: (() => void) | undefined;
  /** To mute and to report what is selected. */
  quiet?: QuietTools | undefined;
  /** What the reader wrote; no choice between it and the page without. */
  notes?: (NotesViewProps & { isShown: boolean; onShow(isShown: boolean): void }) | undefined;
  /** Whose size it has. */
  surface?: 'panel' | 'popup';
}

export function PanelView(props: PanelViewProps): VNode {
  const { t, locale, direction } = useMessages();
  const { selection, page } = props;
  const content = useRef<HTMLElement>(null);
  useFocusOfSelection(content, selection);
  const search = {
    ...props.search,
    onOpenClaim: props.onOpenClaim,
    onOpenEntity: props.onOpenEntity,
  };
  const isSearching = search.query.trim() !== '';
  const asOf = page.status === 'ready' ? page.reading.data.asOf : props.data?.asOf;
  return (
    <div class={`surface ${props.surface ?? 'panel'}`} lang={locale} dir={direction}>
      <header class="bar">
        <Logo />
        <h1 class={props.title ? 'bar-title bar-article' : 'bar-title'}>
          <bdi>{props.title || t('extName')}</bdi>
        </h1>
        {props.host === '' ? (
          <span class="bar-end meta">{t('popup.noSite')}</span>
        ) : (
          <SiteSwitch host={props.host} isOn={props.isOn} onSwitch={props.onSwitch} />
        )}
      </header>
      <main ref={content}>
        {props.notes && !selection && <Parts notes={props.notes} />}
        {selection && <Selected {...props} selection={selection} />}
        {props.notes?.isShown && !selection && <NotesView {...props.notes} />}
        <div hidden={selection !== undefined || props.notes?.isShown}>
          <SearchBox {...search} />
          <div hidden={isSearching}>
            <PageOverview {...props} />
          </div>
          {isSearching && <SearchResults {...search} />}
        </div>
      </main>
      <DataLine
        asOf={asOf}
        data={props.data}
        onOpenPanel={props.onOpenPanel}
        onOpenSettings={props.onOpenSettings}
      />
    </div>
  );
}

function Parts({ notes }: { notes: NonNullable<PanelViewProps['notes']> }): VNode {
  const { t } = useMessages();
  const { state, isShown, onShow } = notes;
  const count = state.status === 'ready' ? state.notes.length + state.drafts.length : 0;
  return (
    <div class="panel-parts">
      <Choice
        label={t('notes.parts')}
        value={isShown ? 'notes' : 'page'}
        options={[
          { value: 'page', label: t('notes.page') },
          { value: 'notes', label: count > 0 ? t('notes.mineCounted', count) : t('notes.mine') },
        ]}
        onChoose={(part) => onShow(part === 'notes')}
      />
    </div>
  );
}

function Selected(props: PanelViewProps & { selection: Selection }): VNode {
  const { t } = useMessages();
  const { selection } = props;
  return (
    <section aria-label={t('panel.detailsLabel')}>
      <div class="details-bar">
        <button type="button" class="button" onClick={props.onBack}>
          <span class="with-icon">
            <Icon name="back" />
            {t('panel.back')}
          </span>
        </button>
        {selection.status === 'claim' && (
          <JumpButton
            name={selection.comparison.text}
            kind="appearance"
            places={selection.places}
            onJump={props.onJump}
          />
        )}
        {selection.status === 'entity' && (
          <JumpButton
            name={selection.details.name}
            kind="mention"
            places={selection.places}
            onJump={props.onJump}
          />
        )}
      </div>
      <SelectedDetails {...props} />
    </section>
  );
}

function SelectedDetails(props: PanelViewProps & { selection: Selection }): VNode {
  const { t } = useMessages();
  const { selection, onOpenClaim, quiet } = props;
  switch (selection.status) {
    case 'claim':
      return (
        <ClaimDetails
          key={selection.comparison.claim}
          {...selection}
          onOpenClaim={onOpenClaim}
          quiet={quiet}
        />
      );
    case 'entity':
      return (
        <EntityPage
          key={selection.details.id}
          {...selection}
          onOpenClaim={onOpenClaim}
          quiet={quiet}
        />
      );
    default:
      return (
        <p class="silent silent-reading" role="status">
          {selection.status === 'loading' ? t('card.waiting') : t('card.failed')}
        </p>
      );
  }
}

/** Moves the focus into what opened and, when it goes, back to the control it was opened from. */
function useFocusOfSelection(
  content: { current: HTMLElement | null },
  selection: Selection | undefined,
): void {
  const opener = useRef<HTMLElement>(undefined);
  const wasOpen = useRef(false);
  const isOpen = selection !== undefined;
  // The opener is about to be hidden when the selection arrives: remember it while it has focus.
  useLayoutEffect(() => {
    const element = content.current;
    const remember = (event: FocusEvent) => {
      if (!wasOpen.current && event.target instanceof HTMLElement) opener.current = event.target;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [content]);
  useLayoutEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (isOpen) content.current?.querySelector<HTMLElement>('.details .card-title')?.focus();
    else if (hasClosed) opener.current?.focus();
  }, [content, isOpen, selection]);
}
