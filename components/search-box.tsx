/** Search over the whole data set. Keeps no text of its own: the query and its hits are given. */

import Mark from 'mark.js';
import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimId, EntityId } from '../lib/dataset/types.ts';
import type { SearchHit } from '../lib/protocol.ts';
import { findSearchWords } from '../lib/reading/find-search-words.ts';
import { Icon } from './icon.tsx';
import { ListItem } from './list-item.tsx';
import { useMessages } from './messages.tsx';

export interface SearchBoxProps {
  query: string;
  /** Best first; `undefined` while they are looked up. */
  hits?: readonly SearchHit[] | undefined;
  onQuery(query: string): void;
  onOpenClaim(id: ClaimId): void;
  onOpenEntity(id: EntityId): void;
}

export function SearchBox(props: SearchBoxProps): VNode {
  const { t } = useMessages();
  const inputId = useId();
  const { query, onQuery } = props;
  return (
    <search class="search">
      <label class="visually-hidden" for={inputId}>
        {t('search.label')}
      </label>
      <span class="search-field">
        <Icon name="search" />
        <input
          id={inputId}
          type="text"
          class="search-input"
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          placeholder={t('search.placeholder')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Escape empties the field first; only an empty one lets the popup close.
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            onQuery('');
          }}
        />
        {query !== '' && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('search.clear')}
            onClick={() => onQuery('')}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
    </search>
  );
}

/** What a search found; stands in place of the page's lists while there is a query. */
export function SearchResults(props: SearchBoxProps): VNode {
  const { t } = useMessages();
  const { query, hits } = props;
  const list = useMarks(query, hits);
  return (
    <section class="list">
      <h2 class="visually-hidden">{t('search.heading')}</h2>
      <p class="list-hint meta" role="status">
        {hits && (hits.length > 0 ? t('search.results', hits.length) : t('search.none', query))}
      </p>
      <ul class="search-results" key={query} ref={list}>
        {hits?.map((hit) => (
          <ListItem
            key={hit.id}
            sign={
              <span class="item-sign">
                <Icon name={hit.kind} />
              </span>
            }
            title={hit.title}
            detail={hit.detail}
            onOpen={() =>
              hit.kind === 'claim' ? props.onOpenClaim(hit.id) : props.onOpenEntity(hit.id)
            }
          />
        ))}
      </ul>
    </section>
  );
}

/**
 * Marks in a list what was searched for, with mark.js. It cuts text nodes that Preact has made:
 * another query gets a list of its own.
 */
function useMarks(
  query: string,
  hits: SearchBoxProps['hits'],
): { current: HTMLUListElement | null } {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('.item-open, .meta') ?? [])];
    for (const line of lines) {
      new Mark(line).markRanges(findSearchWords(line.textContent, query), { className: 'hit' });
    }
  }, [query, hits]);
  return list;
}
