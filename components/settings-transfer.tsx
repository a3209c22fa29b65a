/** The settings to a file and back, and carried along by the browser. A broken file changes nothing. */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Settings } from '../lib/settings/settings.ts';
import { describeSettings, type FileProblem } from '../lib/settings/settings-file.ts';
import { type Messages, useMessages } from './messages.tsx';

/** Problems that are shown one by one. */
const MOST_SHOWN = 8;

export interface SettingsTransferProps {
  settings: Settings;
  /** @returns Why the file was not taken; nothing where it was. */
  onImport(file: File): Promise<readonly FileProblem[]>;
  /** Whether the browser carries the settings along; `undefined` where it cannot. */
  isSynced?: boolean | undefined;
  /** Rejects where the browser has no room. */
  onSync(isOn: boolean): Promise<void>;
}

export function SettingsTransfer(props: SettingsTransferProps): VNode {
  const messages = useMessages();
  const { t } = messages;
  const inputId = useId();
  const [problems, setProblems] = useState<readonly FileProblem[]>();
  const [isSyncRefused, setSyncRefused] = useState(false);
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) setProblems(await props.onImport(file));
    input.value = ''; // the same file may be chosen again when it is mended
  };
  const sync = (isOn: boolean) => {
    props.onSync(isOn).then(
      () => setSyncRefused(false),
      () => setSyncRefused(true),
    );
  };
  return (
    <>
      <p class="transfer">
        <a
          class="button button-main"
          download="sidelight-settings.json"
          href={`data:application/json,${encodeURIComponent(describeSettings(props.settings))}`}
        >
          {t('transfer.export')}
        </a>
        <label class="button button-main file" for={inputId}>
          {t('transfer.import')}
          <input
            id={inputId}
            type="file"
            class="visually-hidden"
            accept=".json,application/json"
            onChange={(event) => void take(event.currentTarget)}
          />
        </label>
      </p>
      <div role="status">{problems && <Outcome problems={problems} />}</div>
      {props.isSynced !== undefined && (
        <label class="tick">
          <input
            type="checkbox"
            checked={props.isSynced}
            onChange={(event) => sync(event.currentTarget.checked)}
          />
          <span>
            {t('transfer.sync')}
            <span class="meta site-more">{t('transfer.syncHint')}</span>
          </span>
        </label>
      )}
      <p class="meta" role="status">
        {isSyncRefused ? t('transfer.syncRefused') : ''}
      </p>
    </>
  );
}

function Outcome(props: { problems: readonly FileProblem[] }): VNode {
  const messages = useMessages();
  const { t } = messages;
  const { problems } = props;
  if (problems.length === 0) return <p>{t('transfer.imported')}</p>;
  return (
    <>
      <p>{t('transfer.refused')}</p>
      <ul class="problems">
        {problems.slice(0, MOST_SHOWN).map((problem, index) => (
          <li key={index}>{describeProblem(problem, messages)}</li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && (
        <p class="meta">{t('transfer.moreProblems', problems.length - MOST_SHOWN)}</p>
      )}
    </>
  );
}

function describeProblem(problem: FileProblem, { t }: Messages): string {
  switch (problem.code) {
    case 'too-large':
      return t('transfer.tooLarge');
    case 'not-json':
      return t('transfer.notJson', problem.line, problem.column);
    case 'not-settings':
      return t('transfer.notSettings');
    case 'newer':
      return t('transfer.newer', problem.version);
    case 'unknown-setting':
      return t('transfer.unknownSetting', problem.path);
    case 'wrong-value':
      return t('transfer.wrongValue', problem.path, problem.allowed);
  }
}
