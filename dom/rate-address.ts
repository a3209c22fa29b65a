/** What a page's address says of it: how news is filed, and how everything else is. */

const NEWS_PATH =
  /\/(?:news|articles?|story|stories|articleshow|politics|world|opinions?|commentary|analysis|press-?releases?|briefings?-statements|nachrichten|politik|artikel|actualites?|noticias?|noticia|mundo|internacional|wiadomosci|notizie|cronaca|nyheter|nieuws)\b/i;
const OTHER_PATH =
  /\/(?:products?|shop|store|cart|collections?|category|categories|tags?|topics?|authors?|search|forums?|threads?|viewtopic|showthread|t|questions|docs?|documentation|guides?|tutorials?|learn|wikis?|help|support|hc|kb|faqs?|login|pricing|about(?:-us)?|contact(?:-us)?|careers|jobs|services?|solutions|features|customers|api|reference|manual|legal|privacy(?:-policy)?|terms|impressum|datenschutz|recipes?|recettes|rezepte?|recetas|events?|courses?|hotels?|listings?|dictionary|abs|issues|pull|blob|tree)(?:[/.?]|$)/i;
const DATED_PATH =
  /\/(?:19|20)\d\d[/-]?(?:\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b.*[a-z]{3}/i;
/** Lists of what came out in a year, a month or on a day. */
const ARCHIVE_PATH = /\/(?:19|20)\d\d(?:\/\d{1,2}){0,2}\/?$/;
const OTHER_HOST =
  /^(?:docs?|documentation|wiki|forums?|support|help|developers?|dev|shop|store|community|jobs|careers|events|tickets|kb|learn|api|status|code|git|mail|webmail|maps|calendar|login|accounts?|answers|ask)\./i;
const NEWS_HOST =
  /(?:^|[.-])(?:news|nytimes|times|post|herald|tribune|gazette|zeitung|nachrichten|noticias|journal)/i;

/** @returns Positive for news, negative for other things, 0 where the address says nothing. */
export function rateAddress(url: string): number {
  if (!URL.canParse(url)) return 0;
  const { protocol, hostname, pathname, search } = new URL(url);
  if (!/^https?:$/.test(protocol)) return 0;
  if (/^\/(?:index\.\w+|home)?$/.test(pathname) && search === '') return -2;
  const steps = pathname.split('/').filter(Boolean);
  const words = Math.max(...steps.map((step) => step.split(/[-_]/).length), 0);
  let score = 0;
  if (ARCHIVE_PATH.test(pathname)) score -= 1;
  else if (DATED_PATH.test(pathname)) score += 1;
  else if (NEWS_PATH.test(pathname)) score += 0.5;
  if (words >= 5) score += 0.5;
  else if (words <= 2 && !/\d{4}/.test(pathname)) score -= 0.5;
  if (OTHER_PATH.test(pathname)) score -= 1;
  if (OTHER_HOST.test(hostname)) score -= 1.5;
  else if (NEWS_HOST.test(hostname)) score += 0.5;
  return score;
}
