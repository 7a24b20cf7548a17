import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { withMusts, type DraftCriterion } from '../criteria-content/criteria-content.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  question: Role['questions'][number];
  criteria: readonly DraftCriterion[];
  /** Left out for users who only read. Takes all criteria, with the kinds that the answer gives them. */
  onAnswer?: (criteria: DraftCriterion[]) => void;
  /** Moves to a requirement that the question does not offer. */
  onGoTo: (criterion: string) => void;
}

/** Asks which of the proposed requirements are must-haves, in one row of ticks. No tick is an answer, too. */
export function MustHavesQuestion({ question, criteria, onAnswer, onGoTo }: Props) {
  const t = useTranslations('criteria.mustHaves');
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const offered = criteria.filter(({ id }) => question.criteria?.includes(id));
  const other = criteria.find(({ id }) => !question.criteria?.includes(id));
  const isTicked = ({ id, kind }: DraftCriterion): boolean => ticks[id] ?? kind === 'must';
  return (
    <fieldset className={classes['question']} disabled={!onAnswer}>
      <legend>{question.text}</legend>
      <div className={classes['ticks']}>
        {offered.map((one) => (
          <label key={one.id}>
            <input
              type="checkbox"
              checked={isTicked(one)}
              onChange={({ currentTarget: { checked } }) => setTicks({ ...ticks, [one.id]: checked })}
            />
            {nameAtStart(one.label)}
          </label>
        ))}
      </div>
      {onAnswer && (
        <Group gap={6}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              onAnswer(withMusts(criteria, offered, new Set(offered.filter(isTicked).map(({ id }) => id))))
            }
          >
            {t('done')}
          </Button>
          {other && (
            <Button size="compact-xs" variant="subtle" onClick={() => onGoTo(other.id)}>
              {t('other')}
            </Button>
          )}
        </Group>
      )}
    </fieldset>
  );
}
