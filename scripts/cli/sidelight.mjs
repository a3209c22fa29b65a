#!/usr/bin/env node
// Starts the command line under a Node that runs TypeScript: this one if it is new enough, else
// the one that `npm install` put beside the project. Plain JavaScript, so that any Node reads it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./sidelight.ts', import.meta.url));
const bundled = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)) {
  const { runSidelight } = await import('./sidelight.ts');
  process.exitCode = await runSidelight(process.argv.slice(2));
} else if (existsSync(bundled)) {
  const child = spawnSync(bundled, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (child.error) throw child.error;
  process.exitCode = child.status ?? 1;
} else {
  console.error(
    `sidelight: needs Node 22.18 or later, this is ${process.versions.node}. ` +
      'Run npm install in the project, which brings one along, or install a newer Node.',
  );
  process.exitCode = 2;
}
