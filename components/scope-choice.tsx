/** Where Sidelight reads: three choices. Shared by the welcome page and the settings. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { type MessageKey, useMessages } from './messages.tsx';

export type Scope = 'news' | 'everywhere' | 'click';

export interface NewsList {
  sites: number;
  countries: number;
  /** Country code (ISO 3166-1 alpha-2) → hosts. */
  byCountry: Readonly<Record<string, readonly string[]>>;
}

export interface ScopeChoiceProps {
  scope: Scope;
  /** The news sites in the data; the choice for them is left away where there are none. */
  news?: NewsList | undefined;
  onChoose(scope: Scope): void;
}

const LABELS: Record<Scope, MessageKey & `scope.${string}`> = {
  news: 'scope.news',
  everywhere: 'scope.everywhere',
  click: 'scope.click',
};

export function ScopeChoice({ scope, news, onChoose }: ScopeChoiceProps): VNode {
  const { t } = useMessages();
  const hints: Record<Scope, string> = {
    news: news
      ? t('scope.newsHint', t('scope.sites', news.sites), t('scope.countries', news.countries))
      : '',
    everywhere: t('scope.everywhereHint'),
    click: t('scope.clickHint'),
  };
  const scopes: Scope[] = news ? ['news', 'everywhere', 'click'] : ['everywhere', 'click'];
  const name = useId();
  return (
    <>
      <fieldset class="scopes">
        <legend class="visually-hidden">{t('scope.legend')}</legend>
        {scopes.map((each) => (
          <label key={each} class={each === scope ? 'scope scope-on' : 'scope'}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === scope}
              onChange={() => onChoose(each)}
            />
            <span>
              <b>{t(LABELS[each])}</b>
              <span class="scope-hint meta">{hints[each]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {news && <NewsSites news={news} />}
    </>
  );
}

/** What the first choice means, site by site: nobody has to grant what they cannot read. */
function NewsSites({ news }: { news: NewsList }): VNode {
  const { t, locale } = useMessages();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const countries = Object.entries(news.byCountry)
    .map(([code, hosts]) => ({ name: names.of(code) ?? code, hosts }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <details class="news-sites">
      <summary>{t('scope.list')}</summary>
      <dl>
        {countries.map(({ name, hosts }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="meta">
              <bdi dir="ltr">{hosts.join(' · ')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What a choice is called in a sentence. */
export function scopeLabel(scope: Scope): MessageKey & `scope.${string}` {
  return LABELS[scope];
}
