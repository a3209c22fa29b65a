/** Below a timeline's picture: whose letters these are, and what found no room in it. */
import type { VNode } from 'preact';
import type { ClaimId, SourceId } from '../lib/dataset/types.ts';
import { phraseSaid } from '../lib/messages/phrase-comparison.ts';
import type { TimelinePoint } from '../lib/reading/timeline-types.ts';
import { FoldedList } from './folded-list.tsx';
import type { TimelineMark } from './lay-out-timeline.ts';
import { type Messages, useMessages } from './messages.tsx';

/** Lines that show at first. */
const LIMIT = 7;

export interface KeySource {
  id: SourceId;
  label: string;
  letter: string;
}

interface TimelineKeyProps {
  sources: readonly KeySource[];
  marks: readonly TimelineMark[];
  /** The claim is open on no other surface: its linked ones can be opened. */
  onOpenClaim(id: ClaimId): void;
}

export function TimelineKey({ sources, marks, onOpenClaim }: TimelineKeyProps): VNode {
  const messages = useMessages();
  const untold = marks.filter(({ isTold }) => !isTold).map(({ point }) => point);
  const here = untold.filter(({ isHere }) => isHere);
  return (
    <div class="key">
      <FoldedList label={messages.t('timeline.key')} limit={LIMIT}>
        {here.length > 0 && (
          <li key="here" class="key-here">
            <b>{messages.t('card.thisPage')}</b>{' '}
            <span class="meta">
              {messages.sequence(here.map((point) => describePoint(point, messages)))}
            </span>
          </li>
        )}
        {sources.map(({ id, label, letter }) => (
          <li key={id}>
            <b class="key-sign">{letter}</b> <bdi>{label}</bdi>{' '}
            <span class="meta">{describeUntold(id, untold, messages)}</span>
          </li>
        ))}
        {listLinked(marks, messages).map(({ claim, text, labels }) => (
          <li key={claim}>
            <span class="key-sign">
              <svg class="icon timeline-linked" viewBox="0 0 20 20" aria-hidden="true">
                <circle class="timeline-ring" cx="10" cy="10" r="4.5" />
              </svg>
            </span>{' '}
            {labels.length > 0 && <bdi>{messages.list(labels)}: </bdi>}
            <button type="button" class="link" onClick={() => onOpenClaim(claim)}>
              <bdi>{text}</bdi>
            </button>
          </li>
        ))}
      </FoldedList>
    </div>
  );
}

function describeUntold(
  id: SourceId,
  untold: readonly TimelinePoint[],
  messages: Messages,
): string {
  const told = untold.filter(({ sources }) => sources.some((source) => source.id === id));
  return messages.sequence(told.map((point) => describePoint(point, messages)));
}

function describePoint({ said, date }: TimelinePoint, messages: Messages): string {
  const words = phraseSaid(said, messages);
  return date === undefined ? words : messages.sequence([words, messages.date(date)]);
}

/** Claims that the open marks belong to, with what is said of each and does not stand in its sentence. */
function listLinked(marks: readonly TimelineMark[], messages: Messages) {
  const linked = new Map<ClaimId, { claim: ClaimId; text: string; labels: string[] }>();
  for (const { point } of marks) {
    if (!point.of) continue;
    const entry = linked.get(point.of.claim) ?? { ...point.of, labels: [] };
    linked.set(entry.claim, entry);
    const label = phraseSaid(point.said, messages);
    const isSaid = entry.text.toLowerCase().includes(label.toLowerCase());
    if (!isSaid && !entry.labels.includes(label)) entry.labels.push(label);
  }
  return [...linked.values()];
}
