import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CARD_WIDTH, placeCard } from './place-card.ts';

const SCREEN = { width: 1280, height: 800 };
const line = (left: number, top: number, width = 120, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it('stands below the words where there is room', () => {
  const spot = placeCard([line(200, 100)], 300, SCREEN);
  expect(spot).toMatchObject({ side: 'below', top: 126, left: 200, width: CARD_WIDTH });
});

it('stands above them near the lower edge', () => {
  const spot = placeCard([line(200, 700)], 300, SCREEN);
  expect(spot).toMatchObject({ side: 'above', top: 700 - 6 - 300 });
});

it('is a sheet from below on a small screen, and from above where the words are below', () => {
  const phone = { width: 390, height: 800 };
  expect(placeCard([line(20, 100)], 300, phone)).toMatchObject({
    side: 'sheet-bottom',
    left: 0,
    width: 390,
    top: 500,
  });
  expect(placeCard([line(20, 700)], 300, phone)).toMatchObject({ side: 'sheet-top', top: 0 });
});

it('never covers the words and never leaves the viewport', () => {
  const screens = fc.record({
    width: fc.integer({ min: 300, max: 2000 }),
    height: fc.integer({ min: 420, max: 1400 }),
  });
  fc.assert(
    fc.property(
      screens,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 40, max: 900 }),
      (screen, x, y, height) => {
        const words = line(x % screen.width, y % (screen.height - 20), 80);
        const spot = placeCard([words], height, screen);
        const bottom = spot.top + Math.min(height, spot.maxHeight);
        expect(bottom <= words.top || spot.top >= words.bottom).toBe(true);
        expect(spot.bottom).toBeCloseTo(bottom);
        expect(spot.top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(screen.height + 0.01);
        expect(spot.left).toBeGreaterThanOrEqual(0);
        expect(spot.left + spot.width).toBeLessThanOrEqual(screen.width);
        expect(spot.maxHeight).toBeGreaterThan(100);
      },
    ),
  );
});
