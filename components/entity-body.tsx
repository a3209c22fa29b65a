/**
 * What is known of a person or organisation. The card shows the first of each; the panel shows it
 * whole, with roles, names and claims.
 */
import type { ComponentChildren, VNode } from 'preact';
import type { ClaimId } from '../lib/dataset/types.ts';
import type { EntityDetails, SpelledDifferently } from '../lib/reading/types.ts';
import { EntityQuotes } from './entity-quotes.tsx';
import { licenceName } from './licence-name.ts';
import { useMessages } from './messages.tsx';
import { RoleLine } from './role-line.tsx';
import { SourceNames } from './source-names.tsx';
import { SpellingChips } from './spelling-chips.tsx';

interface EntityBodyProps {
  details: EntityDetails;
  /** Where this page and other sources write the name in different ways. */
  spelling?: SpelledDifferently | undefined;
  /** What the page writes, where that is only likely this name. */
  likelyFor?: string | undefined;
  /** All of it instead of the first of each. */
  isFull?: boolean;
  onOpenClaim(id: ClaimId): void;
}

export function EntityBody(props: EntityBodyProps): VNode {
  const { t, date } = useMessages();
  const { details, isFull = false } = props;
  const background = isFull ? details.background : details.background.slice(0, 1);
  return (
    <>
      {props.likelyFor !== undefined && (
        <p class="notice">{t('entity.likelyNotice', props.likelyFor, details.name)}</p>
      )}
      {isFull && details.roles.length > 0 && (
        <Block title={t('entity.roles')}>
          <ul class="spaced">
            {details.roles.map((role) => (
              <li key={`${role.label} ${role.organisation} ${role.asOf}`}>
                <RoleLine role={role} isFull pack={packOf(role, details)} />
              </li>
            ))}
          </ul>
        </Block>
      )}
      {background.length > 0 && (
        <Block title={isFull ? t('entity.background') : undefined}>
          {background.map((statement) => (
            <p key={statement.text}>
              <bdi>{statement.text}</bdi>{' '}
              <span class="meta">
                {t('entity.asOf', date(statement.asOf))}
                {statement.sources.length > 0 && ' · '}
                <SourceNames sources={statement.sources} isFull={isFull} />
              </span>
            </p>
          ))}
        </Block>
      )}
      {props.spelling && (
        <Block title={isFull ? t('entity.spelling') : undefined}>
          <SpellingChips spelling={props.spelling} />
        </Block>
      )}
      <EntityQuotes details={details} isFull={isFull} />
      <Descriptions details={details} />
      {isFull && <Names details={details} />}
      {isFull && <Claims details={details} onOpenClaim={props.onOpenClaim} />}
      {isFull && <Packs details={details} />}
    </>
  );
}

/** Whose word a role is, where that is not the same for all. */
const packOf = (role: EntityDetails['roles'][number], { pack, alsoFrom }: EntityDetails) =>
  alsoFrom.length > 0 ? (role.pack ?? pack.title) : undefined;

function Descriptions(props: { details: EntityDetails }): VNode | null {
  const { t, tx } = useMessages();
  const { descriptions } = props.details;
  if (descriptions.length === 0) return null;
  return (
    <Block title={t('entity.descriptions')}>
      <ul>
        {descriptions.map(({ words, by, source }) => (
          <li key={`${by} ${words}`}>
            {tx(
              'entity.describedBy',
              <bdi>{by}</bdi>,
              <q class="quote" dir="auto">
                {words}
              </q>,
            )}
            {source !== by && <span class="meta"> · {source}</span>}
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Names(props: { details: EntityDetails }): VNode | null {
  const { t, list } = useMessages();
  const others = props.details.names.filter(({ value }) => value !== props.details.name);
  if (others.length === 0) return null;
  return (
    <Block title={t('entity.names')}>
      <ul>
        {others.map(({ value, language, usedBy }) => (
          <li key={value}>
            <bdi {...(language ? { lang: language } : {})}>{value}</bdi>
            {usedBy.length > 0 && <span class="meta"> · {t('entity.usedBy', list(usedBy))}</span>}
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Claims(props: { details: EntityDetails; onOpenClaim(id: ClaimId): void }): VNode | null {
  const { t } = useMessages();
  const { claims, kind } = props.details;
  if (claims.length === 0) return null;
  return (
    <Block title={kind === 'person' ? t('entity.claims') : t('entity.claimsOfOrganisation')}>
      <ul class="spaced">
        {claims.map(({ id, text }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => props.onOpenClaim(id)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Where the facts are from: each pack has its own licence and its own day. */
function Packs(props: { details: EntityDetails }): VNode {
  const { t, date } = useMessages();
  const { pack, alsoFrom } = props.details;
  return (
    <Block title={t('entity.packs')}>
      <ul>
        {[pack, ...alsoFrom].map(({ title, licence, asOf }) => (
          <li key={title}>
            <bdi>{title}</bdi>{' '}
            <span class="meta">· {t('options.packMeta', licenceName(licence), date(asOf))}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Block(props: { title?: string | undefined; children: ComponentChildren }): VNode {
  return (
    <div class="block">
      {props.title && <h3 class="section-title">{props.title}</h3>}
      {props.children}
    </div>
  );
}
