import { Button } from '@mantine/core';
import { useState } from 'react';
import type { KnownUnparsedPart } from '#libs/contracts';
import { useCorrect } from '../corrections/queries.js';
import type { CorrectionStart } from '../correction-draft/correction-draft.js';
import { LazyCorrectFact } from '../corrections/lazy-correct-fact.js';
import { LineKinds } from '../line-marking/line-kinds.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import type { FactListProps } from './fact-lists.js';
import classes from './profile.module.css';
import lines from './evidence-lines.module.css';
import { useTranslations } from 'use-intl';

/** Letters of a line on its button; the document shows the whole. */
const LABEL_LENGTH = 110;

/** The lines that could not be understood: a press marks them in the document, a second one says what they are. */
export function UnparsedList(props: FactListProps) {
  const t = useTranslations('candidate.unparsed');
  const { facts, open, onOpen } = props;
  // The form stays until it is closed, since it shows what the answer has done to the scores.
  const [answer, setAnswer] = useState<CorrectionStart | null>(null);
  if (facts.unparsed.length === 0 && answer === null) return null;
  return (
    <section className={classes['part']} aria-label={t('title')}>
      <h2>
        {t('title')}
        <span>{t('hint')}</span>
      </h2>
      {answer !== null && (
        <div className={classes['adding']}>
          <LazyCorrectFact candidateId={facts.candidateId} start={answer} onClose={() => setAnswer(null)} />
        </div>
      )}
      <ul className={classes['panel']} hidden={answer !== null || facts.unparsed.length === 0}>
        {facts.unparsed.map((part) => {
          const id = `lines ${part.index}`;
          return (
            // Another profile has other lines at an index.
            <li key={`${facts.profileId} ${part.index}`}>
              <button type="button" className={classes['row']} aria-expanded={id === open} onClick={() => onOpen(id)}>
                <span>{labelOf(part)}</span>
                <small>{t(`causes.${causeOf(part)}`)}</small>
              </button>
              {id === open && <WhatItIs {...props} part={part} onAnswer={setAnswer} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Cause = 'dates-without-position' | 'work-without-position' | 'other';

const causeOf = ({ cause }: KnownUnparsedPart): Cause =>
  cause === 'dates-without-position' || cause === 'work-without-position' ? cause : 'other';

function labelOf({ evidence }: KnownUnparsedPart): string {
  const text = evidence.map(({ quote }) => quote.replace(/\s+/g, ' ').trim()).join(' ');
  return text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text;
}

interface WhatItIsProps extends FactListProps {
  part: KnownUnparsedPart;
  onAnswer: (start: CorrectionStart) => void;
}

/** The choice of what lines are; a fact opens the form with what the lines say. */
function WhatItIs({ facts, part, onOpen, onAnswer }: WhatItIsProps) {
  const t = useTranslations('candidate.unparsed');
  const save = useCorrect(facts.candidateId);
  const id = `lines ${part.index}`;
  const sayNothing = (): void => {
    const reason = t('nothingReason');
    const named = { profileId: facts.profileId!, index: part.index };
    save.mutate({ fact: 'lines', part: named, source: 'document', reason }, { onSuccess: () => onOpen(id) });
  };
  return (
    <div className={lines['lines']}>
      {part.evidence.map(({ quote, start }) => (
        <blockquote key={start}>{quote}</blockquote>
      ))}
      <LineKinds
        onKind={(fact) =>
          onAnswer(fact === 'certificate' ? { fact, part: part.index } : { fact, index: null, part: part.index })
        }
      >
        <Button size="compact-xs" variant="default" loading={save.isPending} onClick={sayNothing}>
          {t('nothing')}
        </Button>
      </LineKinds>
      {save.error && <ProblemAlert error={save.error} />}
    </div>
  );
}
