/** A file that cannot be used: the message names it and says why. Ends a command with code 1. */
export class FileError extends Error {
  override name = 'FileError';
}

/** @returns Why the system would not give us a file, in plain words. */
export function describeSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'is a folder: name its files',
    EACCES: 'may not be read: check its permissions',
    EPERM: 'may not be read: check its permissions',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
