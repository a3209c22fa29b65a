/**
 * The gate: whether a page is one news article or report, and not a front page, a product, a
 * forum, a manual or a search result. Nothing is drawn on a page that does not pass. What a page
 * says of itself weighs most, prose and a headline must bear it out.
 */
import type { PageFacts } from './read-page-facts.ts';
import { selectAll, selectFirst } from './safe-dom.ts';

export interface PageSigns {
  document: Document;
  facts: PageFacts;
  /** Characters of prose in the root. */
  prose: number;
  hasHeadline: boolean;
}

const NEWS =
  /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ClaimReview|CriticReview|OpinionPiece)$/;
/** Nothing but news calls itself so. */
const SURE = /^(?:\w*NewsArticle|LiveBlogPosting|ClaimReview)$/;
const OTHER =
  /^(?:Product|ProductGroup|Offer|AggregateOffer|QAPage|FAQPage|DiscussionForumPosting|SoftwareApplication|WebApplication|MobileApplication|Recipe|JobPosting|Course|SearchResultsPage|CollectionPage|ProfilePage|AboutPage|ContactPage|Hotel|LocalBusiness|Restaurant|RealEstateListing|Event|Dataset|TechArticle|APIReference|HowTo|ItemPage|CheckoutPage|Book|Movie|MusicAlbum|ScholarlyArticle|MedicalWebPage)$/;
/** `og:type` of things that are no texts. */
const OTHER_OG = /^(?:product|profile|video|music|books?\b|place|business|game|restaurant|app)/;
const NEWS_PATH =
  /\/(?:news|articles?|story|stories|articleshow|politics|world|opinions?|commentary|analysis|press-?releases?|briefings?-statements|nachrichten|politik|actualites?|noticias?|noticia|mundo|internacional)\b/i;
const OTHER_PATH =
  /\/(?:products?|shop|store|cart|category|categories|tags?|topics?|authors?|search|forums?|threads?|t|questions|docs|documentation|wikis?|help|support|faqs?|login|pricing|about(?:-us)?|contact(?:-us)?|careers|jobs|services|api|reference|manual)\//i;
const DATED_PATH =
  /\/(?:19|20)\d\d[/-]?(?:\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b/i;
/** Less prose than this is a teaser or a caption. */
const MIN_PROSE = 250;
/** As much as any article that is worth reading on its own word. */
const MUCH_PROSE = 900;
/** A long read: few pages but articles carry so much prose in one place. */
const LONG_PROSE = 2000;
const ENOUGH = 2.5;

/**
 * @returns Whether enough speaks for news. The weights are ours: JSON-LD of an article was on 86 %
 * of news pages and 2 % of others, `og:type` article on most news and every fifth other page.
 */
export function isNewsPage(signs: PageSigns): boolean {
  const { prose } = signs;
  if (prose < MIN_PROSE) return false;
  return markScore(signs) + textScore(signs) + addressScore(signs.document.URL) >= ENOUGH;
}

/** What the page says it is. */
function markScore({ facts }: PageSigns): number {
  const types = [...facts.types];
  let score = 0;
  if (types.some((type) => SURE.test(type))) score += 3;
  else if (types.some((type) => NEWS.test(type))) score += 2;
  if (types.some((type) => OTHER.test(type))) score -= 1.5;
  if (/^(?:article|news\w*|story|blog|post)$/.test(facts.ogType)) score += 1;
  else if (OTHER_OG.test(facts.ogType)) score -= 2;
  else if (facts.ogType !== '' && facts.ogType !== 'website') score += 0.5;
  if (facts.published) score += 1;
  return score;
}

/** What its text looks like. */
function textScore({ document, prose, hasHeadline }: PageSigns): number {
  let score = 0;
  if (hasHeadline) score += 0.5;
  if (prose >= MUCH_PROSE) score += 0.5;
  if (prose >= LONG_PROSE) score += 0.5;
  if (prose >= MUCH_PROSE && isSoleArticle(document)) score += 1.5;
  if (hasByline(document)) score += 0.5;
  if (selectFirst(document, 'time') !== null) score += 0.5;
  if (selectFirst(document, '[itemprop~="price"], [class*="add-to-cart" i]') !== null) score -= 1;
  return score;
}

function addressScore(url: string): number {
  if (!URL.canParse(url)) return 0;
  const { pathname } = new URL(url);
  if (isFrontPage(url)) return -1.5;
  const slug = pathname.split('/').findLast((step) => step !== '') ?? '';
  let score = 0;
  if (DATED_PATH.test(pathname)) score += 1;
  else if (NEWS_PATH.test(pathname)) score += 0.5;
  if (slug.split(/[-_]/).length >= 5) score += 0.5;
  if (OTHER_PATH.test(pathname)) score -= 1;
  return score;
}

function isFrontPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, search } = new URL(url);
  return /^https?:$/.test(protocol) && /^\/(?:index\.\w+|home)?$/.test(pathname) && search === '';
}

/** One `article` on the page: lists of teasers have many, plain pages none. */
function isSoleArticle(document: Document): boolean {
  return selectAll(document, 'article').length === 1;
}

function hasByline(document: Document): boolean {
  return (
    selectFirst(
      document,
      'meta[name="author" i], meta[property="article:author" i], [rel~="author"], [itemprop~="author"], .byline, .author',
    ) !== null
  );
}
