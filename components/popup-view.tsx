/** The popup: this page at a glance, the site's switch, and search over all the data. */
import type { VNode } from 'preact';
import { DataLine } from './data-line.tsx';
import { Logo } from './logo.tsx';
import { useMessages } from './messages.tsx';
import { PageOverview, type PageOverviewProps } from './page-overview.tsx';
import { SearchBox, type SearchBoxProps, SearchResults } from './search-box.tsx';
import { SiteSwitch } from './site-switch.tsx';

export interface PopupViewProps extends PageOverviewProps {
  isOn: boolean;
  onSwitch(isOn: boolean): void;
  search: Pick<SearchBoxProps, 'query' | 'hits' | 'onQuery'>;
  /** No button without it: the browser has no panel. */
  onOpenPanel?: (() => void) | undefined;
  onOpenSettings(): void;
}

export function PopupView(props: PopupViewProps): VNode {
  const { t, locale, direction } = useMessages();
  const search = {
    ...props.search,
    onOpenClaim: props.onOpenClaim,
    onOpenEntity: props.onOpenEntity,
  };
  const asOf = props.page.status === 'ready' ? props.page.reading.data.asOf : props.data?.asOf;
  return (
    <div class="surface popup" lang={locale} dir={direction}>
      <header class="bar">
        <Logo />
        <h1 class="bar-title">{t('extName')}</h1>
        {props.host === '' ? (
          <span class="bar-end meta">{t('popup.noSite')}</span>
        ) : (
          <SiteSwitch host={props.host} isOn={props.isOn} onSwitch={props.onSwitch} />
        )}
      </header>
      <SearchBox {...search} />
      <main>
        {search.query.trim() === '' ? <PageOverview {...props} /> : <SearchResults {...search} />}
      </main>
      <DataLine asOf={asOf} onOpenPanel={props.onOpenPanel} onOpenSettings={props.onOpenSettings} />
    </div>
  );
}
