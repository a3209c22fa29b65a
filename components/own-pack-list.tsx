/**
 * Readers' own packs: a file taken in, switched on and off, taken away. Says what is being done and
 * what came of it; does none of it.
 */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { PackProblem } from '../lib/own-packs/parse-pack-file.ts';
import type { OwnPackItem, OwnPacksState, PackOutcome, PackWork } from '../lib/own-packs/states.ts';
import { licenceName } from './licence-name.ts';
import { useMessages } from './messages.tsx';
import { describePackCounts } from './pack-counts.ts';

/** Problems of one file that are shown one by one. */
const MOST_SHOWN = 8;

export interface OwnPackListProps extends OwnPacksState {
  onAdd(file: File): void;
  onSetOn(pack: OwnPackItem, isOn: boolean): void;
  onRemove(pack: OwnPackItem): void;
  onRestore(): void;
  onCancel(): void;
}

export function OwnPackList(props: OwnPackListProps): VNode {
  const { t } = useMessages();
  const { packs, work, outcome } = props;
  return (
    <>
      <p class="transfer">
        <FileButton label={t('ownPacks.add')} isBusy={work !== undefined} onFile={props.onAdd} />
      </p>
      <div role="status">
        {work && <Work work={work} onCancel={props.onCancel} />}
        {outcome && <Outcome outcome={outcome} onRestore={props.onRestore} />}
        {packs.length === 0 && !work && !outcome && <p class="meta">{t('ownPacks.none')}</p>}
      </div>
      <ul class="sites">
        {packs.map((pack) => (
          <PackItem key={pack.head.id} {...props} pack={pack} />
        ))}
      </ul>
    </>
  );
}

function FileButton(props: { label: string; isBusy: boolean; onFile(file: File): void }): VNode {
  const inputId = useId();
  const take = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) props.onFile(file);
    input.value = ''; // the same file may be chosen again when it is mended
  };
  return (
    <label class="button button-main file" for={inputId}>
      {props.label}
      <input
        id={inputId}
        type="file"
        class="visually-hidden"
        accept=".jsonl,.ndjson,.json,application/jsonl"
        disabled={props.isBusy}
        onChange={(event) => take(event.currentTarget)}
      />
    </label>
  );
}

function Work(props: { work: PackWork; onCancel(): void }): VNode {
  const { t } = useMessages();
  const { name, stage, share } = props.work;
  const doing = t(`ownPacks.${stage}`, name);
  return (
    <div class="pack-work">
      <span>{doing}</span>
      <button type="button" class="button" onClick={props.onCancel}>
        {t('ownPacks.cancel')}
      </button>
      <progress aria-label={doing} max={1} {...(share === undefined ? {} : { value: share })} />
    </div>
  );
}

function Outcome(props: { outcome: PackOutcome; onRestore(): void }): VNode {
  const { t } = useMessages();
  const { outcome } = props;
  if (outcome.status === 'refused') {
    return (
      <>
        {outcome.refused.map(({ name, problems }) => (
          <div key={name}>
            <p>{t('ownPacks.refused', name)}</p>
            <Problems problems={problems} />
          </div>
        ))}
      </>
    );
  }
  if (outcome.status === 'removed') {
    return (
      <p>
        {t('ownPacks.removed', outcome.name)}{' '}
        <button type="button" class="button" onClick={props.onRestore}>
          {t('mute.undo')}
        </button>
      </p>
    );
  }
  if (outcome.status === 'too-large') return <p>{t('ownPacks.tooLarge', outcome.name)}</p>;
  if (outcome.status === 'failed') return <p>{t('ownPacks.failed', outcome.name)}</p>;
  return <p>{t(`ownPacks.${outcome.status}`)}</p>;
}

/** Their sentences name fields of the file, and are in English whatever the interface speaks. */
function Problems({ problems }: { problems: readonly PackProblem[] }): VNode {
  const { t } = useMessages();
  return (
    <>
      <ul class="problems">
        {problems.slice(0, MOST_SHOWN).map(({ line, column, message }, index) => (
          <li key={index}>
            {t('ownPacks.place', line, column)}
            <span lang="en" dir="ltr">
              {message}
            </span>
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && (
        <p class="meta">{t('transfer.moreProblems', problems.length - MOST_SHOWN)}</p>
      )}
    </>
  );
}

function PackItem(props: OwnPackListProps & { pack: OwnPackItem }): VNode {
  const messages = useMessages();
  const { t, date } = messages;
  const { pack, work } = props;
  const { title, attribution, licence, asOf } = pack.head;
  return (
    <li class="site">
      <label class="tick">
        <input
          type="checkbox"
          checked={pack.isOn}
          disabled={work !== undefined}
          onChange={(event) => props.onSetOn(pack, event.currentTarget.checked)}
        />
        <span>
          <bdi>{title}</bdi>
          <span class="meta site-more">{describePackCounts(pack.head, messages)}</span>
          <span class="meta site-more">
            <bdi>{attribution}</bdi> · {t('options.packMeta', licenceName(licence), date(asOf))}
          </span>
          {pack.problems && <span class="site-more">{t('ownPacks.aside')}</span>}
          {pack.problems && <Problems problems={pack.problems} />}
        </span>
      </label>
      <button
        type="button"
        class="button"
        disabled={work !== undefined}
        aria-label={t('options.removeLabel', title)}
        onClick={() => props.onRemove(pack)}
      >
        {t('options.remove')}
      </button>
    </li>
  );
}
