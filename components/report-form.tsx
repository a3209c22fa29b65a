/**
 * Copies a report of an error for whoever keeps the data. The page's sentence and address are in it
 * only where they are ticked, and the whole text is seen before it is copied.
 */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { describeReport, type Report, type ReportKind } from '../lib/report/describe-report.ts';
import { type MessageKey, useMessages } from './messages.tsx';

export interface ReportSubject {
  kind: 'entity' | 'claim';
  report: Pick<Report, 'records' | 'words' | 'extension' | 'data'>;
  /** Absent where the report is of no place on a page: then it is of a wrong fact. */
  place?: { sentence: string; page: string } | undefined;
}

const KINDS: Record<ReportSubject['kind'], ReportKind[]> = {
  entity: ['otherEntity', 'wrongFact'],
  claim: ['notSaid', 'otherPosition', 'wrongFact'],
};

const LABELS: Record<ReportKind, MessageKey & `report.${string}`> = {
  otherEntity: 'report.otherEntity',
  notSaid: 'report.notSaid',
  otherPosition: 'report.otherPosition',
  wrongFact: 'report.wrongFact',
};

export function ReportForm(props: {
  subject: ReportSubject;
  copy(text: string): Promise<unknown>;
}): VNode {
  const { t } = useMessages();
  const { kind, report, place } = props.subject;
  const kinds = place ? KINDS[kind] : (['wrongFact'] as const);
  const [chosen, setChosen] = useState<ReportKind>(kinds[0] ?? 'wrongFact');
  const [withSentence, setWithSentence] = useState(false);
  const [withAddress, setWithAddress] = useState(false);
  const [outcome, setOutcome] = useState('');
  const isOfPlace = place !== undefined && chosen !== 'wrongFact';
  const text = describeReport({
    ...report,
    kind: chosen,
    ...(isOfPlace && withSentence ? { sentence: place.sentence } : {}),
    ...(isOfPlace && withAddress ? { page: place.page } : {}),
  });
  const copy = () => {
    props.copy(text).then(
      () => setOutcome(t('report.copied')),
      () => setOutcome(t('report.notCopied')),
    );
  };
  return (
    <div class="report">
      {kinds.length > 1 && <Kinds kinds={kinds} chosen={chosen} onChoose={setChosen} />}
      {isOfPlace && (
        <>
          <Tick label={t('report.withSentence')} isOn={withSentence} onChange={setWithSentence} />
          <Tick label={t('report.withAddress')} isOn={withAddress} onChange={setWithAddress} />
        </>
      )}
      <textarea
        class="report-text"
        lang="en"
        dir="ltr"
        readOnly
        rows={5}
        aria-label={t('report.text')}
        value={text}
      />
      <button type="button" class="button button-main" onClick={copy}>
        {t('report.copy')}
      </button>
      <p class="meta" role="status">
        {outcome}
      </p>
    </div>
  );
}

function Kinds(props: {
  kinds: readonly ReportKind[];
  chosen: ReportKind;
  onChoose(kind: ReportKind): void;
}): VNode {
  const { t } = useMessages();
  const name = useId();
  return (
    <fieldset class="report-kinds">
      <legend class="section-title">{t('report.what')}</legend>
      {props.kinds.map((kind) => (
        <label key={kind} class="tick">
          <input
            type="radio"
            name={name}
            checked={kind === props.chosen}
            onChange={() => props.onChoose(kind)}
          />
          {t(LABELS[kind])}
        </label>
      ))}
    </fieldset>
  );
}

function Tick(props: { label: string; isOn: boolean; onChange(isOn: boolean): void }): VNode {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}
