/** Everything about one person or organisation, unfolded. For the panel. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { ClaimId } from '../lib/dataset/types.ts';
import type { EntityDetails, Mention, SpelledDifferently } from '../lib/reading/types.ts';
import { EntityBody } from './entity-body.tsx';
import { EntityHeading } from './entity-heading.tsx';
import { useMessages } from './messages.tsx';
import { QuietSection, type QuietTools } from './quiet-block.tsx';
import { describeMentionReason } from './reasons.ts';

export function EntityPage(props: {
  details: EntityDetails;
  how?: Mention['how'] | undefined;
  written?: string | undefined;
  spelling?: SpelledDifferently | undefined;
  onOpenClaim(id: ClaimId): void;
  quiet?: QuietTools | undefined;
}): VNode {
  const messages = useMessages();
  const headingId = useId();
  const { details, how } = props;
  const isLikely = how?.rule === 'likely-spelling';
  const { title, licence, asOf } = details.pack;
  return (
    <article class="details" aria-labelledby={headingId}>
      <header class="details-header">
        <EntityHeading details={details} id={headingId} isLikely={isLikely} hasRolesBelow />
      </header>
      <EntityBody
        details={details}
        spelling={props.spelling}
        likelyFor={isLikely ? props.written : undefined}
        isFull
        onOpenClaim={props.onOpenClaim}
      />
      {how && (
        <div class="block">
          <h3 class="section-title">{messages.t('card.why')}</h3>
          <p>{describeMentionReason(how, messages)}</p>
        </div>
      )}
      <p class="block meta">{messages.t('entity.pack', title, licence, messages.date(asOf))}</p>
      {props.quiet && (
        <QuietSection
          subject={{ kind: 'entity', ids: [details.id], name: details.name }}
          tools={props.quiet}
        />
      )}
    </article>
  );
}
