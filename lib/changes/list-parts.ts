/**
 * What a record says that a reader can see, part by part, so that two states of it can be compared
 * and the difference be shown. How a claim is found (`match`, cues, wordings) is no part of it.
 */
import type { Claim, Entity, Role, SourceId } from '../dataset/types.ts';
import type { ChangeDetail, ChangedPart, ChangedValue } from './types.ts';

/** A value under what it is; several may share both. */
export interface Part {
  part: ChangedPart;
  of?: string;
  value: ChangedValue;
}

/** Id → what a reader calls it. */
type LabelOf = (id: string) => string;

const words = (part: ChangedPart, text: string, of?: string): Part => ({
  part,
  ...(of === undefined ? {} : { of }),
  value: { text },
});

/** @returns In the order of a card. */
export function listEntityParts(entity: Entity, labelOf: LabelOf): Part[] {
  return [
    words('name', entity.name),
    words('summary', entity.summary),
    ...entity.names
      .filter(({ value }) => value !== entity.name)
      .map(({ value }) => words('spelling', value)),
    ...entity.roles.map((role) => describeRole(role, labelOf)),
    ...entity.background.map(({ text }) => words('background', text)),
    ...entity.descriptions.map((one) => words('description', one.words, one.by)),
  ];
}

function describeRole({ label, organisation, start, end }: Role, labelOf: LabelOf): Part {
  const text = organisation === undefined ? label : `${label}, ${labelOf(organisation)}`;
  return {
    part: 'role',
    value: {
      text,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    },
  };
}

/** @returns In the order of a card. */
export function listClaimParts(claim: Claim, labelOf: (id: SourceId) => string): Part[] {
  const { text, positions, evidence, notes } = claim;
  return [
    words('text', text),
    ...positions.flatMap(({ label, figure }): Part[] => [
      words('position', label),
      ...(figure ? [{ part: 'figure' as const, of: label, value: { figure } }] : []),
    ]),
    ...evidence.flatMap(({ source, quote, figure }): Part[] => [
      words('evidence', quote, labelOf(source)),
      ...(figure ? [{ part: 'figure' as const, of: labelOf(source), value: { figure } }] : []),
    ]),
    ...notes.map((note) => words('note', note.text)),
  ];
}

const keyOf = ({ part, of }: Pick<Part, 'part' | 'of'>) => `${part}\0${of ?? ''}`;
const valueKey = (value: ChangedValue) => JSON.stringify(value);

/**
 * What is other. Of the same part, what is on both sides is left out; where as many are left of the
 * old as of the new, the first became the first, and so on; else the old are gone and the new are new.
 *
 * @returns In the order of `after`, what is gone last.
 */
export function compareParts(before: readonly Part[], after: readonly Part[]): ChangeDetail[] {
  const [old, now] = [groupParts(before), groupParts(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) =>
    compareGroup(old.get(key) ?? [], now.get(key) ?? []),
  );
}

function groupParts(parts: readonly Part[]): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    groups.set(keyOf(part), [...(groups.get(keyOf(part)) ?? []), part]);
  }
  return groups;
}

function compareGroup(before: readonly Part[], after: readonly Part[]): ChangeDetail[] {
  const old = leaveOut(before, after);
  const now = leaveOut(after, before);
  const [first] = [...before, ...after];
  if (!first) return [];
  const head = { part: first.part, ...(first.of === undefined ? {} : { of: first.of }) };
  if (old.length === now.length) {
    return now.map(({ value }, index) => ({
      ...head,
      before: (old[index] as Part).value,
      after: value,
    }));
  }
  return [
    ...now.map(({ value }) => ({ ...head, after: value })),
    ...old.map(({ value }) => ({ ...head, before: value })),
  ];
}

/** The first list without what the second has, each as often as it has it. */
function leaveOut(parts: readonly Part[], others: readonly Part[]): Part[] {
  const rest = others.map(({ value }) => valueKey(value));
  return parts.filter(({ value }) => {
    const at = rest.indexOf(valueKey(value));
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}
