import { Checkbox, CloseButton, Select, TagsInput, Text } from '@mantine/core';
import type { DegreeLevel, Expression, Leaf } from '#libs/contracts';
import { NumberField } from '../../../ui/fields/number-field.js';
import { skillsNamedIn } from '../criteria-content/criteria-content.js';
import { ExperienceForm } from './experience-form.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { useTranslations } from 'use-intl';

const A_YEAR = 12;
const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
/** The most names shown. */
const MAX_NAMES = 12;

interface Props<One extends Expression = Expression> {
  leaf: One;
  onChange: (leaf: Expression) => void;
}

/** Edits a single requirement, with the fields of its kind. */
export function RequirementForm({ leaf, onChange }: Props<Leaf>) {
  switch (leaf.test) {
    case 'skill':
      return <SkillForm leaf={leaf} onChange={onChange} />;
    case 'experience':
      return <ExperienceForm leaf={leaf} onChange={onChange} />;
    case 'duties':
      return <DutiesForm leaf={leaf} onChange={onChange} />;
    case 'certifications':
      return <CertificationsForm leaf={leaf} onChange={onChange} />;
    case 'education':
      return <EducationForm leaf={leaf} onChange={onChange} />;
    case 'language':
      return <LanguageForm leaf={leaf} onChange={onChange} />;
    case 'phrase':
      return <PhraseForm leaf={leaf} onChange={onChange} />;
    case 'cloud':
      return null;
  }
}

type Of<Test extends Leaf['test']> = Props<Extract<Leaf, { test: Test }>>;

function SkillForm({ leaf, onChange }: Of<'skill'>) {
  const t = useTranslations('criteria');
  const named = new Set(skillsNamedIn(leaf).map(({ skill }) => skill));
  const others = leaf.accepts.filter(({ skill }) => !named.has(skill));
  const namesWith = (full: boolean): string =>
    others
      .filter(({ credit }) => (credit === 10_000) === full)
      .slice(0, MAX_NAMES)
      .map(({ label, skill }) => label ?? skill)
      .join(', ');
  const [full, part] = [namesWith(true), namesWith(false)];
  return (
    <>
      <NumberField
        label={t('yearsAsked')}
        description={t('yearsHint')}
        w={160}
        min={0}
        max={50}
        value={leaf.months === null ? null : leaf.months / A_YEAR}
        onChange={(years) =>
          onChange({ ...leaf, months: years === null || years <= 0 ? null : Math.round(years * A_YEAR) })
        }
      />
      {full !== '' && <Hint>{t('alsoCounts', { names: full })}</Hint>}
      {part !== '' && <Hint>{t('countsInPart', { names: part })}</Hint>}
    </>
  );
}

function Hint({ children }: { children: string }) {
  return (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  );
}

function PhraseForm({ leaf, onChange }: Of<'phrase'>) {
  const t = useTranslations('criteria');
  return (
    <>
      <Hint>{t('phraseHint')}</Hint>
      <Licence isIt={leaf.licence === true} onChange={(licence) => onChange({ ...leaf, licence })} />
    </>
  );
}

function Licence({ isIt, onChange }: { isIt: boolean; onChange: (isIt: boolean) => void }) {
  const t = useTranslations('criteria');
  return (
    <Checkbox label={t('licence')} checked={isIt} onChange={({ currentTarget: { checked } }) => onChange(checked)} />
  );
}

function CertificationsForm({ leaf, onChange }: Of<'certifications'>) {
  const t = useTranslations('criteria');
  return (
    <>
      <Removable
        items={leaf.accepts.map(({ certification, label }) => ({ id: certification, label }))}
        nameOf={(label) => t('removeCertificate', { label })}
        onRemove={(id) =>
          onChange({ ...leaf, accepts: leaf.accepts.filter(({ certification }) => certification !== id) })
        }
      />
      <Licence isIt={leaf.licence === true} onChange={(licence) => onChange({ ...leaf, licence })} />
    </>
  );
}

function DutiesForm({ leaf, onChange }: Of<'duties'>) {
  const t = useTranslations('criteria');
  return (
    <>
      <Hint>{t('duties')}</Hint>
      <Removable
        items={leaf.duties.map(({ label }, at) => ({ id: String(at), label }))}
        nameOf={(label) => t('removeDuty', { label })}
        onRemove={(id) => onChange({ ...leaf, duties: leaf.duties.filter((_, at) => String(at) !== id) })}
      />
    </>
  );
}

interface RemovableProps {
  items: readonly { id: string; label: string }[];
  nameOf: (label: string) => string;
  onRemove: (id: string) => void;
}

/** A list of which all but the last can go. */
function Removable({ items, nameOf, onRemove }: RemovableProps) {
  return (
    <ul className={classes['removable']}>
      {items.map(({ id, label }) => (
        <li key={`${id} ${label}`}>
          <span>{label}</span>
          {items.length > 1 && <CloseButton size="sm" aria-label={nameOf(label)} onClick={() => onRemove(id)} />}
        </li>
      ))}
    </ul>
  );
}

const DEGREES = ['secondary', 'associate', 'bachelor', 'master', 'doctorate'] as const satisfies readonly DegreeLevel[];

function EducationForm({ leaf, onChange }: Of<'education'>) {
  const t = useTranslations('criteria');
  return (
    <>
      <Select
        label={t('level')}
        w={200}
        allowDeselect={false}
        data={DEGREES.map((value) => ({ value, label: t(`degrees.${value}`) }))}
        value={leaf.level}
        onChange={(level) => level !== null && onChange({ ...leaf, level: level as DegreeLevel })}
      />
      <TagsInput
        label={t('fields')}
        description={t('fieldsHint')}
        value={leaf.fields}
        onChange={(fields) => onChange({ ...leaf, fields })}
      />
      <Checkbox
        label={t('insteadOfDegree')}
        checked={leaf.alternative !== null}
        onChange={({ currentTarget: { checked } }) => onChange({ ...leaf, alternative: checked ? 'experience' : null })}
      />
    </>
  );
}

function LanguageForm({ leaf, onChange }: Of<'language'>) {
  const t = useTranslations('criteria');
  return (
    <Select
      label={t('level')}
      w={160}
      placeholder={t('anyLevel')}
      clearable
      clearButtonProps={{ 'aria-label': t('anyLevel') }}
      data={[...LANGUAGE_LEVELS]}
      value={leaf.level}
      onChange={(level) => onChange({ ...leaf, level: LANGUAGE_LEVELS.find((one) => one === level) ?? null })}
    />
  );
}
