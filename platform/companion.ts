/**
 * What popup and side panel know of the open page: one state that changes, and the things a reader
 * can do. Who shows it subscribes; nothing here knows how it looks.
 */

import { browser } from 'wxt/browser';
import type { PageChanges } from '../lib/changes/types.ts';
import type { ClaimId, EntityId } from '../lib/dataset/types.ts';
import type { DataDescription, HighlightTarget, PageState, SearchHit } from '../lib/protocol.ts';
import type { StoryAgreement } from '../lib/reading/agreement-types.ts';
import { createClaimRequest, createStoryRequest } from '../lib/reading/create-requests.ts';
import { listIds } from '../lib/reading/list-ids.ts';
import type { Selection } from '../lib/reading/selection.ts';
import type { Reading } from '../lib/reading/types.ts';
import { hideMutedRows } from '../lib/settings/hide-muted.ts';
import type { Mute } from '../lib/settings/mutes.ts';
import { pageChannel, pageEvents, panelChannel } from './messaging.ts';
import { loadSettings, watchSettings } from './settings.ts';
import {
  describeSite,
  hostOf,
  readTabOnce,
  requestSite,
  type SiteState,
  switchSiteOff,
  switchSiteOn,
} from './sites.ts';

export interface CompanionState {
  /** Of the open page; '' where it is no web page. */
  host: string;
  isOn: boolean;
  page: PageState | { status: 'no-permission' };
  data?: DataDescription;
  query: string;
  /** `undefined` while they are looked up. */
  hits?: readonly SearchHit[] | undefined;
  selection?: Selection | undefined;
  mutes: readonly Mute[];
  /** Of each story on the page; `undefined` until asked for, and while it is looked up. */
  agreements?: readonly StoryAgreement[] | undefined;
  /** What changed in the data for this page since it was last read; absent for nothing. */
  changes?: PageChanges | undefined;
}

/** Members may be handed on by themselves. */
export interface Companion {
  readonly state: CompanionState;
  /** Called at once and at every change. @returns A function that ends it. */
  subscribe(listener: (state: CompanionState) => void): () => void;
  /** Asks the page and the data again. */
  refresh(): Promise<void>;
  /** From a click: switching on may ask the browser for permission. */
  switchSite(isOn: boolean): Promise<void>;
  /** Reads this page alone, by the right that a click on the button gives. */
  readOnce(): Promise<void>;
  /** Has the page read although it does not look like an article. */
  readAnyway(): Promise<void>;
  jumpTo(target: HighlightTarget): Promise<void>;
  search(query: string): Promise<void>;
  openClaim(id: ClaimId): Promise<void>;
  openEntity(id: EntityId): Promise<void>;
  /** From now on `agreements` follows the page. */
  followSources(): Promise<void>;
  /** Marks the page, where the reader wants that from the click on the button on. */
  drawPage(): Promise<void>;
  goBack(): void;
}

/** @param findTab - The tab that it speaks of, asked again at every refresh. */
export function createCompanion(findTab: () => Promise<Tab | undefined>): Companion {
  return new TabCompanion(findTab);
}

export interface Tab {
  id: number;
  url: string;
}

/**
 * The tab named in an address (`popup.html?tab=3`), else the active one of this window. Without a
 * permission for its site the browser does not tell a tab's address.
 */
export async function findTab(search: string): Promise<Tab | undefined> {
  const named = new URLSearchParams(search).get('tab');
  const tab = named
    ? await browser.tabs.get(Number(named))
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? '' };
}

class TabCompanion implements Companion {
  state: CompanionState = {
    host: '',
    isOn: false,
    page: { status: 'reading' },
    query: '',
    mutes: [],
  };
  #findTab: () => Promise<Tab | undefined>;
  #tab: Tab | undefined;
  #site: SiteState = 'unreadable';
  #followsSources = false;
  /** Address of the page that `agreements` are of. */
  #agreementsOf: string | undefined;
  /** Address of the page that `changes` are of. */
  #changesOf: string | undefined;
  #listeners = new Set<(state: CompanionState) => void>();

