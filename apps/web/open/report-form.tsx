import { useState } from 'react';
import type { Explained, ReadFact } from '#libs/contracts';
import { Asking } from './asking.js';

interface Said {
  /** Place in `choices`. */
  about: number;
  title: string;
  employer: string;
  start: string;
  end: string;
  name: string;
  words: string;
}

const NOTHING: Said = { about: -1, title: '', employer: '', start: '', end: '', name: '', words: '' };

type Choice =
  | { label: string; kind: 'position'; index: number | null }
  | { label: string; kind: 'skill' | 'certificate' | 'language'; index: null }
  | { label: string; kind: 'other'; index: null };

/** What can be wrong: one of the positions that were read, something that is missing, or anything in words. */
function choicesOf(facts: readonly ReadFact[]): Choice[] {
  return [
    ...facts
      .filter(({ fact }) => fact === 'position')
      .map(({ text, index }): Choice => ({ label: text, kind: 'position', index })),
    { label: 'A position is missing', kind: 'position', index: null },
    { label: 'A skill is missing', kind: 'skill', index: null },
    { label: 'A certificate is missing', kind: 'certificate', index: null },
    { label: 'A language is missing', kind: 'language', index: null },
    { label: 'Something else', kind: 'other', index: null },
  ];
}

/** Only what was filled in is said: the rest stays as it was read. */
function bodyOf(said: Said, choice: Choice | undefined, profileId: string | null): object {
  const given = (fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  const words = said.words;
  switch (choice?.kind) {
    case 'position': {
      const { title, employer, start, end } = said;
      const entry = choice.index === null ? {} : { position: { profileId, index: choice.index } };
      return { fact: 'position', ...entry, ...given({ title, employer, start, end }), words };
    }
    case 'skill':
      return { fact: 'skill', skill: said.name, words };
    case 'certificate':
      return { fact: 'certificate', name: said.name, words };
    case 'language':
      return { fact: 'language', language: said.name, words };
    default:
      return { fact: 'other', words };
  }
}

export function ReportForm({ told, onSent }: { told: Explained; onSent: () => void }) {
  const [said, setSaid] = useState(NOTHING);
  const choices = choicesOf(told.facts);
  const choice = choices[said.about];
  const field = (
    name: Exclude<keyof Said, 'about'>,
    label: string,
    more: { placeholder?: string; required?: boolean } = {},
  ) => (
    <label>
      {label}
      <input
        value={said[name]}
        maxLength={300}
        onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
        {...more}
      />
    </label>
  );
  const sent = () => {
    setSaid(NOTHING);
    onSent();
  };
  return (
    <Asking
      open="Report a mistake"
      send="Send the report"
      path="/explained/corrections"
      body={() => bodyOf(said, choice, told.profileId)}
      onSent={sent}
    >
      <label>
        What is wrong?
        <select
          required
          value={said.about}
          onChange={(event) => setSaid({ ...said, about: Number(event.target.value) })}
        >
          <option value={-1} disabled>
            Choose …
          </option>
          {choices.map(({ label }, at) => (
            <option key={at} value={at}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {choice?.kind === 'position' && (
        <fieldset>
          <legend>What is right? Leave out what was read rightly.</legend>
          {field('title', 'Title')}
          {field('employer', 'Employer')}
          {field('start', 'Since', { placeholder: '2019-02' })}
          {field('end', 'Until (empty if it goes on)', { placeholder: '2023-11' })}
        </fieldset>
      )}
      {choice && choice.kind !== 'position' && choice.kind !== 'other' && field('name', 'Its name', { required: true })}
      <label>
        In your own words
        <textarea
          rows={4}
          maxLength={2000}
          required={choice?.kind === 'other'}
          value={said.words}
          onChange={(event) => setSaid({ ...said, words: event.target.value })}
        />
      </label>
    </Asking>
  );
}
