import { Autocomplete, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { STUDY_STATUSES, type CandidateFacts, type LanguageLevel } from '#libs/contracts';
import { useSkillSearch } from '../../roles/skill-search/queries.js';
import type { ReactNode } from 'react';
import classes from './corrections.module.css';
import { correctionDraftOf, type CorrectionDraft } from './correction-draft.js';
import { useTranslations } from 'use-intl';

/** Stands in lists for what is not one of them. */
const NONE = 'none';

interface Props {
  draft: CorrectionDraft;
  facts: CandidateFacts;
  /** Error messages by the name of the field. */
  errors: Readonly<Record<string, ReactNode>>;
  onChange: (changes: Partial<CorrectionDraft>) => void;
  /** Starts over with another entry. */
  onStart: (draft: CorrectionDraft) => void;
}

/** The fields of the corrected fact. */
export function FactFields(props: Props) {
  const { draft } = props;
  switch (draft.fact) {
    case 'position':
      return <PositionFields {...props} />;
    case 'education':
      return <StudyFields {...props} />;
    case 'skill':
      return <SkillFields {...props} />;
    case 'certificate':
      return <CertificateFields {...props} />;
    case 'language':
      return <LanguageFields {...props} />;
  }
}

interface WordsProps extends Pick<Props, 'draft' | 'errors' | 'onChange'> {
  name: 'title' | 'employer' | 'start' | 'end' | 'degree' | 'field' | 'institution' | 'issued' | 'expires';
  label: string;
  placeholder?: string;
  disabled?: boolean;
}

function Words({ draft, errors, onChange, name, label, placeholder, disabled = false }: WordsProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={placeholder}
      disabled={disabled}
      data-path={name}
      value={draft[name]}
      error={errors[name]}
      onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
    />
  );
}

function EntryPicker({ draft, facts, onStart }: Pick<Props, 'draft' | 'facts' | 'onStart'>) {
  const t = useTranslations('corrections');
  const fact = draft.fact === 'education' ? 'education' : 'position';
  const entries =
    fact === 'education'
      ? facts.education.map(({ index, degree, field, institution }) => ({ index, parts: [degree, field, institution] }))
      : facts.positions.map(({ index, title, employer }) => ({ index, parts: [title, employer] }));
  return (
    <Select
      size="xs"
      label={t(`which.${fact}`)}
      allowDeselect={false}
      value={draft.entry === null ? NONE : String(draft.entry)}
      onChange={(next) => onStart(correctionDraftOf({ fact, index: next === NONE ? null : Number(next) }, facts))}
      data={[
        ...entries.map(({ index, parts }) => ({
          value: String(index),
          label: parts.filter(Boolean).join(', ') || t('untitled'),
        })),
        { value: NONE, label: t(`another.${fact}`) },
      ]}
    />
  );
}

/** Lines add an entry: no other one can be meant. */
const addsNoLines = ({ part, lines }: CorrectionDraft): boolean => part === null && lines === null;

function PositionFields(props: Props) {
  const t = useTranslations('corrections');
  const { draft, onChange } = props;
  return (
    <>
      {addsNoLines(draft) && <EntryPicker {...props} />}
      <div className={classes['pair']}>
        <Words {...props} name="title" label={t('jobTitle')} />
        <Words {...props} name="employer" label={t('employer')} />
      </div>
      <div className={classes['pair']}>
        <Words {...props} name="start" label={t('start')} placeholder={t('dateHint')} />
        <div>
          <Words {...props} name="end" label={t('end')} placeholder={t('dateHint')} disabled={draft.current} />
          <Checkbox
            mt={6}
            size="xs"
            label={t('current')}
            checked={draft.current}
            onChange={({ currentTarget: { checked } }) => onChange({ current: checked })}
          />
        </div>
      </div>
    </>
  );
}

