/**
 * A figure or a status over time, across sources, with this page's own value in it: a picture to be
 * read at a glance, a key to its letters, and the same as a table.
 */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { ClaimId } from '../lib/dataset/types.ts';
import { isolate } from '../lib/messages/isolate.ts';
import { phraseSaid } from '../lib/messages/phrase-comparison.ts';
import type { Timeline, TimelinePoint } from '../lib/reading/timeline-types.ts';
import type { PlacedLabel } from './label-room.ts';
import { layOutTimeline, type TimelineLayout, type TimelineWords } from './lay-out-timeline.ts';
import { type Messages, useMessages } from './messages.tsx';
import { letterOf } from './source-letters.ts';
import { type KeySource, TimelineKey } from './timeline-key.tsx';
import { MarkShape } from './timeline-marks.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { useWidth } from './use-width.ts';

/** Of the picture in a panel, until it is measured. */
const USUAL_WIDTH = 352;
/** From here on ticks are written as "2M". */
const LONG_NUMBER = 1_000_000;

export function TimelinePicture(props: {
  timeline: Timeline;
  /** Sentence of the claim, for the text alternative. */
  title: string;
  onOpenClaim(id: ClaimId): void;
}): VNode {
  const messages = useMessages();
  const headingId = useId();
  const [frame, width] = useWidth<HTMLDivElement>(USUAL_WIDTH);
  const { timeline, title } = props;
  const sources = listSources(timeline.points);
  const layout = layOutTimeline(timeline, width, chooseWords(timeline.points, sources, messages));
  return (
    <section class="timeline" aria-labelledby={headingId}>
      <h3 class="section-title" id={headingId}>
        {messages.t('timeline.title')}
      </h3>
      <InWords points={timeline.points} />
      <div class="timeline-frame" ref={frame}>
        <Picture layout={layout} label={describePicture(timeline, title, sources, messages)} />
      </div>
      <TimelineKey sources={sources} marks={layout.marks} onOpenClaim={props.onOpenClaim} />
      <TimelineTable timeline={timeline} title={title} />
    </section>
  );
}

/** At a glance: what this page says, and the newest that the data has. */
function InWords({ points }: { points: readonly TimelinePoint[] }): VNode | null {
  const messages = useMessages();
  const { t, date } = messages;
  const own = points.filter(({ of }) => of === undefined);
  const here = own.find(({ isHere }) => isHere);
  const newest = own.findLast((point) => !point.isHere && point.date !== undefined);
  if (!here && !newest) return null;
  return (
    <p class="timeline-words">
      {here && (
        <b class="timeline-words-here">
          {here.date === undefined
            ? t('timeline.nowUndated', phraseSaid(here.said, messages))
            : t('timeline.now', phraseSaid(here.said, messages), date(here.date))}
        </b>
      )}
      {newest?.date !== undefined && (
        <span class="meta">
          {t('timeline.newest', phraseSaid(newest.said, messages), date(newest.date))}
        </span>
      )}
    </p>
  );
}

function Picture(props: { layout: TimelineLayout; label: string }): VNode {
  const { direction } = useMessages();
  const { width, height, lines, dates, marks } = props.layout;
  const toX = (x: number) => (direction === 'rtl' ? width - x : x);
  return (
    <svg
      class="timeline-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.label}
    >
      {lines.map(({ from, to, y, label }) => (
        <g key={y} class="timeline-line">
          <path d={`M${toX(from)} ${y}H${toX(to)}`} />
          <Label label={label} toX={toX} />
        </g>
      ))}
      <g class="timeline-dates">
        {dates.map((label) => (
          <Label key={label.x} label={label} toX={toX} />
        ))}
      </g>
      {marks.map(
        ({ span, y, point }, at) =>
          span && (
            <path
              key={at}
              class={point.isHere ? 'timeline-span timeline-here' : 'timeline-span'}
              d={`M${toX(span.from)} ${y}H${toX(span.to)}`}
            />
          ),
      )}
      {marks.map((mark, at) => (
        <MarkShape key={at} mark={mark} toX={toX} />
      ))}
      {marks.map(({ label, point }, at) => (
        <g key={at} class={point.isHere ? 'timeline-name timeline-name-here' : 'timeline-name'}>
          {label && <Label label={label} toX={toX} />}
        </g>
      ))}
    </svg>
  );
}

function Label(props: { label: PlacedLabel; toX(x: number): number }): VNode {
  const { text, x, y, anchor } = props.label;
  return (
    <text x={props.toX(x)} y={y} text-anchor={anchor}>
      {text}
    </text>
  );
}

/** In order of their first mark. */
function listSources(points: readonly TimelinePoint[]): KeySource[] {
  const labels = new Map(
    points.flatMap(({ sources }) => sources.map(({ id, label }) => [id, label] as const)),
  );
  return [...labels].map(([id, label], at) => ({ id, label, letter: letterOf(at) }));
}

function chooseWords(
  points: readonly TimelinePoint[],
  sources: readonly KeySource[],
  messages: Messages,
): TimelineWords {
  const { t, number, locale, date } = messages;
  const compact = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 4,
  });
  const letters = (point: TimelinePoint) =>
    sources
      .filter(({ id }) => point.sources.some((source) => source.id === id))
      .map(({ letter }) => letter)
      .join(' ');
  return {
    labels: points.map((point) => {
      const short = point.isHere ? t('timeline.here') : letters(point);
      // A lane says what is said.
      const full =
        point.lane === undefined
          ? // "60 to 80" stays in this order within a line that runs the other way.
            t('timeline.saidBy', isolate(phraseSaid(point.said, messages)), short)
          : short;
      return { full, short };
    }),
    value: (value) => (Math.abs(value) >= LONG_NUMBER ? compact.format(value) : number(value)),
    date,
    undated: t('timeline.undated'),
  };
}

function describePicture(
  { points }: Timeline,
  title: string,
  sources: readonly KeySource[],
  messages: Messages,
): string {
  const { t, dateSpan, list } = messages;
  const here = points
    .filter(({ isHere, of }) => isHere && !of)
    .map(({ said }) => phraseSaid(said, messages));
  const span = dateSpan(points.flatMap(({ date }) => date ?? []));
  return [
    t('timeline.label', title, t('claim.sources', sources.length), span),
    here.length > 0 ? t('timeline.labelHere', list(here)) : '',
    t('timeline.labelTable'),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
