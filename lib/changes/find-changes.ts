/**
 * What changed for a page between two releases: the logs of all releases in between, put together.
 * What came and went again in between is left out, and what changed twice has changed once.
 */
import type { ChangeDetail, ChangeLog, ReaderChange, ReleaseId } from './types.ts';

/**
 * @param since The release that the reader had.
 * @param ids Entities and claims of the page, in the order of the page.
 * @returns In the order of `ids`; `undefined` where the log does not reach back to that release, and
 *   nothing can be said.
 */
export function findChanges(
  log: ChangeLog,
  since: ReleaseId,
  ids: readonly string[],
): ReaderChange[] | undefined {
  const steps = findSteps(log, since);
  if (!steps) return undefined;
  return [...new Set(ids)].flatMap((id) => {
    const changes = steps.flatMap((step) => step.changes.filter((one) => one.id === id));
    return foldChanges(changes) ?? [];
  });
}

/** How many things changed: a new record is one, else each detail. */
export const countChanges = (changes: readonly ReaderChange[]): number =>
  changes.reduce((sum, change) => sum + (change.change === 'added' ? 1 : change.details.length), 0);

/** The releases after one, oldest first; `undefined` where they do not join up. */
function findSteps({ release, releases }: ChangeLog, since: ReleaseId) {
  if (since === release) return [];
  const first = releases.findIndex(({ base }) => base === since);
  return first < 0 ? undefined : releases.slice(first);
}

/** All changes of one record, oldest first, as one; `undefined` where nothing is left. */
function foldChanges(changes: readonly ReaderChange[]): ReaderChange | undefined {
  const last = changes.at(-1);
  if (!last) return undefined;
  const { id, name } = last;
  if (changes.some(({ change }) => change === 'added')) return { id, name, change: 'added' };
  const details = foldDetails(changes.flatMap((it) => (it.change === 'changed' ? it.details : [])));
  return details.length === 0 ? undefined : { id, name, change: 'changed', details };
}

const sameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A → B and B → C are A → C; A → B and B → A are nothing. */
function foldDetails(details: readonly ChangeDetail[]): ChangeDetail[] {
  const folded: ChangeDetail[] = [];
  for (const detail of details) {
    const at = folded.findIndex(
      ({ part, of, after }) =>
        part === detail.part && of === detail.of && after && sameText(after, detail.before),
    );
    const earlier = folded[at];
    if (!earlier) folded.push(detail);
    else {
      const { part, of, before } = earlier;
      const joined: ChangeDetail = {
        part,
        ...(of === undefined ? {} : { of }),
        ...(before ? { before } : {}),
        ...(detail.after ? { after: detail.after } : {}),
      };
      const isNothing = sameText(joined.before, joined.after);
      folded.splice(at, 1, ...(isNothing ? [] : [joined]));
    }
  }
  return folded;
}
