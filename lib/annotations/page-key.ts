/**
 * Tells whether two addresses are the same page: an annotation is found again under another
 * address of its page. It fetches nothing and follows no redirect; what it cannot tell stays two
 * pages.
 */
import type { AnnotatedPage } from './types.ts';

/** Say where a reader came from, and not what is read. */
const TRACKING =
  /^(?:utm_\w+|ns_\w+|mc_[ce]id|hsa_\w+|pk_\w+|piwik_\w+|mtm_\w+|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_\w+|bbc_team)|fb(?:clid|_\w+)|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|oly_(?:anon|enc)_id|wickedid|s_cid|cmpid|cmp|icid|ref_src|ref_url|smid|smtyp|partner|spm|ocid|ito|xtor|__twitter_impression|guccounter|guce_\w+)$/iu;

const WWW = /^www\d?\./u;
/** A fragment that is a route of the page's own script, and no place in it. */
const ROUTE = /^#!?\//u;

/** @returns The host without `www.`; empty for what has none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(WWW, '') : '';
}

/**
 * @returns What is the same for all addresses that differ only in scheme, `www.`, tracking
 *   parameters, their order, a slash at the end or a place within the page; the text itself where
 *   it is no address.
 */
export function pageKeyOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, hostname, origin, pathname, search, hash } = new URL(url);
  if (!/^https?:$/u.test(protocol)) return url.split('#')[0] as string;
  const port = /:\d+$/u.exec(origin)?.[0] ?? '';
  const path = pathname.replace(/\/+$/u, '');
  const query = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] as string))
    .sort()
    .join('&');
  const route = ROUTE.test(hash) ? hash : '';
  return `${hostname.replace(WWW, '')}${port}${path}${query && `?${query}`}${route}`;
}

/**
 * The keys of a page: of its address and of the canonical one that it names. Two pages are the
 * same where they share a key.
 *
 * @returns One or two. A canonical address is not believed where it names another site (the
 *   agency's original, a shop's front) or the front page of its own.
 */
export function pageKeysOf({ url, canonical }: Pick<AnnotatedPage, 'url' | 'canonical'>): string[] {
  const own = pageKeyOf(url);
  if (canonical === undefined || !isBelievable(url, canonical)) return [own];
  return [...new Set([pageKeyOf(canonical), own])];
}

function isBelievable(url: string, canonical: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(canonical)) return false;
  const [here, named] = [new URL(url), new URL(canonical)];
  if (!/^https?:$/u.test(named.protocol)) return false;
  if (ROUTE.test(here.hash)) return false; // one canonical address for every route of an application
  const isFront = named.pathname === '/' && named.search === '';
  const isHereFront = here.pathname === '/' && here.search === '';
  return bareHost(here.hostname) === bareHost(named.hostname) && (!isFront || isHereFront);
}

/** Without the labels for a version of the same site. */
const bareHost = (host: string): string => host.replace(/^(?:www\d?|m|mobile|amp)\./u, '');

/**
 * @returns The address as it may be kept: without name and password, and without a fragment unless
 *   it is a route; `undefined` where it is no page's address.
 */
export function keepableAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href, hash } = new URL(url);
  if (!/^(?:https?|file):$/u.test(protocol)) return undefined;
  const bare = href.replace(/^(https?:\/\/)[^/?#]*@/u, '$1');
  return ROUTE.test(hash) ? bare : (bare.split('#')[0] as string);
}
