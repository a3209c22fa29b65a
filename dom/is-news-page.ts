/**
 * The gate: whether a page is one news article or report, and not a front page, a product, a
 * forum, a manual or a firm's own page. Nothing is drawn on a page that does not pass. What a page
 * says of itself weighs most; what it looks like and where it stands decide the rest.
 *
 * The weights are ours. Half of the web's pages of prose call themselves `og:type` article, because
 * the systems that make them do; a type of news in the structured data was on 86 % of news pages
 * and 2 % of others.
 */
import { rateAddress } from './rate-address.ts';
import type { PageFacts } from './read-page-facts.ts';
import { bodyOf, readAttribute, selectAll, selectFirst } from './safe-dom.ts';

export interface PageSigns {
  document: Document;
  facts: PageFacts;
  /** Characters of prose in the root. */
  prose: number;
  hasHeadline: boolean;
  /** The root is a row of teasers: headings that lead away, with little below each. */
  isList: boolean;
}

const NEWS =
  /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ClaimReview|CriticReview|OpinionPiece)$/;
/** Nothing but news calls itself so. */
const SURE = /^(?:\w*NewsArticle|LiveBlogPosting|ClaimReview)$/;
const OTHER =
  /^(?:Product|ProductGroup|Offer|AggregateOffer|QAPage|DiscussionForumPosting|SoftwareApplication|WebApplication|MobileApplication|JobPosting|Course|SearchResultsPage|CollectionPage|ProfilePage|AboutPage|ContactPage|\w*Hotel|LodgingBusiness|\w+Service|Store|Restaurant|Residence|RealEstateListing|\w*Event|Dataset|TechArticle|APIReference|HowTo|ItemPage|CheckoutPage|Book|Movie|TVSeries|MusicAlbum|ScholarlyArticle|MedicalScholarlyArticle|MedicalWebPage|TouristDestination|DefinedTerm)$/;
/** Also found on news pages, beside the article. */
const MAYBE_OTHER = /^(?:FAQPage|LocalBusiness|ItemList)$/;
/** `og:type` of things that are no texts. */
const OTHER_OG =
  /^(?:product|profile|video|music|books?\b|place|business|game|hotel|restaurant|app|event|object)/;
/** Systems that make manuals, encyclopedias, forums and shops. */
const OTHER_SYSTEM =
  /docusaurus|vitepress|vuepress|docutils|sphinx|mkdocs|mdbook|gitbook|rustdoc|doxygen|javadoc|docsify|starlight|nextra|mediawiki|dokuwiki|confluence|discourse|xenforo|vbulletin|phpbb|flarum|shopify|prestashop|magento|opencart/i;
/** How content systems name the body of a page that is no post. */
const OTHER_BODY =
  /(?:^|\s)(?:page-id-\d+|page-template\S*|archive|category|tag|author|blog|home|search|search-results|error404|single-product|woocommerce-page|mediawiki|docs-wrapper|template-(?:product|collection|page))(?=\s|$)/;
const POST_BODY =
  /(?:^|\s)(?:single-post|postid-\d+|node-type-(?:article|news|story)|article-page)(?=\s|$)/;
/** Meta tags that only the press writes, all in lower case. */
const PRESS = [
  'news_keywords',
  'article:opinion',
  'article:content_tier',
  'googlebot-news',
  'syndication-source',
  'original-source',
];
const PAPER = ['citation_title', 'citation_author', 'citation_doi'];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'datepublished',
  'publish-date',
  'dc.date.issued',
];
/** Less prose than this is a teaser or a caption. */
const MIN_PROSE = 250;
/** An article of middling length: enough to count for one. */
const MUCH_PROSE = 900;
/** A long read: few pages but articles carry so much prose in one place. */
const LONG_PROSE = 2000;
const ENOUGH = 2;

/** @returns Whether enough speaks for news. */
export function isNewsPage(signs: PageSigns): boolean {
  if (signs.prose < MIN_PROSE) return false;
  const address = rateAddress(signs.document.URL);
  const score = rateTypes(signs.facts) + rateMarks(signs) + rateText(signs) + address;
  // What the whole page is searched for: not where it changes nothing.
  if (score - MOST_AGAINST >= ENOUGH) return true;
  if (score + MOST_FOR < ENOUGH) return false;
  return score + rateElements(signs) >= ENOUGH;
}

/** What the page's structured data says it is. */
function rateTypes({ types, ogType }: PageFacts): number {
  const names = [...types];
  let score = 0;
  const isSure = names.some((type) => SURE.test(type));
  if (isSure) score += 3;
  else if (names.some((type) => NEWS.test(type))) score += 1.5;
  // A review marks its product, a story on a festival its event: beside news that says little.
  if (types.has('Recipe')) score -= isSure ? 1 : 3.5;
  else if (names.some((type) => OTHER.test(type))) score -= isSure ? 1 : 2.5;
  else if (names.some((type) => MAYBE_OTHER.test(type))) score -= 0.5;
  if (/^(?:article|news\w*|story|blog|post|commentary|opinion|report)$/.test(ogType)) score += 1;
  else if (OTHER_OG.test(ogType)) score -= 2;
  return score;
}

/** What else the page, or the system that made it, lets on. */
function rateMarks({ document, facts }: PageSigns): number {
  const { meta } = facts;
  const has = (names: readonly string[]) => names.some((name) => meta.has(name));
  const body = bodyOf(document);
  const classes = body ? readAttribute(body, 'class') : '';
  let score = 0;
  if (has(PUBLISHED)) score += 1.5;
  else if (facts.published) score += 0.5;
  // A post has a day on which it came out; a page of a firm has only been edited.
  else if (meta.has('article:modified_time')) score -= 1.5;
  if (has(PRESS)) score += 1;
  if (has(PAPER)) score -= 2;
  if (OTHER_SYSTEM.test(meta.get('generator') ?? '')) score -= 3;
  if (POST_BODY.test(classes)) score += 0.5;
  else if (OTHER_BODY.test(classes)) score -= 1.5;
  return score;
}

/** What its text looks like. */
function rateText({ facts, prose, hasHeadline, isList }: PageSigns): number {
  // A page that calls itself an article may have its headline in a picture.
  let score = hasHeadline ? 0.5 : facts.ogType === 'article' ? 0 : -0.5;
  if (prose >= MUCH_PROSE) score += 0.5;
  if (prose >= LONG_PROSE) score += 0.5;
  if (isList) score -= 2;
  return score;
}

/** Bounds of `rateElements`. */
const MOST_FOR = 1;
const MOST_AGAINST = 2;

/** What elements it has. */
function rateElements({ document, prose }: PageSigns): number {
  let score = 0;
  if (prose >= MUCH_PROSE && selectAll(document, 'article').length === 1) score += 0.5;
  if (hasByline(document)) score += 0.5;
  if (selectAll(document, 'pre').length >= 3) score -= 1;
  if (
    selectFirst(
      document,
      '[itemprop~="price"], [class*="add-to-cart" i], [class*="add_to_cart" i]',
    ) !== null
  )
    score -= 1;
  return score;
}

function hasByline(document: Document): boolean {
  return (
    selectFirst(
      document,
      'meta[name="author" i], meta[property="article:author" i], [rel~="author"], [itemprop~="author"], .byline, .author',
    ) !== null
  );
}
