/** Takes the settings from a file that the reader chose. */
import { type FileProblem, parseSettingsFile } from '../lib/settings/settings-file.ts';
import { saveSettings } from './settings.ts';

/** @returns Why nothing was changed; empty where the settings are now those of the file. */
export async function importSettings(file: Blob): Promise<readonly FileProblem[]> {
  const parsed = parseSettingsFile(await file.text());
  if (!parsed.ok) return parsed.problems;
  await saveSettings(parsed.value);
  return [];
}
