/** The tags of a note: each can be taken away, more are typed, known ones are offered. */
import type { VNode } from 'preact';
import { ANNOTATION_LIMITS } from '../lib/annotations/types.ts';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';
import { SuggestField } from './suggest-field.tsx';

interface TagFieldProps {
  tags: readonly string[];
  suggest(start: string): Promise<string[]>;
  onChange(tags: string[]): void;
}

export function TagField({ tags, suggest, onChange }: TagFieldProps): VNode {
  const { t } = useMessages();
  const add = (text: string) => {
    const tag = text.trim().slice(0, ANNOTATION_LIMITS.tag).trim().toWellFormed();
    const isFull = tags.length >= ANNOTATION_LIMITS.tags;
    if (tag !== '' && !tags.includes(tag) && !isFull) onChange([...tags, tag]);
  };
  return (
    <div class="note-field">
      <span class="note-label">{t('annotate.tags')}</span>
      <div class="chips">
        {tags.map((tag) => (
          <span key={tag} class="chip">
            {tag}
            <button
              type="button"
              class="chip-remove"
              aria-label={t('annotate.removeTag', tag)}
              onClick={() => onChange(tags.filter((one) => one !== tag))}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <SuggestField
          label={t('annotate.addTag')}
          placeholder={t('annotate.addTag')}
          suggest={async (start) => (await suggest(start)).filter((tag) => !tags.includes(tag))}
          keyOf={(tag) => tag}
          describe={(tag) => tag}
          onChoose={add}
          onWrite={add}
          onBack={() => onChange(tags.slice(0, -1))}
        />
      </div>
    </div>
  );
}
