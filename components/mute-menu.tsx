/**
 * What a reader can be rid of from a card or the panel: each button names what it mutes. What was
 * muted is said at once, with the way back.
 */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MuteRequest } from '../lib/protocol.ts';
import type { Result } from '../lib/result.ts';
import { MOST_MUTES, type Mute } from '../lib/settings/mutes.ts';
import { type Messages, useMessages } from './messages.tsx';

export interface MuteCalls {
  mute(request: MuteRequest): Promise<Result<Mute[]>>;
  unmute(mutes: Mute[]): Promise<unknown>;
  /** No button for the site without it. */
  switchSite?: ((isOn: boolean) => Promise<unknown>) | undefined;
}

export interface MuteSubject {
  kind: 'entity' | 'claim';
  /** Several where a name fits several people: then there is only the match to be rid of. */
  ids: readonly string[];
  name: string;
  /** Where it is marked; absent for what is shown without a place on a page. */
  place?: { words: string; page: string; host: string } | undefined;
}

/** What was done, in words, and how it is taken back. */
export interface Muted {
  text: string;
  undo(): Promise<unknown>;
}

interface Choice {
  label: string;
  run(): Promise<Muted | string>;
}

export function MuteMenu(props: {
  subject: MuteSubject;
  calls: MuteCalls;
  onMuted(muted: Muted): void;
}): VNode {
  const { t } = useMessages();
  const choices = useChoices(props.subject, props.calls);
  const [failure, setFailure] = useState('');
  const choose = async ({ run }: Choice) => {
    const outcome = await run();
    if (typeof outcome === 'string') setFailure(outcome);
    else props.onMuted(outcome);
  };
  return (
    <>
      <ul class="menu" aria-label={t('mute.heading')}>
        {choices.map((choice) => (
          <li key={choice.label}>
            <button type="button" class="button menu-item" onClick={() => void choose(choice)}>
              {choice.label}
            </button>
          </li>
        ))}
      </ul>
      <p class="meta" role="status">
        {failure}
      </p>
    </>
  );
}

function useChoices(subject: MuteSubject, calls: MuteCalls): Choice[] {
  const { t } = useMessages();
  const { kind, ids, name, place } = subject;
  const mute = async (request: MuteRequest, text: string): Promise<Muted | string> => {
    const muted = await calls.mute(request).catch(() => undefined);
    if (muted?.ok) return { text, undo: () => calls.unmute(muted.value) };
    return muted?.error.code === 'too-many-mutes'
      ? t('mute.tooMany', MOST_MUTES)
      : t('mute.failed');
  };
  const choices: Choice[] = [];
  const [id] = ids;
  if (id !== undefined && ids.length === 1) {
    const isClaim = kind === 'claim';
    choices.push(
      {
        label: isClaim ? t('mute.claim') : t('mute.entity', name),
        run: () => mute({ kind, id, untilChanged: false }, t('mute.doneEntity', name)),
      },
      {
        label: isClaim ? t('mute.claimUntil') : t('mute.entityUntil', name),
        run: () => mute({ kind, id, untilChanged: true }, t('mute.doneUntil', name)),
      },
    );
  }
  if (place) {
    const { words, page, host } = place;
    choices.push({
      label: kind === 'claim' ? t('mute.wrongClaim') : t('mute.wrongEntity', words, name),
      run: () =>
        mute({ kind: 'highlight', ids: [...ids], words, page }, t('mute.doneWrong', words)),
    });
    const { switchSite } = calls;
    if (switchSite && host !== '') {
      choices.push({ label: t('mute.site', host), run: () => switchOff(switchSite, host, t) });
    }
  }
  return choices;
}

/** Switches a whole site off; by the menu, and by one click in the corner of a card. */
export async function switchOff(
  switchSite: NonNullable<MuteCalls['switchSite']>,
  host: string,
  t: Messages['t'],
): Promise<Muted> {
  await switchSite(false);
  return { text: t('mute.doneSite', host), undo: () => switchSite(true) };
}

/** Stands where the muted thing stood; `takesFocus` where the button that was pressed is gone. */
export function MutedNotice(props: {
  muted: Muted;
  takesFocus?: boolean;
  onUndone(): void;
}): VNode {
  const { t } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (props.takesFocus) button.current?.focus({ preventScroll: true });
  }, []);
  const undo = async () => {
    await props.muted.undo().catch(() => undefined);
    props.onUndone();
  };
  return (
    <div class="muted">
      <p role="status">{props.muted.text}</p>
      <button ref={button} type="button" class="button button-main" onClick={() => void undo()}>
        {t('mute.undo')}
      </button>
      <p class="meta">{t('mute.listed')}</p>
    </div>
  );
}
