/** The marks of a timeline's picture: a dot for a value, a line for what it leaves open. */
import type { VNode } from 'preact';
import type { TimelinePoint } from '../lib/reading/timeline-types.ts';
import { SHORT_STEM, STEM_LENGTH, type Stem, type TimelineMark } from './lay-out-timeline.ts';

const DOT = 4.5;
const RING = 5.5;
const HAZE = 9;
const HEAD = 3.5;

/** @param toX - Turns a place along the line of writing into one from the left. */
export function MarkShape(props: { mark: TimelineMark; toX(x: number): number }): VNode {
  const { mark, toX } = props;
  const { point, y, highY, stem } = mark;
  const x = toX(mark.x);
  const kind = point.isHere ? 'here' : point.of ? 'linked' : 'own';
  return (
    <g class={`timeline-mark timeline-${kind}`}>
      {mark.leader && (
        <path class="timeline-leader" d={`M${x} ${mark.leader.from}V${mark.leader.to}`} />
      )}
      {stem && <StemShape stem={stem} x={x} y={y} />}
      {highY === undefined ? (
        <Dot point={point} x={x} y={y} />
      ) : (
        <path class="timeline-range" d={`M${x} ${y}V${highY}`} />
      )}
    </g>
  );
}

/** Filled for a source, a ring for a linked claim, both for this page's own value. */
function Dot({ point, x, y }: { point: TimelinePoint; x: number; y: number }): VNode {
  if (point.of) return <circle class="timeline-ring" cx={x} cy={y} r={DOT - 0.5} />;
  if (!point.isHere) return <circle class="timeline-dot" cx={x} cy={y} r={DOT} />;
  return (
    <>
      <circle class="timeline-ring" cx={x} cy={y} r={RING} />
      <circle class="timeline-dot" cx={x} cy={y} r={2} />
    </>
  );
}

function StemShape(props: { stem: Stem; x: number; y: number }): VNode {
  const { stem, x, y } = props;
  if (stem === 'haze') return <circle class="timeline-haze" cx={x} cy={y} r={HAZE} />;
  if (stem === 'short-down')
    return <path class="timeline-stem" d={`M${x} ${y}V${y + SHORT_STEM}`} />;
  const way = stem === 'up' ? -1 : 1;
  const tip = y + way * STEM_LENGTH;
  const head = tip - way * HEAD;
  return (
    <path
      class="timeline-stem"
      d={`M${x} ${y + way * RING}V${tip}M${x - HEAD} ${head}L${x} ${tip}L${x + HEAD} ${head}`}
    />
  );
}
