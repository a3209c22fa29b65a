/** What the style sheet of the highlights paints, read from pixels. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import css from '../entrypoints/highlight.css?inline';
import { hidePage, showPage } from './page-fixture.ts';
import { createPainter, type HighlightStyle, type Painter } from './painter.ts';

type Rgb = [number, number, number];

let painter: Painter;
const sheet = new CSSStyleSheet();

beforeEach(() => {
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  painter = createPainter(document);
});

afterEach(async () => {
  painter.clear();
  document.adoptedStyleSheets = [];
  hidePage();
  await emulate('', []);
});

const emulate = (media: string, features: { name: string; value: string }[]) =>
  (cdp() as { send(name: string, params: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    {
      media,
      features,
    },
  );

/** No letters that reach below the line, so that what is there is the line. */
const WORDS = 'sources close to some mannered rooms';

/** @returns Pixel rows of a paragraph, painted in a style or not. */
async function shoot(style: HighlightStyle | undefined, colours: string): Promise<Rgb[][]> {
  showPage(
    `<p style="font:20px/2 serif;margin:0;padding:10px;width:420px;${colours}">${WORDS}</p>`,
    '',
  );
  const element = document.querySelector('p') as HTMLElement;
  return shootText(element, element.firstChild as Text, style);
}

async function shootText(
  element: HTMLElement,
  node: Text,
  style: HighlightStyle | undefined,
): Promise<Rgb[][]> {
  const range = {
    startContainer: node,
    startOffset: 0,
    endContainer: node,
    endOffset: node.length,
  };
  painter.paint(style ? [{ style, range }] : []);
  const image = await page.screenshot({ element, base64: true, save: false } as never);
  return readPixels(typeof image === 'string' ? image : (image as { base64: string }).base64);
}

async function readPixels(base64: string): Promise<Rgb[][]> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: image.height }, (_, y) =>
    Array.from({ length: image.width }, (__, x) => {
      const at = (y * image.width + x) * 4;
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    }),
  );
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The line's strongest pixel against what stands right above it, in rows without letters. */
function lineContrast(rows: Rgb[][], plain: Rgb[][]): number {
  const ground = at(plain, 30, 5);
  const wash = commonest(rows);
  let best = 0;
  for (let y = rows.length >> 1; y < rows.length - 5; y++) {
    const columns = Array.from({ length: 90 }, (_, i) => i + 30);
    if (columns.some((x) => contrast(at(plain, x, y), ground) > 1.1)) continue;
    for (const x of columns) best = Math.max(best, contrast(at(rows, x, y), wash));
  }
  return best;
}

/** What lies behind the words: the commonest colour where they stand. */
function commonest(rows: Rgb[][]): Rgb {
  const counts = new Map<string, number>();
  const middle = rows.slice(rows.length * 0.35, rows.length * 0.65);
  for (const pixel of middle.flatMap((row) => row.slice(30, 250))) {
    counts.set(pixel.join(), (counts.get(pixel.join()) ?? 0) + 1);
  }
  const [[common = '0,0,0'] = []] = [...counts].sort((a, b) => b[1] - a[1]);
  return common.split(',').map(Number) as Rgb;
}

const at = (rows: Rgb[][], x: number, y: number): Rgb => rows[y]?.[x] ?? [0, 0, 0];

const PAGES = {
  'black on white': 'background:#fff;color:#111',
  'grey on white': 'background:#fff;color:#555',
  'brown on sepia': 'background:#f4ecd8;color:#4b3b2a',
  'white on black': 'background:#000;color:#e8e8e8',
  'grey on near-black': 'background:#121212;color:#d0d0d0',
  'white on navy': 'background:#15202b;color:#e6ecf0',
  'grey on dark grey': 'background:#2b2b2b;color:#ddd',
};
const STYLES = ['person', 'organisation', 'claim', 'differs', 'likely'] as const;
const CHOSEN: HighlightStyle[] = STYLES.flatMap(
  (kind) => [`solid-${kind}`, `tint-${kind}`] as const,
);

describe.each(Object.entries(PAGES))('%s', (_, colours) => {
  it.each(STYLES)('shows a %s by a line with a contrast of 3 to 1 or more', async (style) => {
    const plain = await shoot(undefined, colours);
    expect(lineContrast(await shoot(style, colours), plain)).toBeGreaterThanOrEqual(3);
  });
});

it('reaches into open shadow trees', async () => {
  showPage('<p style="margin:0;padding:10px;width:420px">-</p>', '');
  const host = document.querySelector('p') as HTMLElement;
  const inside = document.createElement('section');
  inside.textContent = WORDS;
  const block = document.createElement('div');
  block.append(inside);
  host.replaceWith(block);
  block.attachShadow({ mode: 'open' }).append(inside);
  const text = inside.firstChild as Text;
  const plain = await shootText(block, text, undefined);
  expect(await shootText(block, text, 'person')).not.toEqual(plain);
});

it('tells the kinds apart without colour', async () => {
  const shapes = new Set<string>();
  const plain = await shoot(undefined, PAGES['black on white']);
  for (const style of STYLES) {
    const rows = await shoot(style, PAGES['black on white']);
    const below = rows.map((row, y) =>
      row
        .slice(30, 200)
        .map((pixel, x) => (contrast(pixel, (plain[y] as Rgb[])[x + 30] as Rgb) > 1.5 ? 1 : 0))
        .join(''),
    );
    shapes.add(below.join('\n'));
  }
  expect(shapes.size).toBe(STYLES.length);
});

it.each(CHOSEN)('paints a %s where the reader chose that look', async (style) => {
  const plain = await shoot(undefined, PAGES['brown on sepia']);
  const rows = await shoot(style, PAGES['brown on sepia']);
  const wash = commonest(rows);
  const isTinted = wash.join() !== commonest(plain).join();
  expect(isTinted || lineContrast(rows, plain) >= 3).toBe(true);
  // The words stay readable on it.
  expect(contrast(wash, [0x4b, 0x3b, 0x2a])).toBeGreaterThanOrEqual(4.5);
});

it('is not printed', async () => {
  await emulate('print', []);
  const plain = await shoot(undefined, PAGES['black on white']);
  for (const style of [...STYLES, ...CHOSEN]) {
    expect(await shoot(style, PAGES['black on white'])).toEqual(plain);
  }
});

it('keeps its lines in forced colours', async () => {
  await emulate('', [{ name: 'forced-colors', value: 'active' }]);
  const plain = await shoot(undefined, '');
  for (const style of [...STYLES, ...CHOSEN]) {
    expect(lineContrast(await shoot(style, ''), plain)).toBeGreaterThanOrEqual(3);
  }
});

it('moves no letter', async () => {
  showPage(`<p style="width:200px">${WORDS}</p>`, '');
  const node = document.querySelector('p')?.firstChild as Text;
  const range = {
    startContainer: node,
    startOffset: 0,
    endContainer: node,
    endOffset: node.length,
  };
  const boxes = () => {
    const live = document.createRange();
    live.selectNodeContents(node);
    return [...live.getClientRects()].map((rect) => rect.toJSON());
  };
  const before = boxes();
  for (const style of STYLES) {
    painter.paint([{ style, range }]);
    expect(boxes()).toEqual(before);
  }
});
