/** What somebody is, where, and for which day the sources say so. */
import type { VNode } from 'preact';
import type { EntityDetails } from '../lib/reading/types.ts';
import { useMessages } from './messages.tsx';
import { SourceNames } from './source-names.tsx';

export type Role = EntityDetails['roles'][number];

export function RoleLine(props: { role: Role; isFull?: boolean }): VNode {
  const { t, date } = useMessages();
  const { role, isFull = false } = props;
  const label = role.organisation ? t('entity.roleAt', role.label, role.organisation) : role.label;
  const when =
    role.state === 'ended' && role.end !== undefined
      ? t('entity.heldUntil', date(role.end))
      : t('entity.asOf', date(role.asOf));
  return (
    <>
      {label}
      <span class="meta">
        {' '}
        · {when}
        {role.state === 'may-have-changed' && ` (${t('entity.mayHaveChanged')})`}
        {role.sources.length > 0 && ' · '}
        <SourceNames sources={role.sources} isFull={isFull} />
      </span>
    </>
  );
}
