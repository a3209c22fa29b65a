interface ImportMetaEnv {
  /** Short hash of everything below `data/`, set by wxt.config.ts. */
  readonly DATA_VERSION: string;
}
