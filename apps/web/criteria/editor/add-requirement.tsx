import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSkillSearch } from '../../api/skills.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import classes from './editor.module.css';
import { QuestionLine } from './question.js';
import type { Reading } from './use-reading.js';
import { criteria as said } from '../../words/en/criteria.js';

interface Props {
  reading: Reading;
  onAdded: (id: string) => void;
}

/** Takes a requirement in words, read as on a page, or a skill of the list. What asks for who somebody is says so here. */
export function AddRequirement({ reading, onAdded }: Props) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    reading.add({ text, as: 'requirement' }, null, (id) => {
      setText('');
      onAdded(id);
    });
  };
  const left = reading.said;
  return (
    <section className={classes['add']} aria-label={said.add}>
      <h2>{said.add}</h2>
      <div className={classes['adding']}>
        <TextInput
          aria-label={said.add}
          description={said.addHint}
          inputWrapperOrder={['input', 'description']}
          maxLength={1000}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button loading={reading.isPending} disabled={text.trim() === ''} onClick={add}>
          {said.addButton}
        </Button>
        <SkillToAdd onPick={(skill) => reading.add({ skill }, null, onAdded)} />
      </div>
      {reading.error && <ProblemAlert error={reading.error} />}
      {left && (
        <div role="alert">
          {left.questions.map((question) => (
            <QuestionLine key={`${question.code} ${question.text}`} question={question} criterion={null} />
          ))}
          {left.notes.map(({ label }) => (
            <p key={label} className={classes['question']}>
              {said.wasNoted(label)}
            </p>
          ))}
          {left.criteria.length === 0 && left.notes.length === 0 && (
            <p className={classes['question']}>{said.nothingRead}</p>
          )}
        </div>
      )}
    </section>
  );
}

function SkillToAdd({ onPick }: { onPick: (skill: string) => void }) {
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 200);
  const found = useSkillSearch(asked);
  const options = asked === '' ? [] : (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      aria-label={said.orSkill}
      placeholder={said.orSkill}
      description={said.skillHint}
      inputWrapperOrder={['input', 'description']}
      searchable
      data={options}
      filter={({ options: all }) => all}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(skill) => {
        if (skill === null) return;
        setTyped('');
        onPick(skill);
      }}
      maxDropdownHeight={220}
    />
  );
}
