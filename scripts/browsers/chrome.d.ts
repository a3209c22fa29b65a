/** The little of `chrome` that drivers use inside our own pages. */
declare const chrome: {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  extension: {
    getBackgroundPage(): object | null;
    isAllowedIncognitoAccess(): Promise<boolean>;
  };
  storage: {
    local: {
      remove(key: string): Promise<void>;
      get(): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
  runtime: {
    getManifest(): { version: string };
    sendMessage(message: unknown): Promise<unknown>;
  };
  windows: { create(options: object): Promise<object> };
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
};
