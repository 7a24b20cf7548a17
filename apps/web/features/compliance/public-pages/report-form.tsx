import { useState } from 'react';
import type { ExplanationView, ReadFact } from '#libs/contracts';
import { AskForPersonForm } from './ask-for-person-form.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

interface ReportFields {
  /** Place in `choices`. */
  about: number;
  title: string;
  employer: string;
  start: string;
  end: string;
  name: string;
  words: string;
}

const NOTHING: ReportFields = { about: -1, title: '', employer: '', start: '', end: '', name: '', words: '' };

type Choice =
  | { label: string; kind: 'position'; index: number | null }
  | { label: string; kind: 'skill' | 'certificate' | 'language'; index: null }
  | { label: string; kind: 'other'; index: null };

/** Returns what a candidate can report as wrong: a position of the profile, something that is missing, or anything in words. */
function choicesOf(t: Translate<'open.report'>, facts: readonly ReadFact[]): Choice[] {
  return [
    ...facts
      .filter(({ fact }) => fact === 'position')
      .map(({ text, index }): Choice => ({ label: text, kind: 'position', index })),
    { label: t('missing.position'), kind: 'position', index: null },
    { label: t('missing.skill'), kind: 'skill', index: null },
    { label: t('missing.certificate'), kind: 'certificate', index: null },
    { label: t('missing.language'), kind: 'language', index: null },
    { label: t('other'), kind: 'other', index: null },
  ];
}

/** Only what was filled in is said: the rest stays as it was read. */
function bodyOf(filled: ReportFields, choice: Choice | undefined, profileId: string | null): object {
  const given = (fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  const words = filled.words;
  switch (choice?.kind) {
    case 'position': {
      const { title, employer, start, end } = filled;
      const entry = choice.index === null ? {} : { position: { profileId, index: choice.index } };
      return { fact: 'position', ...entry, ...given({ title, employer, start, end }), words };
    }
    case 'skill':
      return { fact: 'skill', skill: filled.name, words };
    case 'certificate':
      return { fact: 'certificate', name: filled.name, words };
    case 'language':
      return { fact: 'language', language: filled.name, words };
    default:
      return { fact: 'other', words };
  }
}

export function ReportForm({ explanation, onSent }: { explanation: ExplanationView; onSent: () => void }) {
  const t = useTranslations('open.report');
  const [filled, setFilled] = useState(NOTHING);
  const choices = choicesOf(t, explanation.facts);
  const choice = choices[filled.about];
  const field = (
    name: Exclude<keyof ReportFields, 'about'>,
    label: string,
    more: { placeholder?: string; required?: boolean } = {},
  ) => (
    <label>
      {label}
      <input
        value={filled[name]}
        maxLength={300}
        onChange={(event) => setFilled({ ...filled, [name]: event.target.value })}
        {...more}
      />
    </label>
  );
  const sent = () => {
    setFilled(NOTHING);
    onSent();
  };
  return (
    <AskForPersonForm
      open={t('open')}
      send={t('send')}
      path="/explained/corrections"
      body={() => bodyOf(filled, choice, explanation.profileId)}
      onSent={sent}
    >
      <label>
        {t('what')}
        <select
          required
          value={filled.about}
          onChange={(event) => setFilled({ ...filled, about: Number(event.target.value) })}
        >
          <option value={-1} disabled>
            {t('choose')}
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
          <legend>{t('right')}</legend>
          {field('title', t('title'))}
          {field('employer', t('employer'))}
          {field('start', t('start'), { placeholder: t('startLike') })}
          {field('end', t('end'), { placeholder: t('endLike') })}
        </fieldset>
      )}
      {choice && choice.kind !== 'position' && choice.kind !== 'other' && field('name', t('name'), { required: true })}
      <label>
        {t('words')}
        <textarea
          rows={4}
          maxLength={2000}
          required={choice?.kind === 'other'}
          value={filled.words}
          onChange={(event) => setFilled({ ...filled, words: event.target.value })}
        />
      </label>
    </AskForPersonForm>
  );
}
