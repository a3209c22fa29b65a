/**
 * Which parts of a page are furniture by their names: menus, related stories, comments, share bars,
 * forms, advertisements. It looks at tags, roles, class names, ids and labels only; whether a
 * furniture-like part holds the article after all is the caller's to decide.
 */

import { hasAnyAttribute, plainTextOf, readAttribute } from './safe-dom.ts';
import type { Part } from './scan-parts.ts';

const TAGS = new Set(['nav', 'aside', 'footer', 'menu', 'form', 'fieldset']);
const ROLES = new Set([
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'search',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
  'alert',
  'toolbar',
  'tablist',
  'form',
]);

/** Words of class names and ids, cut at hyphens, underscores and capitals. */
const WORDS = setOf(
  `ad ads advert advertisement advertisements advertising advertorial adslot banner breadcrumb breadcrumbs
  comment comments commenting disqus livefyre cookie cookies consent gdpr footer nav navigation navbar menu masthead newsletter
  newsletters signup subscribe subscription paywall promo promos promotion promoted outbrain taboola zergnet recirc
  recirculation related relatedcontent relatedarticles relatedposts relatedstories recommended recommendations
  recommendation recommend trending popular mostread mostpopular mostviewed readmore morefrom seealso share sharing
  sharebar sharedaddy addtoany social socials followus sidebar sponsor sponsored sponsorship teaser teasers tags taglist toolbar
  widget widgets poll rating ratings login modal overlay popup pagination pager skip copyright disclaimer cta
  upnext readnext nextup visuallyhidden sronly screenreader`,
);
/** Two such words in a row, written as one. */
const PAIRS = setOf(
  `mostread mostpopular mostviewed mostrecent readmore readnext readalso morefrom morestories morenews moreon
  morearticles moretopics alsoread alsolike youmay nextarticle nextstory nextup upnext seealso signup sharebuttons sharetools
  sharelinks sociallinks socialmedia socialshare authorbio authorbox authorcard authorinfo abouttheauthor aboutauthor
  articletags articlefooter posttags postfooter postnav postmeta entryfooter inarticlelink inarticlepromo screenreader sronly visuallyhidden
  printonly relatedlinks jprelatedposts`,
);
/** Words that a container of the whole page often carries and that then say nothing. */
const HARMLESS = setOf(
  'has with no without is js show hide hidden col row grid layout page body wp site',
);

/** A heading of ours to skip: what follows it leads elsewhere. Several languages, whole text. */
const LEADS_AWAY =
  /^(?:(?:more|related|recommended|popular|trending|latest|top|other|further|similar)\s+(?:on|from|in|about|stories|articles|news|coverage|content|posts|reading|topics|links|videos?)\b.{0,50}|related|most (?:read|popular|viewed|recent|commented).{0,20}|read (?:more|next|also)\b.{0,60}|(?:see|read|watch) also.{0,60}|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|recommended(?: for you)?|trending(?: now)?|what to read next|up next|more|comments?|leave a (?:comment|reply)|join the (?:conversation|discussion).{0,20}|share (?:this|on).{0,40}|about the authors?|sign up.{0,80}|subscribe.{0,60}|newsletters?|tags?|topics?|advertisement|sponsored.{0,30}|follow us.{0,30}|(?:das )?könnte sie auch interessieren|mehr (?:zum thema|aus|von).{0,40}|lesen sie auch.{0,60}|weitere (?:artikel|themen|nachrichten).{0,30}|auch interessant|meistgelesen|verwandte (?:artikel|themen)|kommentare|(?:lire|à lire|voir) aussi.{0,60}|sur le même (?:sujet|thème)|les plus lus|articles? (?:liés|similaires|associés)|commentaires|(?:lee|lea|ver) también.{0,60}|(?:noticias|artículos|notas|temas) relacionad[ao]s.{0,20}|más (?:noticias|leíd[ao]s|sobre|información).{0,30}|te puede interesar.{0,20}|comentarios|leia (?:também|mais).{0,60}|mais lid[ao]s|(?:notícias|matérias) relacionadas|leggi anche.{0,60}|czytaj (?:też|także|również).{0,60}|関連(?:記事|ニュース|キーワード).{0,10})\s*[:：›»…]*$/i;

/** @returns Whether tag, role, class, id or label say that the part is furniture. */
export function isFurniture(part: Part): boolean {
  const { element } = part;
  if (TAGS.has(part.name)) return true;
  if (!hasAnyAttribute(element)) return false;
  const role = readAttribute(element, 'role').toLowerCase();
  if (ROLES.has(role)) return true;
  const names = `${readAttribute(element, 'class')} ${readAttribute(element, 'id')} ${readAttribute(element, 'data-component')}`;
  return namesFurniture(names);
}

/** A page has few class names and many elements. */
const known = new Map<string, boolean>();

/** @param names Class names and ids, blank between. */
function namesFurniture(names: string): boolean {
  if (names.trim() === '' || names.length > 600) return false;
  let answer = known.get(names);
  if (answer === undefined) {
    if (known.size > 2_000) known.clear();
    answer = hasFurnitureWord(names);
    known.set(names, answer);
  }
  return answer;
}

function hasFurnitureWord(names: string): boolean {
  for (const name of names.split(/\s+/)) {
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/);
    if (words.some((word, i) => PAIRS.has(word + (words[i + 1] ?? '')))) return true;
    if (words.some((word) => HARMLESS.has(word))) continue;
    if (words.some((word) => WORDS.has(word))) return true;
  }
  return false;
}

/** @returns Whether a heading or a line says that what follows is not the article. */
export function leadsAway(element: Element): boolean {
  const text = plainTextOf(element, 120);
  return text.length > 0 && text.length < 100 && LEADS_AWAY.test(text);
}

function setOf(words: string): Set<string> {
  return new Set(words.split(/\s+/));
}
