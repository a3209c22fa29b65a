/**
 * The settings (and nothing else) carried to the reader's other browsers by the browser itself,
 * where it can and the reader wants it. The last change wins. Items of `storage.sync` are small, so
 * the settings are one text in pieces.
 */
import { browser } from 'wxt/browser';
import { addMutes, MOST_MUTES } from '../lib/settings/mutes.ts';
import { parseSettings, type Settings } from '../lib/settings/settings.ts';
import { loadSettings, saveSettings, watchSettings } from './settings.ts';

const FLAG = 'isSynced';
const PIECE = 'settings.';
/** An item may have 8,192 bytes; a UTF-16 unit takes three at most. */
const PIECE_LENGTH = 2500;

/** @returns `undefined` where the browser cannot. */
export async function describeSync(): Promise<boolean | undefined> {
  if (!browser.storage.sync) return undefined;
  const stored = await browser.storage.local.get(FLAG);
  return stored[FLAG] === true;
}

/**
 * Begins with both: lists are joined, single choices taken from what is there already.
 *
 * @throws where the browser refuses to store it (its room is used up).
 */
export async function setSync(isOn: boolean): Promise<void> {
  if (isOn) {
    const there = await readRemote();
    if (there) {
      await saveSettings(({ offSites, mutes }) => ({
        ...there,
        offSites: [...new Set([...there.offSites, ...offSites])],
        mutes: addMutes(there.mutes, mutes).slice(-MOST_MUTES),
      }));
    }
    await writeRemote(await loadSettings());
  }
  await browser.storage.local.set({ [FLAG]: isOn });
}

/** Follows changes in both directions, as long as the reader wants it. For the background. */
export function followSync(onFailure: (error: unknown) => void): void {
  if (!browser.storage.sync) return;
  const run = (work: () => Promise<void>) => {
    const ifOn = async () => {
      if (await describeSync()) await work();
    };
    ifOn().catch(onFailure);
  };
  watchSettings((settings) => run(() => writeRemote(settings)));
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') run(takeRemote);
  });
}

async function takeRemote(): Promise<void> {
  const there = await readRemote();
  if (there && !isSame(there, await loadSettings())) await saveSettings(there);
}

async function readRemote(): Promise<Settings | undefined> {
  const pieces = await readPieces();
  if (pieces.length === 0) return undefined;
  try {
    return parseSettings(JSON.parse(pieces.join('')));
  } catch {
    return undefined; // half of a change has come: the rest follows
  }
}

async function readPieces(): Promise<string[]> {
  const stored = await browser.storage.sync.get(null);
  const pieces: string[] = [];
  for (
    let piece = stored[PIECE + 0];
    typeof piece === 'string';
    piece = stored[PIECE + pieces.length]
  )
    pieces.push(piece);
  return pieces;
}

async function writeRemote(settings: Settings): Promise<void> {
  const text = JSON.stringify(settings);
  const before = await readPieces();
  if (before.join('') === text) return;
  const pieces: Record<string, string> = {};
  for (let at = 0; at < text.length; at += PIECE_LENGTH) {
    pieces[PIECE + at / PIECE_LENGTH] = text.slice(at, at + PIECE_LENGTH);
  }
  await browser.storage.sync.set(pieces);
  const left = before.map((_, index) => PIECE + index).filter((name) => !(name in pieces));
  if (left.length > 0) await browser.storage.sync.remove(left);
}

const isSame = (a: Settings, b: Settings) => JSON.stringify(a) === JSON.stringify(b);
