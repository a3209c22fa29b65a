/** The welcome page: what it does in three sentences, one example to try, and one choice. */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ClaimCard } from './claim-card.tsx';
import { EntityCard } from './entity-card.tsx';
import { Logo } from './logo.tsx';
import { useMessages } from './messages.tsx';
import { ScopeChoice, type ScopeChoiceProps, scopeLabel } from './scope-choice.tsx';
import { exampleClaim, exampleEntity } from './welcome-example.ts';

export interface WelcomeViewProps extends ScopeChoiceProps {
  /** What became of the choice; said under the button. */
  outcome?: 'done' | 'refused' | undefined;
  /** The browser keeps the button in its menu of extensions, where nobody sees it count. */
  isButtonHidden?: boolean | undefined;
  onStart(): void;
}

export function WelcomeView(props: WelcomeViewProps): VNode {
  const { t, locale, direction } = useMessages();
  const { outcome } = props;
  return (
    <div class="surface page page-welcome" lang={locale} dir={direction}>
      <header class="page-header">
        <Logo />
        <p class="page-name">{t('extName')}</p>
      </header>
      <main>
        <h1 class="welcome-title">{t('welcome.title')}</h1>
        <p class="welcome-intro">{t('welcome.intro')}</p>
        <Example />
        <ScopeChoice scope={props.scope} news={props.news} onChoose={props.onChoose} />
        <div class="welcome-start">
          <button type="button" class="button button-strong" onClick={props.onStart}>
            {t('welcome.start')}
          </button>
          <p class="meta">{t('welcome.later')}</p>
        </div>
        <p class={outcome ? 'welcome-outcome' : undefined} role="status">
          {outcome === 'done' &&
            t(
              props.scope === 'click' ? 'welcome.doneClick' : 'welcome.done',
              t(scopeLabel(props.scope)),
            )}
          {outcome === 'done' && props.isButtonHidden && ` ${t('welcome.pin')}`}
          {outcome === 'refused' && t('welcome.refused')}
        </p>
      </main>
    </div>
  );
}

function Example(): VNode {
  const messages = useMessages();
  const { t } = messages;
  const [open, setOpen] = useState<'entity' | 'claim'>();
  const cardId = useId();
  const toggle = (which: 'entity' | 'claim') => setOpen(open === which ? undefined : which);
  const close = () => setOpen(undefined);
  return (
    <section class="example" aria-label={t('welcome.exampleLabel')}>
      <p class="example-label meta">{t('welcome.exampleLabel')}</p>
      <p class="example-text">
        {t('welcome.exampleBefore')}
        <button
          type="button"
          class="example-person"
          aria-expanded={open === 'entity'}
          aria-controls={cardId}
          onClick={() => toggle('entity')}
        >
          {t('welcome.exampleName')}
        </button>
        {t('welcome.exampleBetween')}
        <button
          type="button"
          class="example-claim"
          aria-expanded={open === 'claim'}
          aria-controls={cardId}
          onClick={() => toggle('claim')}
        >
          {t('welcome.exampleClaim')}
        </button>
        {t('welcome.exampleAfter')}
      </p>
      <div id={cardId} class="example-card">
        {open === 'entity' && (
          <EntityCard
            details={exampleEntity(messages)}
            spelling={{
              entity: '',
              name: t('welcome.exampleHeading'),
              here: t('welcome.exampleName'),
              elsewhere: [{ value: t('welcome.exampleHeading'), sources: ['a', 'b'] }],
            }}
            onOpenClaim={() => {}}
            onClose={close}
          />
        )}
        {open === 'claim' && (
          <ClaimCard comparison={exampleClaim(messages)} onOpenClaim={() => {}} onClose={close} />
        )}
      </div>
      <p class="example-note">{t('welcome.exampleNote')}</p>
    </section>
  );
}
