/** What we use of web-ext, which ships no types. */
declare module 'web-ext' {
  interface Runner {
    exit(): Promise<void>;
    registerCleanup(cleanup: () => void): void;
  }
  const webExt: {
    cmd: {
      run(
        options: Record<string, unknown>,
        settings: { shouldExitProgram: boolean },
      ): Promise<Runner>;
    };
  };
  export default webExt;
}
