import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { FUZZ_TARGETS } from './fuzz-targets.ts';
import { listHostileStrings } from './hostile-strings.ts';

// What takes long on a busy machine still ends; what never ends is a fault.
vi.setConfig({ testTimeout: 60_000 });

/** Enough to find what is easily found; `npm run fuzz` looks longer and elsewhere each time. */
const RUNS = { numRuns: 300, seed: 20_261_120 };

it.each(FUZZ_TARGETS.map(({ name, property }) => [name, property] as const))(
  '%s: nothing that is not expected is thrown, and no prototype is changed',
  (_, property) => {
    const { failed, errorInstance } = fc.check(property, RUNS);
    expect(errorInstance).toBeNull();
    expect(failed).toBe(false);
  },
);

it('knows more hostile strings than the list of them', () => {
  expect(listHostileStrings().length).toBeGreaterThanOrEqual(738);
});
