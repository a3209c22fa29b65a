/** The card of a claim in the page: the page's words and the first few sources beside them. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { ClaimId } from '../lib/dataset/types.ts';
import type { AppearanceReason, ClaimComparison } from '../lib/reading/types.ts';
import { CardFrame } from './card-frame.tsx';
import { ClaimBody } from './claim-body.tsx';
import { ClaimHeading } from './claim-heading.tsx';
import { useMessages } from './messages.tsx';
import type { QuietTools } from './quiet-block.tsx';
import { describeAppearanceReason } from './reasons.ts';

/** Rows that a card shows before "Show n more". */
const ROW_LIMIT = 3;

export interface ClaimCardProps {
  comparison: ClaimComparison;
  /** Why the open appearance was found. */
  how?: AppearanceReason | undefined;
  onOpenPanel?: ((id: ClaimId) => void) | undefined;
  /** A linked claim was chosen. */
  onOpenClaim(id: ClaimId): void;
  onClose?: (() => void) | undefined;
  quiet?: QuietTools | undefined;
}

export function ClaimCard({ comparison, how, ...on }: ClaimCardProps): VNode {
  const messages = useMessages();
  const headingId = useId();
  return (
    <CardFrame
      name={comparison.text}
      headingId={headingId}
      heading={<ClaimHeading comparison={comparison} id={headingId} />}
      why={how && describeAppearanceReason(how, messages)}
      onOpenPanel={on.onOpenPanel && (() => on.onOpenPanel?.(comparison.claim))}
      onClose={on.onClose}
      subject={{ kind: 'claim', ids: [comparison.claim], name: comparison.text }}
      quiet={on.quiet}
    >
      <ClaimBody comparison={comparison} limit={ROW_LIMIT} onOpenClaim={on.onOpenClaim} />
    </CardFrame>
  );
}
