/** The card of a person or organisation in the page: who that is, in short, sourced and dated. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { ClaimId, EntityId } from '../lib/dataset/types.ts';
import type { EntityDetails, Mention, SpelledDifferently } from '../lib/reading/types.ts';
import { CardFrame } from './card-frame.tsx';
import { EntityBody } from './entity-body.tsx';
import { EntityHeading } from './entity-heading.tsx';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';
import type { QuietTools } from './quiet-block.tsx';
import { describeMentionReason } from './reasons.ts';

export interface EntityCardProps {
  details: EntityDetails;
  /** How the open mention was found. */
  how?: Mention['how'] | undefined;
  /** What the page writes at the open mention. */
  written?: string | undefined;
  /** Where this page and other sources write the name in different ways. */
  spelling?: SpelledDifferently | undefined;
  onOpenPanel?: ((id: EntityId) => void) | undefined;
  onOpenClaim(id: ClaimId): void;
  onClose?: (() => void) | undefined;
  quiet?: QuietTools | undefined;
  /** Back to the choice between namesakes. */
  onBack?: (() => void) | undefined;
}

export function EntityCard({ details, how, written, spelling, ...on }: EntityCardProps): VNode {
  const messages = useMessages();
  const headingId = useId();
  const isLikely = how?.rule === 'likely-spelling';
  return (
    <CardFrame
      name={details.name}
      headingId={headingId}
      heading={
        <>
          {on.onBack && (
            <button type="button" class="button card-back" onClick={on.onBack}>
              <span class="with-icon">
                <Icon name="back" />
                {messages.t('namesakes.back')}
              </span>
            </button>
          )}
          <EntityHeading details={details} id={headingId} isLikely={isLikely} />
        </>
      }
      why={how && describeMentionReason(how, messages)}
      onOpenPanel={on.onOpenPanel && (() => on.onOpenPanel?.(details.id))}
      onClose={on.onClose}
      subject={{ kind: 'entity', ids: [details.id], name: details.name }}
      quiet={on.quiet}
    >
      <EntityBody
        details={details}
        spelling={spelling}
        likelyFor={isLikely ? written : undefined}
        onOpenClaim={on.onOpenClaim}
      />
    </CardFrame>
  );
}
