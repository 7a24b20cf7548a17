import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Expression, Role } from '#libs/contracts';
import { NumberField } from '../../../ui/fields/number-field.js';
import {
  grouped,
  inPlaceOf,
  isGroup,
  skillsNamedIn,
  partsOf,
  placeAsked,
  renamed,
  type DraftCriterion,
} from '../criteria-content/criteria-content.js';
import { isWarning } from '../criteria-draft/questions.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { useTranslations } from 'use-intl';

const A_YEAR = 12;

interface Props {
  question: Role['questions'][number];
  /** The criterion that the question is about. */
  criterion: DraftCriterion | null;
  /** Left out for users who only read. */
  onAnswer?: (criterion: DraftCriterion | null) => void;
  /** Opens what it is about. */
  onChange?: () => void;
  /** Reads each of several skills for itself; `place` of the part that they are, in a group. */
  apart?: (criterion: DraftCriterion, skills: readonly string[], mode: 'all' | 'any', place: number) => void;
}

/** A question of the reader where it belongs, with its answers. */
export function QuestionLine({ question, criterion, onAnswer, onChange, apart }: Props) {
  const t = useTranslations('criteria');
  const { code, text, from } = question;
  return (
    <div className={classes['question']} data-warned={isWarning(question) ? '' : undefined} role="note">
      <span>
        {text}
        {from && !text.includes(from.text) && from.text.length < 120 && criterion === null && <q>{from.text}</q>}
      </span>
      {onAnswer && (
        <Group gap={6} mt={6}>
          <Answers {...{ code, text, criterion, onAnswer, isWarning: isWarning(question) }} {...(apart && { apart })} />
          {criterion && onChange && (
            <Button size="compact-xs" variant="subtle" onClick={onChange}>
              {t('answers.change')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}

interface AnswersProps extends Required<Pick<Props, 'onAnswer' | 'criterion'>>, Pick<Props, 'apart'> {
  code: string;
  text: string;
  isWarning: boolean;
}

function Answers({ code, text, criterion, onAnswer, apart, isWarning: warns }: AnswersProps) {
  const t = useTranslations('criteria');

  const asRead = (label: string = t('answers.asRead')) => <Answer label={label} onClick={() => onAnswer(criterion)} />;
  if (warns) return asRead(t('answers.understood'));
  if (criterion === null) return asRead();
  if (['and-or', 'slash', 'alternatives'].includes(code)) {
    const { expression } = criterion;
    // "Docker/Kubernetes and Python": what is asked about is a part of the whole.
    const place = placeAsked(expression, text);
    const all = allOf(criterion, place);
    const leaf = leafOfSeveral(isGroup(expression) ? (partsOf(expression)[place] ?? expression) : expression);
    return (
      <>
        {asRead(t('answers.one'))}
        {all && <Answer label={t('answers.all')} onClick={() => onAnswer(all)} />}
        {!all && leaf && apart && (
          <Answer label={t('answers.all')} onClick={() => apart(criterion, leaf, 'all', place)} />
        )}
      </>
    );
  }
  if (code === 'experience-assumed') return <YearsAnswer criterion={criterion} onAnswer={onAnswer} />;
  return asRead();
}

function Answer({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" onClick={onClick}>
      {label}
    </Button>
  );
}

/** With all of the alternatives asked; null where they are no group. @param place of the part that they are, or -1 */
function allOf(criterion: DraftCriterion, place: number): DraftCriterion | null {
  const { expression } = criterion;
  if (!isGroup(expression)) return null;
  const part = partsOf(expression)[place];
  if (part?.test === 'any') return renamed({ ...criterion, expression: inPlaceOf(expression, place, part.parts) });
  return expression.test === 'any' ? renamed({ ...criterion, expression: grouped(partsOf(expression), 'all') }) : null;
}

/** Ids of the skills of a leaf of which one is enough. */
export function leafOfSeveral(expression: Expression): string[] | null {
  if (expression.test !== 'skill') return null;
  const named = skillsNamedIn(expression);
  return named.length > 1 ? named.map(({ skill }) => skill) : null;
}

function YearsAnswer({ criterion, onAnswer }: { criterion: DraftCriterion; onAnswer: NonNullable<Props['onAnswer']> }) {
  const t = useTranslations('criteria');
  const { expression } = criterion;
  const band = expression.test === 'experience' ? expression.benchmarks[expression.target] : undefined;
  const [years, setYears] = useState<number | null>((band?.from ?? 0) / A_YEAR);
  if (expression.test !== 'experience' || !band) return null;
  const take = () => {
    const from = years === null ? band.from : Math.round(years * A_YEAR);
    const label = t('yearsLabel', { years: from / A_YEAR });
    const benchmarks = expression.benchmarks.map((one, at) =>
      at === expression.target ? { ...one, from, to: one.to !== null && one.to < from ? null : one.to } : one,
    );
    onAnswer(
      from === band.from
        ? criterion
        : {
            ...criterion,
            label,
            expression: { ...expression, label, benchmarks },
          },
    );
  };
  return (
    <>
      <NumberField size="xs" w={80} aria-label={t('years')} min={0} max={40} value={years} onChange={setYears} />
      <Answer label={t('answers.taken')} onClick={take} />
    </>
  );
}
