/**
 * Which parts of a page are furniture by their names: menus, related stories, comments, share bars,
 * forms, advertisements. It looks at tags, roles, class names, ids and labels only; whether a
 * furniture-like part holds the article after all is the caller's to decide.
 */

import { plainTextOf, readAttribute } from './safe-dom.ts';
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

/** Whole words of class names and ids, cut at hyphens, underscores and capitals. */
const WORDS = new Set(
  (
    'ad ads advert advertisement advertising adslot banner breadcrumb breadcrumbs comment comments commenting ' +
    'disqus cookie consent gdpr footer nav navigation navbar menu masthead newsletter signup subscribe subscription paywall ' +
    'promo promotion promoted outbrain taboola recirc recirculation related recommended recommendations recommend trending popular ' +
    'share sharing sharebar social socials followus sidebar sponsor sponsored sponsorship teaser teasers tags taglist tag-list ' +
    'toolbar widget widgets poll rating ratings login modal overlay popup pagination pager skip copyright disclaimer ' +
    'readmore morefrom seealso'
  ).split(' '),
);
/** Pieces found anywhere in a class name or id. */
const PIECES =
  /(?:related|recommend|most-?(?:read|popular|viewed)|read-?(?:more|next|also)|more-?(?:from|stories|news|on|articles)|also-?(?:read|like)|you-?may|next-?(?:article|story|up)|up-?next|see-?also|newsletter|sign-?up|share-?(?:bar|buttons|tools|links)|social-?(?:share|links|media)|comment-?(?:list|section|form|s\b)|author-?(?:bio|box|card|info)|about-?(?:the-)?author|article-?(?:tags|footer)|post-?(?:tags|footer|nav|meta)|taboola|outbrain|disqus|advert|cookie|paywall|in-?article-?(?:link|promo)|screen-?reader|sr-?only|visually-?hidden|print-?only|zergnet|jp-relatedposts|addtoany|sharedaddy)/i;
/** Words that a container of the whole page often carries and that then say nothing. */
const HARMLESS =
  /^(?:has|with|no|without|is|js|show|hide|hidden|col|row|grid|layout|page|body|wp|site)$/;

/** A heading of ours to skip: what follows it leads elsewhere. Several languages, whole text. */
const LEADS_AWAY =
  /^(?:(?:more|related|recommended|popular|trending|latest|top|other|further|similar)\s+(?:on|from|in|about|stories|articles|news|coverage|content|posts|reading|topics|links|videos?)\b.{0,50}|related|most (?:read|popular|viewed|recent|commented).{0,20}|read (?:more|next|also)\b.{0,60}|(?:see|read|watch) also.{0,60}|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|recommended(?: for you)?|trending(?: now)?|what to read next|up next|more|comments?|leave a (?:comment|reply)|join the (?:conversation|discussion).{0,20}|share (?:this|on).{0,40}|about the authors?|sign up.{0,80}|subscribe.{0,60}|newsletters?|tags?|topics?|advertisement|sponsored.{0,30}|follow us.{0,30}|(?:das )?könnte sie auch interessieren|mehr (?:zum thema|aus|von).{0,40}|lesen sie auch.{0,60}|weitere (?:artikel|themen|nachrichten).{0,30}|auch interessant|meistgelesen|verwandte (?:artikel|themen)|kommentare|(?:lire|à lire|voir) aussi.{0,60}|sur le même (?:sujet|thème)|les plus lus|articles? (?:liés|similaires|associés)|commentaires|(?:lee|lea|ver) también.{0,60}|(?:noticias|artículos|notas|temas) relacionad[ao]s.{0,20}|más (?:noticias|leíd[ao]s|sobre|información).{0,30}|te puede interesar.{0,20}|comentarios|leia (?:também|mais).{0,60}|mais lid[ao]s|(?:notícias|matérias) relacionadas|leggi anche.{0,60}|czytaj (?:też|także|również).{0,60}|関連(?:記事|ニュース|キーワード).{0,10})\s*[:：›»…]*$/i;

/** @returns Whether tag, role, class, id or label say that the part is furniture. */
export function isFurniture(part: Part): boolean {
  const { element } = part;
  if (TAGS.has(part.name)) return true;
  const role = readAttribute(element, 'role').toLowerCase();
  if (ROLES.has(role)) return true;
  const names = `${readAttribute(element, 'class')} ${readAttribute(element, 'id')} ${readAttribute(element, 'data-component')}`;
  return namesFurniture(names);
}

/** @param names Class names and ids, blank between. */
export function namesFurniture(names: string): boolean {
  if (names.trim() === '' || names.length > 600) return false;
  for (const name of names.split(/\s+/)) {
    if (PIECES.test(name)) return true;
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    if (words.some((word) => HARMLESS.test(word))) continue;
    if (words.some((word) => WORDS.has(word))) return true;
  }
  return false;
}

/** @returns Whether a heading or a line says that what follows is not the article. */
export function leadsAway(element: Element): boolean {
  const text = plainTextOf(element, 120);
  return text.length > 0 && text.length < 100 && LEADS_AWAY.test(text);
}
