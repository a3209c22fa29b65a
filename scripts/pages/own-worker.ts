/** Errors of the background worker: handed to Chromium as text, they may name nothing outside. */

/** Keeps what goes uncaught in the worker, for as long as it is awake. */
export function watchOwnWorker(): void {
  const errors: string[] = [];
  Object.assign(globalThis, { uncaughtErrors: errors });
  globalThis.addEventListener('error', (event) => errors.push(`background: ${event.message}`));
  globalThis.addEventListener('unhandledrejection', (event) =>
    errors.push(`background: ${String(event.reason)}`),
  );
}

/** @returns What was kept since the last time. */
export function readOwnWorkerErrors(): string[] {
  const errors: unknown = Reflect.get(globalThis, 'uncaughtErrors');
  return Array.isArray(errors) ? (errors.splice(0) as string[]) : [];
}
