/** Everything about one claim, unfolded, with its timeline and links to the sources. For popup and panel. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { ClaimId } from '../lib/dataset/types.ts';
import type { AppearanceReason, ClaimComparison } from '../lib/reading/types.ts';
import { ClaimBody } from './claim-body.tsx';
import { ClaimHeading } from './claim-heading.tsx';
import { useMessages } from './messages.tsx';
import { QuietSection, type QuietTools } from './quiet-block.tsx';
import { describeAppearanceReason } from './reasons.ts';
import { TimelinePicture } from './timeline-picture.tsx';

export function ClaimDetails(props: {
  comparison: ClaimComparison;
  how?: AppearanceReason | undefined;
  onOpenClaim(id: ClaimId): void;
  quiet?: QuietTools | undefined;
}): VNode {
  const messages = useMessages();
  const headingId = useId();
  const { comparison, how } = props;
  return (
    <article class="details" aria-labelledby={headingId}>
      <header class="details-header">
        <ClaimHeading comparison={comparison} id={headingId} />
      </header>
      {comparison.timeline && (
        <TimelinePicture
          timeline={comparison.timeline}
          title={comparison.text}
          onOpenClaim={props.onOpenClaim}
        />
      )}
      <ClaimBody comparison={comparison} isLinked onOpenClaim={props.onOpenClaim} />
      {how && (
        <div class="block">
          <h3 class="section-title">{messages.t('card.why')}</h3>
          <p>{describeAppearanceReason(how, messages)}</p>
        </div>
      )}
      {props.quiet && (
        <QuietSection
          subject={{ kind: 'claim', ids: [comparison.claim], name: comparison.text }}
          tools={props.quiet}
        />
      )}
    </article>
  );
}
