import { useEffect, useRef } from 'react';
import type { ExplainedCriterion, ExplainedNode } from '#libs/contracts';
import { outcomeOf } from '#libs/matching';
import { KIND_NAMES, nameAtStart, partInWords } from '#libs/wording';
import { Chip } from '../../ui/chip.js';
import { OutcomeMark } from '../../ui/outcome-mark.js';
import { scrollIntoSight } from '../../ui/scroll-to.js';
import { words } from '../../words/index.js';
import classes from './criteria.module.css';
import { OverrideForm } from './override-form.js';
import type { Brought } from './points.js';

/** Of these a sentence tells how much is there, and the parts what. */
const TOLD_BY_PARTS: readonly string[] = ['all', 'duties', 'experience'];

interface Props {
  applicationId: string;
  criterion: ExplainedCriterion;
  brought: Brought | undefined;
  isChosen: boolean;
  /** Whether the form stands open that puts the outcome right. */
  isCorrecting: boolean;
  onChoose: () => void;
  onCorrect: (isOpen: boolean) => void;
}

/** One requirement: whether it is met, by what, and what it brings. */
export function CriterionRow({
  applicationId,
  criterion,
  brought,
  isChosen,
  isCorrecting,
  onChoose,
  onCorrect,
}: Props) {
  const { label, kind, outcome, explanation, override } = criterion;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) scrollIntoSight(row.current);
  }, [isChosen]);
  return (
    <div ref={row} className={classes['criterion']} data-chosen={isChosen || undefined}>
      <button type="button" className={classes['open']} aria-pressed={isChosen} onClick={onChoose}>
        <OutcomeMark outcome={outcome} />
        <span>
          <b>{nameAtStart(label)}</b> {(kind === 'must' || kind === 'bonus') && <Chip>{KIND_NAMES[kind]}</Chip>}
          <span className={classes['sentence']}>{explanation.sentence}</span>
          {isChosen && <Parts node={explanation} />}
          {override && <span className={classes['sentence']}>{override.sentence}</span>}
        </span>
        {brought && (
          <span className={classes['points']}>
            {brought.points === brought.of
              ? brought.points.toFixed(1)
              : words.shortlist.person.points(brought.points, Number(brought.of.toFixed(1)))}
          </span>
        )}
      </button>
      {isChosen && (
        <OverrideForm
          applicationId={applicationId}
          criterion={criterion}
          isOpen={isCorrecting}
          onOpen={() => onCorrect(true)}
          onClose={() => onCorrect(false)}
        />
      )}
    </div>
  );
}

function Parts({ node }: { node: ExplainedNode }) {
  if (!TOLD_BY_PARTS.includes(node.test) || (node.test === 'all' && node.high === 0)) return null;
  return node.children.map((part, index) => (
    // Two parts may be called alike; their order never changes.
    <span key={index} className={classes['part']}>
      <OutcomeMark outcome={outcomeOf(part)} /> {partInWords(part)}
    </span>
  ));
}