  constructor(findTab: () => Promise<Tab | undefined>) {
    this.#findTab = findTab;
    watchSettings(({ mutes }) => this.#change({ mutes }));
    pageEvents.handle({
      pageChanged: (_, { tabId }) => {
        if (tabId !== undefined && tabId === this.#tab?.id) void this.#followPage(tabId);
      },
    });
  }

  subscribe(listener: (state: CompanionState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  async refresh(): Promise<void> {
    this.#tab = await this.#findTab();
    this.#site = await describeSite(this.#tab?.url);
    this.#change({ host: hostOf(this.#tab?.url) ?? '', isOn: this.#site === 'on' });
    this.#showPage(await this.#askPage(this.#site));
    const { mutes } = await loadSettings();
    this.#change({ mutes });
    await this.#askData();
  }

  drawPage = async (): Promise<void> => {
    const tab = this.#tab ?? (await this.#findTab());
    if (tab) await pageChannel.call(tab.id, 'drawPage').catch(() => undefined); // not read here
  };

  switchSite = async (isOn: boolean): Promise<void> => {
    const { host } = this.state;
    if (isOn) {
      // Asked at once, since a click's right to ask does not outlive a wait; and not waited for, since
      // Firefox closes the popup to ask. A site that is refused stays out all the same.
      const asked = this.#site === 'not-granted' ? requestSite(host) : undefined;
      await switchSiteOn(host);
      await asked;
    } else await switchSiteOff(host);
    // The page is read (or cleared) by the background and says so itself; ask in case it cannot.
    await this.refresh();
  };

  readOnce = async (): Promise<void> => {
    if (!this.#tab) return;
    this.#change({ page: { status: 'reading' } });
    try {
      await pageChannel.call(this.#tab.id, 'readAgain');
      this.#showPage(await pageChannel.call(this.#tab.id, 'describePage'));
    } catch {
      this.#showPage(await this.#readWhereAllowed(this.#tab.id)); // nothing of ours is there yet
    }
    if (!this.state.data) await this.#askData();
  };

  readAnyway = async (): Promise<void> => {
    if (this.#tab) await pageChannel.call(this.#tab.id, 'readAnyway');
  };

  jumpTo = async (target: HighlightTarget): Promise<void> => {
    if (this.#tab) await pageChannel.call(this.#tab.id, 'showHighlight', target);
  };

  search = async (query: string): Promise<void> => {
    this.#change({ query, hits: undefined });
    const hits = await panelChannel.call('search', query);
    if (this.state.query === query) this.#change({ hits }); // else a later query has overtaken it
  };

  openClaim = async (id: ClaimId): Promise<void> => {
    this.#change({ selection: { status: 'loading' } });
    const { page } = this.state;
    const reading = this.#reading;
    const found = reading?.claims.find((claim) => claim.id === id);
    const published = page.status === 'ready' ? page.published : undefined;
    const request = createClaimRequest(id, reading, published);
    const compared = await panelChannel.call('compareClaim', request);
    const places = found?.appearances ?? [];
    const how = reading?.appearances[places[0] ?? -1]?.how;
    this.#change({
      selection: compared.ok
        ? { status: 'claim', comparison: compared.value, how, places }
        : { status: 'unknown' },
    });
  };

  openEntity = async (id: EntityId): Promise<void> => {
    this.#change({ selection: { status: 'loading' } });
    const described = await panelChannel.call('describeEntity', id);
    const reading = this.#reading;
    const places = reading?.entities.find((entity) => entity.id === id)?.mentions ?? [];
    const how = reading?.mentions[places[0] ?? -1]?.how;
    const spelling = reading?.spelledDifferently.find(({ entity }) => entity === id);
    this.#change({
      selection: described.ok
        ? { status: 'entity', details: described.value, how, spelling, places }
        : { status: 'unknown' },
    });
  };

  followSources = async (): Promise<void> => {
    this.#followsSources = true;
    const { page, agreements } = this.state;
    if (agreements === undefined && page.status === 'ready') await this.#compareSources(page);
  };

  #showPage(page: CompanionState['page']): void {
    // A page that was read again is not another page: what changed for it stays said.
    const isSamePage = this.#changesOf === this.#tab?.url;
    // Nor is the table of its sources taken away while it is asked for again.
    const isSameTable = page.status === 'ready' && this.#agreementsOf === this.#tab?.url;
    this.#change({
      page,
      ...(isSameTable ? {} : { agreements: undefined }),
      ...(isSamePage ? {} : { changes: undefined }),
    });
    if (page.status !== 'ready') return;
    if (this.#followsSources) void this.#compareSources(page);
    void this.#askChanges(page.reading);
  }

  async #askChanges(reading: Reading): Promise<void> {
    const { since } = reading.data;
    const url = this.#tab?.url;
    if (since === undefined || !url) return;
    const changes = await panelChannel.call('describeChanges', {
      ...{ since, url },
      ids: listIds(reading),
    });
    if (this.#tab?.url !== url) return; // the reader has gone on
    this.#changesOf = url;
    if (changes) this.#change({ changes });
  }

  async #compareSources(page: PageState & { status: 'ready' }): Promise<void> {
    const { reading, published } = page;
    const asked = reading.stories.map(({ id }) =>
      panelChannel.call('describeStory', createStoryRequest(id, reading, published)),
    );
    const answers = await Promise.all(asked);
    if (this.state.page !== page) return; // the reader has gone on
    this.#agreementsOf = this.#tab?.url;
    const agreements = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    this.#change({ agreements: hideMutedRows(agreements, this.state.mutes) });
  }

  get #reading(): Reading | undefined {
    return this.state.page.status === 'ready' ? this.state.page.reading : undefined;
  }

  goBack = (): void => {
    this.#change({ selection: undefined });
  };

  async #askData(): Promise<void> {
    try {
      this.#change({ data: await panelChannel.call('describeData') });
    } catch {
      // Nothing that can be pressed here would be answered either.
      this.#showPage({ status: 'silent', reason: 'no-answer' });
    }
  }

  async #askPage(site: SiteState): Promise<CompanionState['page']> {
    if (!this.#tab || site === 'hidden') return { status: 'no-permission' };
    if (site === 'unreadable') return { status: 'silent', reason: 'not-html' };
    if (site === 'off') return { status: 'silent', reason: 'switched-off' };
    try {
      return await pageChannel.call(this.#tab.id, 'describePage');
    } catch {
      return this.#readWhereAllowed(this.#tab.id);
    }
  }

  async #followPage(tabId: number): Promise<void> {
    const page = await pageChannel.call(tabId, 'describePage').catch(() => undefined);
    if (page && tabId === this.#tab?.id) this.#showPage(page);
  }

  /**
   * No content script answers: the page was open before it came, or the reader wants Sidelight only
   * at a click on its button. That click gives the right to read this page, so it is read.
   */
  async #readWhereAllowed(tabId: number): Promise<CompanionState['page']> {
    try {
      await readTabOnce(tabId);
      // Asked, not assumed: a short page may have been read by now.
      return await pageChannel.call(tabId, 'describePage');
    } catch {
      return this.#site === 'on'
        ? { status: 'silent', reason: 'not-html' } // the browser keeps some pages to itself
        : { status: 'no-permission' };
    }
  }

  #change(change: Partial<CompanionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener(this.state);
  }
}
