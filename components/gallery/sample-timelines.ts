/** Timelines for the gallery and the component tests; the town and every figure are invented. */
import type { Comparator } from '../../lib/dataset/types.ts';
import type { Said } from '../../lib/reading/said.ts';
import type { Timeline, TimelinePoint } from '../../lib/reading/timeline-types.ts';
import type { ClaimComparison } from '../../lib/reading/types.ts';
import { differingClaim, onlyHereClaim } from './sample-claims.ts';

const LABELS: Record<string, string> = {
  courier: 'Nordby Courier',
  radio: 'Coast Radio',
  agency: 'Northern News Agency, report on the repairs',
  weekly: 'Harbour Weekly',
  gazette: 'Evening Gazette',
};

const listSources = (slugs: string[]) =>
  slugs.map((slug) => ({ id: `nordby-water/sources/${slug}`, label: LABELS[slug] ?? slug }));

function figurePoint(
  date: string,
  comparator: Comparator,
  value: number,
  slugs: string[],
  more: Partial<TimelinePoint> = {},
): TimelinePoint {
  const figure = more.figure ?? { value, comparator, unit: '' };
  const said: Said = { key: 'figure', figure };
  return { date, figure, said, sources: listSources(slugs), isHere: false, ...more };
}

function statePoint(date: string, lane: number, label: string, slugs: string[]): TimelinePoint {
  const said: Said = { key: 'position', label };
  return { date, lane, said, sources: listSources(slugs), isHere: slugs.length === 0 };
}

const CELLARS = {
  of: { claim: 'nordby-water/claims/cellars-flooded', text: 'Cellars in Nordby are under water' },
};

/** Each comparator once, a range, a month, a part, and this page among them. */
export const figureTimeline: Timeline = {
  lanes: [],
  points: [
    figurePoint('2025-04', 'about', 120, ['weekly']),
    figurePoint('2025-05-02', 'nearly', 200, ['radio', 'gazette']),
    figurePoint('2025-05-09', 'at-most', 90, ['agency']),
    figurePoint('2025-05-12', 'exactly', 60, ['courier'], {
      figure: { value: 60, high: 80, comparator: 'exactly', unit: '' },
    }),
    figurePoint('2025-05-16', 'more-than', 40, [], { isHere: true }),
    figurePoint('2025-05-16', 'about', 25, ['courier']),
    figurePoint('2025-05-14', 'exactly', 14, ['courier'], CELLARS),
    figurePoint('2025-05-16', 'exactly', 10, [], { ...CELLARS, isHere: true }),
  ],
};

/** As little as a picture can have: one other figure, of a whole month. */
const plainTimeline: Timeline = {
  lanes: [],
  points: [
    figurePoint('2025-05', 'more-than', 50, ['courier']),
    figurePoint('2025-05-16', 'exactly', 58, [], { isHere: true }),
  ],
};

/** More marks at one place than labels have room. */
export const crowdedTimeline: Timeline = {
  lanes: [],
  points: [
    ...Object.keys(LABELS).flatMap((slug, at) => [
      figurePoint('2025-05-15', 'at-least', 2_050_000 + at * 5_000, [slug]),
      figurePoint('2025-05-16', 'exactly', 2_100_000 + at * 1_000, [slug]),
    ]),
    figurePoint('2025-05-17', 'exactly', 2_101_000, [], { isHere: true }),
  ],
};

export const statusTimeline: Timeline = {
  lanes: ['the mains are closed', 'water flows again'],
  points: [
    statePoint('2025-03-12', 0, 'the mains are closed', ['radio', 'weekly']),
    statePoint('2025-05', 0, 'the mains are closed', ['agency']),
    statePoint('2025-05', 1, 'water flows again', ['courier']),
    statePoint('2025-05-16', 0, 'the mains are closed', []),
    statePoint('2025-05-18', 1, 'water flows again', ['courier', 'agency']),
  ],
};

/** The page does not say its day. */
export const undatedTimeline: Timeline = {
  lanes: statusTimeline.lanes,
  points: [
    ...statusTimeline.points.filter(({ isHere }) => !isHere),
    {
      lane: 0,
      said: { key: 'position', label: 'the mains are closed' },
      sources: [],
      isHere: true,
    },
  ],
};

export const timelines: Record<string, ClaimComparison> = {
  figure: { ...differingClaim, timeline: figureTimeline },
  plain: { ...differingClaim, timeline: plainTimeline },
  crowded: { ...differingClaim, timeline: crowdedTimeline },
  status: { ...onlyHereClaim, timeline: statusTimeline },
  undated: { ...onlyHereClaim, timeline: undatedTimeline },
};
