/** By what the notes of the library are narrowed down. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { AnnotationFacets, AnnotationFilter } from '../lib/annotations/filter-annotations.ts';
import { COLOURS, type Colour } from '../lib/annotations/types.ts';
import { COLOUR_NAMES } from './colour-choice.tsx';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';

interface LibraryFiltersProps {
  filter: AnnotationFilter;
  facets: AnnotationFacets;
  onChange(filter: AnnotationFilter): void;
}

/** Longer lists are no lists any more: what is rarer is found by searching. */
const MOST_CHOICES = 300;

export function LibraryFilters({ filter, facets, onChange }: LibraryFiltersProps): VNode {
  const { t, words } = useMessages();
  const set = (change: AnnotationFilter) => onChange({ ...filter, ...change });
  const isSet = Object.values(filter).some((value) => value !== undefined && value !== '');
  const withCount = ([value, count, label = value]: [string, number, string?]) =>
    ({ value, label: `${words(label)} (${count})` }) as const;
  return (
    <search class="library-filters">
      <span class="search-field">
        <Icon name="search" />
        <input
          type="search"
          class="search-input"
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          value={filter.words ?? ''}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
      </span>
      <div class="library-selects">
        <Select
          label={t('library.site')}
          value={filter.site}
          options={facets.sites.map(withCount)}
          onChoose={(site) => set({ site })}
        />
        <Select
          label={t('library.tag')}
          value={filter.tag}
          options={facets.tags.map(withCount)}
          onChoose={(tag) => set({ tag })}
        />
        <Select
          label={t('library.subject')}
          value={filter.subject}
          options={facets.subjects.map(withCount)}
          onChoose={(subject) => set({ subject })}
        />
        <Select
          label={t('library.colour')}
          value={filter.colour}
          options={COLOURS.map((value) => ({ value, label: t(COLOUR_NAMES[value]) }))}
          onChoose={(colour) => onChange(withColour(filter, colour))}
        />
        <span class="library-days">
          <Day label={t('library.from')} value={filter.from} onChoose={(from) => set({ from })} />
          <Day label={t('library.to')} value={filter.to} onChoose={(to) => set({ to })} />
        </span>
        {isSet && (
          <button type="button" class="button" onClick={() => onChange({})}>
            {t('library.clear')}
          </button>
        )}
      </div>
    </search>
  );
}

function withColour({ colour: _, ...rest }: AnnotationFilter, colour: string): AnnotationFilter {
  return colour === '' ? rest : { ...rest, colour: colour as Colour };
}

function Select(props: {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChoose(value: string): void;
}): VNode | null {
  const { t } = useMessages();
  const id = useId();
  if (props.options.length === 0) return null;
  return (
    <span class="library-select">
      <label class="note-label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        value={props.value ?? ''}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <option value="">{t('library.any')}</option>
        {props.options.slice(0, MOST_CHOICES).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}

function Day(props: {
  label: string;
  value: string | undefined;
  onChoose(value: string): void;
}): VNode {
  const id = useId();
  return (
    <span class="library-select">
      <label class="note-label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="date"
        value={props.value ?? ''}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      />
    </span>
  );
}
