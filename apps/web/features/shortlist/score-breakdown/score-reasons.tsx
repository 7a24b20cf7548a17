import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Working } from '#libs/contracts';
import classes from './score-reasons.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  working: Working;
  /** Id of the criterion that is chosen. */
  chosen: string | null;
  onChoose: (criterion: string) => void;
}

/** Reasons that stand there at once; the others are a click away, and stand in the criteria below. */
const SHOWN = 4;

/** The strengths and gaps of a candidate, side by side. Each leads to its criterion and so to its lines. */
export function ScoreReasons({ working, chosen, onChoose }: Props) {
  const t = useTranslations('shortlist');

  const columns = (
    [
      ['for', t('person.why')],
      ['against', t('person.whyNot')],
      ['open', t('person.open')],
    ] as const
  ).map(([tone, title]) => ({ tone, title, reasons: working.reasons.filter((one) => one.tone === tone) }));
  return (
    <div className={classes['why']}>
      {columns.map(
        ({ tone, title, reasons }) =>
          reasons.length > 0 && (
            <Column key={tone} title={title} reasons={reasons} chosen={chosen} onChoose={onChoose} />
          ),
      )}
    </div>
  );
}

interface ColumnProps extends Omit<Props, 'working'> {
  title: string;
  reasons: Working['reasons'];
}

function Column({ title, reasons, chosen, onChoose }: ColumnProps) {
  const t = useTranslations('shortlist');
  const [isWhole, setIsWhole] = useState(false);
  const hidden = reasons.length - SHOWN;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {reasons.slice(0, isWhole ? undefined : SHOWN).map(({ criterion, text }) => (
          <li key={`${criterion} ${text}`}>
            <button type="button" aria-pressed={criterion === chosen} onClick={() => onChoose(criterion)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && !isWhole && (
        <UnstyledButton className={classes['more']} onClick={() => setIsWhole(true)}>
          {t('person.moreReasons', { n: hidden })}
        </UnstyledButton>
      )}
    </section>
  );
}