function StudyFields(props: Props) {
  const t = useTranslations('corrections');
  const { draft, onChange } = props;
  return (
    <>
      {addsNoLines(draft) && <EntryPicker {...props} />}
      {draft.entry !== null && <Holds {...props} fact="education" />}
      {draft.holds && (
        <>
          <div className={classes['pair']}>
            <Words {...props} name="degree" label={t('degree')} />
            <Words {...props} name="field" label={t('field')} />
          </div>
          <Words {...props} name="institution" label={t('institution')} />
          <div className={classes['pair']}>
            <Words {...props} name="start" label={t('start')} placeholder={t('dateHint')} />
            <Words {...props} name="end" label={t('end')} placeholder={t('dateHint')} />
          </div>
          <Select
            size="xs"
            label={t('status')}
            description={t('statusHint')}
            allowDeselect={false}
            value={draft.status}
            onChange={(next) => onChange({ status: STUDY_STATUSES.find((one) => one === next) ?? draft.status })}
            data={STUDY_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
          />
        </>
      )}
    </>
  );
}

function SkillFields(props: Props) {
  const t = useTranslations('corrections');
  const { draft, facts, errors, onChange } = props;
  const [asked] = useDebouncedValue(draft.skill.trim(), 200);
  const found = useSkillSearch(asked);
  const names = (found.data?.items ?? []).map(({ name }) => name);
  const isKnown = (found.data?.items ?? []).some(({ name, id, aliases }) =>
    [name, id, ...aliases].some((one) => one.toLowerCase() === asked.toLowerCase()),
  );
  const isLeftOut =
    found.isSuccess && !found.isPlaceholderData && asked === draft.skill.trim() && asked !== '' && !isKnown;
  return (
    <>
      <Autocomplete
        size="xs"
        label={t('skill')}
        description={isLeftOut ? t('notInList', { skill: asked }) : t('skillHint')}
        data-path="skill"
        error={errors['skill']}
        value={draft.skill}
        onChange={(skill) => onChange({ skill })}
        data={asked === '' ? [] : [...new Set(names)].slice(0, 12)}
        filter={({ options }) => options}
      />
      <Holds {...props} fact="skill" />
      {draft.holds && facts.positions.length > 0 && (
        <Select
          size="xs"
          label={t('where')}
          description={t('whereHint')}
          allowDeselect={false}
          value={draft.where === null ? NONE : String(draft.where)}
          onChange={(next) => onChange({ where: next === NONE || next === null ? null : Number(next) })}
          data={[
            { value: NONE, label: t('nowhere') },
            ...facts.positions.map(({ index, title, employer }) => ({
              value: String(index),
              label: [title, employer].filter(Boolean).join(', ') || t('untitled'),
            })),
          ]}
        />
      )}
    </>
  );
}

function CertificateFields(props: Props) {
  const t = useTranslations('corrections');
  const { draft, errors, onChange } = props;
  return (
    <>
      <TextInput
        size="xs"
        label={t('certificate')}
        data-path="name"
        error={errors['name']}
        value={draft.name}
        onChange={({ currentTarget: { value } }) => onChange({ name: value })}
      />
      <Holds {...props} fact="certificate" />
      {draft.holds && (
        <div className={classes['pair']}>
          <Words {...props} name="issued" label={t('issued')} placeholder={t('dateHint')} />
          <Words {...props} name="expires" label={t('expires')} placeholder={t('dateHint')} />
        </div>
      )}
    </>
  );
}

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const satisfies readonly LanguageLevel[];

function LanguageFields(props: Props) {
  const t = useTranslations('corrections');
  const { draft, errors, onChange } = props;
  const levels = LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }));
  return (
    <>
      <TextInput
        size="xs"
        label={t('language')}
        data-path="language"
        error={errors['language']}
        value={draft.language}
        onChange={({ currentTarget: { value } }) => onChange({ language: value })}
      />
      <Holds {...props} fact="language" />
      {draft.holds && (
        <Select
          size="xs"
          label={t('level')}
          placeholder={t('levelNotStated')}
          clearable
          value={draft.level}
          onChange={(next) => onChange({ level: next as LanguageLevel | null })}
          data={levels}
        />
      )}
    </>
  );
}

function Holds({
  draft,
  onChange,
  fact,
}: Pick<Props, 'draft' | 'onChange'> & { fact: Exclude<CorrectionDraft['fact'], 'position'> }) {
  const t = useTranslations('corrections');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('holds.label')}
      value={draft.holds ? 'yes' : 'no'}
      onChange={(next) => onChange({ holds: next === 'yes' })}
      data={[
        { value: 'yes', label: t(`holds.${fact}.yes`) },
        { value: 'no', label: t(`holds.${fact}.no`) },
      ]}
    />
  );
}
