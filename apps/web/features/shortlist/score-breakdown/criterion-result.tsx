import { useEffect, useRef, type ReactNode } from 'react';
import type { Application, ExplainedCriterion, ExplainedNode } from '#libs/contracts';
import { nameAtStart, partInWords } from '#libs/wording';
import { similarQuotesOf } from '../../candidates/evidence/evidence.js';
import { startOf } from '../../candidates/correction-draft/correction-draft.js';
import { LazyCorrectFact } from '../../candidates/corrections/lazy-correct-fact.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { OutcomeMark } from '../../../ui/text/outcome-mark.js';
import { scrollIntoView } from '../../../ui/hooks/scroll-to.js';
import classes from './score-breakdown.module.css';
import type { CriterionPoints } from './criterion-points.js';
import type { FactToCorrect } from './use-evidence-reading.js';
import { DisputeOutcome } from './dispute-outcome.js';
import { useLocale, useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

const OverrideForm = lazyComponent(
  () => import('./override-form.js'),
  'OverrideForm',
  <LoadingRows rows={2} />,
  'shortlist',
);

/** Of these a sentence tells how much is there, and the parts what. */
const EXPLAINED_BY_PARTS: readonly string[] = ['all', 'duties', 'experience'];

interface Props {
  application: Pick<Application, 'id' | 'candidateId'>;
  criterion: ExplainedCriterion;
  brought: CriterionPoints | undefined;
  isChosen: boolean;
  /** The correction form that is open; null if none is. */
  correcting: FactToCorrect | null;
  onChoose: () => void;
  onCorrect: (what: FactToCorrect | null) => void;
}

/** One requirement: whether it is met, by what, and what it brings. */
export function CriterionResult({ application, criterion, brought, isChosen, correcting, onChoose, onCorrect }: Props) {
  const t = useTranslations('shortlist');
  const tTerms = useTranslations('terms');
  const formats = useFormats();
  const { label, kind, outcome, explanation, override } = criterion;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) scrollIntoView(row.current);
  }, [isChosen, correcting]);
  return (
    <div ref={row} className={classes['criterion']} data-chosen={isChosen || undefined}>
      <button type="button" className={classes['open']} aria-pressed={isChosen} onClick={onChoose}>
        <OutcomeMark outcome={outcome} />
        <span>
          <b>{nameAtStart(label)}</b> {(kind === 'must' || kind === 'bonus') && <Chip>{tTerms(`kinds.${kind}`)}</Chip>}
          <span className={classes['sentence']}>{explanation.sentence}</span>
          {isChosen && <Parts node={explanation} />}
          {override && (
            <span className={classes['sentence']}>
              {override.sentence}: “{override.reason}”
            </span>
          )}
        </span>
        {brought && (
          <span className={classes['points']}>
            {brought.points === brought.of
              ? formats.points(brought.points)
              : t('person.points', { points: formats.points(brought.points), of: formats.points(brought.of) })}
          </span>
        )}
      </button>
      {isChosen && <SimilarWording node={explanation} />}
      {isChosen && correcting === null && (
        <DisputeOutcome applicationId={application.id} override={override} onCorrect={onCorrect} />
      )}
      {isChosen && correcting === 'outcome' && (
        <OverrideForm applicationId={application.id} criterion={criterion} onClose={() => onCorrect(null)} />
      )}
      {isChosen && correcting === 'fact' && (
        <InView>
          <LazyCorrectFact
            candidateId={application.candidateId}
            start={startOf(criterion)}
            isOpenWhich
            onClose={() => onCorrect(null)}
          />
        </InView>
      )}
    </div>
  );
}

/** Scrolls what opens below a criterion into view as far as possible, until the user works in it. */
function InView({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => {
      if (!current.contains(document.activeElement)) scrollIntoView(current);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className={classes['fact']}>
      {children}
    </div>
  );
}

/** Quotes of similar wording under one criterion: enough to judge it. */
const MOST_SIMILAR = 3;

/** Quotes that show nothing, for the reader to judge. They are dimmed here, and not highlighted in the document. */
function SimilarWording({ node }: { node: ExplainedNode }) {
  const tTerms = useTranslations('terms');
  const quotes = similarQuotesOf(node);
  if (quotes.length === 0) return null;
  return (
    <div className={classes['similar']}>
      {tTerms('tiers.similar')}
      <ul role="list" aria-label={tTerms('tiers.similar')}>
        {quotes.slice(0, MOST_SIMILAR).map(({ documentId, start, end, quote }) => (
          <li key={`${documentId} ${start} ${end}`}>
            <q>{quote}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Parts({ node }: { node: ExplainedNode }) {
  const locale = useLocale();
  if (!EXPLAINED_BY_PARTS.includes(node.test) || (node.test === 'all' && node.high === 0)) return null;
  return node.children.map((part, index) => (
    // Two parts may be called alike; their order never changes.
    <span key={index} className={classes['part']}>
      <OutcomeMark outcome={part.outcome} /> {partInWords(part, locale)}
    </span>
  ));
}
