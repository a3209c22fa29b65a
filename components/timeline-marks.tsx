/** The marks of a timeline's picture: a dot for a value, a line for what it leaves open. */
import type { VNode } from 'preact';
import type { Stem, TimelineMark } from './lay-out-timeline.ts';

const DOT = 4.5;
const RING = 5.5;
const STEM = 17;
const HEAD = 3.5;

/** @param toX - Turns a place along the line of writing into one from the left. */
export function MarkShape(props: { mark: TimelineMark; toX(x: number): number }): VNode {
  const { mark, toX } = props;
  const { point, y, highY, stem } = mark;
  const x = toX(mark.x);
  const kind = point.isHere ? 'here' : point.of ? 'linked' : 'own';
  return (
    <g class={`timeline-mark timeline-${kind}`}>
      {highY !== undefined && <path class="timeline-range" d={`M${x} ${y}V${highY}`} />}
      {stem && <StemShape stem={stem} x={x} y={y} />}
      {kind === 'own' && <circle class="timeline-dot" cx={x} cy={y} r={DOT} />}
      {kind === 'linked' && <circle class="timeline-ring" cx={x} cy={y} r={DOT - 0.5} />}
      {kind === 'here' && (
        <>
          <circle class="timeline-ring" cx={x} cy={y} r={RING} />
          <circle class="timeline-dot" cx={x} cy={y} r={2} />
        </>
      )}
    </g>
  );
}

function StemShape(props: { stem: Stem; x: number; y: number }): VNode {
  const { stem, x, y } = props;
  const up = `M${x} ${y - RING}V${y - STEM}`;
  const down = `M${x} ${y + RING}V${y + STEM}`;
  const upHead = `M${x - HEAD} ${y - STEM + HEAD}L${x} ${y - STEM}L${x + HEAD} ${y - STEM + HEAD}`;
  const downHead = `M${x - HEAD} ${y + STEM - HEAD}L${x} ${y + STEM}L${x + HEAD} ${y + STEM - HEAD}`;
  const bar = (at: number) => `M${x - HEAD} ${at}H${x + HEAD}`;
  // "About" ends in bars, since it is bounded; "more than" is not.
  const paths: Record<Stem, string> = {
    up: up + upHead,
    down: down + downHead,
    both: `${up}${bar(y - STEM)}${down}${bar(y + STEM)}`,
  };
  return <path class="timeline-stem" d={paths[stem]} />;
}
