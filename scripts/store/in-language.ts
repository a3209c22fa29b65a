/**
 * A build that speaks one language, whatever the browser's: a copy with no other messages in it. Many
 * systems have Chromium in English alone, which then shows an extension's default language.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @returns Folder of the copy. */
export function copyInLanguage(build: string, language: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'sidelight-language-'));
  cpSync(build, copy, { recursive: true });
  const messages = path.join(copy, '_locales');
  for (const name of readdirSync(messages)) {
    if (name !== language) rmSync(path.join(messages, name), { recursive: true });
  }
  const manifest = path.join(copy, 'manifest.json');
  const parsed = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...parsed, default_locale: language }));
  return copy;
}
