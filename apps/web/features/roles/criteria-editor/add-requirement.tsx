import { Button, Skeleton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { QuestionLine } from '../criteria-questions/question-line.js';
import type { RequirementReader } from '../criteria-draft/use-requirement-reading.js';
import { useTranslations } from 'use-intl';

const SkillToAdd = lazyComponent(() => import('./add-skill.js'), 'AddSkill', <Skeleton height={30} />, 'criteria');

interface Props {
  reading: RequirementReader;
  onAdded: (id: string) => void;
}

/**
 * Adds a requirement in words, read as on a page, or a skill of the list. A request for a personal trait is reported
 * here.
 */
export function AddRequirement({ reading, onAdded }: Props) {
  const t = useTranslations('criteria');
  const [text, setText] = useState('');
  const [isPicking, setIsPicking] = useState(false);
  const add = () => {
    if (text.trim() === '') return;
    reading.add({ text, as: 'requirement' }, null, (id) => {
      setText('');
      onAdded(id);
    });
  };
  const left = reading.answer;
  return (
    <section className={classes['add']} aria-label={t('add')}>
      <h2>{t('add')}</h2>
      <div className={classes['adding']}>
        <TextInput
          aria-label={t('add')}
          description={t('addHint')}
          inputWrapperOrder={['input', 'description']}
          maxLength={1000}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button loading={reading.isPending} disabled={text.trim() === ''} onClick={add}>
          {t('addButton')}
        </Button>
        {isPicking ? (
          <SkillToAdd onPick={(skill) => reading.add({ skill }, null, onAdded)} />
        ) : (
          <Button variant="default" onClick={() => setIsPicking(true)}>
            {t('orSkill')}
          </Button>
        )}
      </div>
      {reading.error && <ProblemAlert error={reading.error} />}
      {left && (
        <div role="alert">
          {left.questions.map((question) => (
            <QuestionLine key={`${question.code} ${question.text}`} question={question} criterion={null} />
          ))}
          {left.notes.map(({ label }) => (
            <p key={label} className={classes['question']}>
              {t('wasNoted', { label })}
            </p>
          ))}
          {left.criteria.length === 0 && left.notes.length === 0 && (
            <p className={classes['question']}>{t('nothingRead')}</p>
          )}
        </div>
      )}
    </section>
  );
}
