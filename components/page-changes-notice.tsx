/** What changed in the data for the open page since the reader last had it open, folded up. */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { countChanges } from '../lib/changes/find-changes.ts';
import type { ChangeDetail, ChangedValue, PageChanges } from '../lib/changes/types.ts';
import type { PartialDate } from '../lib/dataset/types.ts';
import { phraseFigure } from '../lib/messages/phrase-figure.ts';
import { type Messages, useMessages } from './messages.tsx';
import { Quote } from './quote.tsx';

interface PageChangesNoticeProps {
  changes: PageChanges;
  onOpenClaim(id: string): void;
  onOpenEntity(id: string): void;
}

export function PageChangesNotice(props: PageChangesNoticeProps): VNode {
  const { t, date } = useMessages();
  const { since, release, list } = props.changes;
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <section class="notice changes">
      <p class="changes-head">
        <span>{t('changes.released', date(release))}</span>
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
        >
          {t('changes.since', countChanges(list))}
        </button>
      </p>
      <div id={listId} hidden={!isOpen}>
        <p class="meta">{t('changes.hint', date(since))}</p>
        <ul>
          {list.map((change) => (
            <li key={change.id} class="change">
              <button type="button" class="item-open" onClick={() => open(props, change.id)}>
                <bdi>{change.name}</bdi>
              </button>
              {change.change === 'added' ? (
                <p class="meta">{t('changes.added')}</p>
              ) : (
                change.details.map((detail, index) => <Detail key={index} detail={detail} />)
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function open({ onOpenClaim, onOpenEntity }: PageChangesNoticeProps, id: string): void {
  if (id.includes('/claims/')) onOpenClaim(id);
  else onOpenEntity(id);
}

function Detail({ detail }: { detail: ChangeDetail }): VNode {
  const { t } = useMessages();
  const { part, of, before, after } = detail;
  const name = t(`changes.part.${part}`);
  return (
    <>
      <p class="change-part meta">{of === undefined ? name : t('changes.partOf', name, of)}</p>
      <dl class="change-sides">
        {before && (
          <Side name={t(after ? 'changes.before' : 'changes.gone')} part={part} value={before} />
        )}
        {after && (
          <Side name={t(before ? 'changes.now' : 'changes.isNew')} part={part} value={after} />
        )}
      </dl>
    </>
  );
}

function Side(props: { name: string; part: ChangeDetail['part']; value: ChangedValue }): VNode {
  return (
    <div class="change-side">
      <dt class="meta">{props.name}</dt>
      <dd>
        <Value {...props} />
      </dd>
    </div>
  );
}

function Value({ part, value }: { part: ChangeDetail['part']; value: ChangedValue }): VNode {
  const messages = useMessages();
  if ('figure' in value) return <>{phraseFigure(value.figure, messages)}</>;
  if (part === 'evidence' || part === 'description') return <Quote text={value.text} />;
  const when = phraseTime(value, messages);
  return (
    <>
      <bdi>{value.text}</bdi>
      {when !== '' && <span class="meta"> · {when}</span>}
    </>
  );
}

/** When a role held; '' where the data does not say. */
function phraseTime(
  { start, end }: { start?: PartialDate; end?: PartialDate },
  { t, date, dateSpan }: Messages,
): string {
  if (start !== undefined && end !== undefined) return dateSpan([start, end]);
  if (end !== undefined) return t('entity.heldUntil', date(end));
  return start === undefined ? '' : t('changes.from', date(start));
}
