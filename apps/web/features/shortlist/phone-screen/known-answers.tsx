import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import type { FormErrors } from '@mantine/form';
import { YES_NO_UNKNOWN, type PhoneScreen, type YesNoUnknown } from '#libs/contracts';
import { NumberField } from '../../../ui/fields/number-field.js';
import sheet from '../../../ui/layout/sheet.module.css';
import type { PhoneAnswers } from './phone-answers.js';
import classes from './phone-screen.module.css';
import { useTranslations } from 'use-intl';
import { useCountries } from '../../../i18n/use-countries.js';
import { useAnswerLines } from '../../../i18n/use-answer-lines.js';

interface Props {
  known: PhoneScreen['answers'];
  heard: PhoneAnswers;
  /** Error messages by the name of the field. */
  errors: FormErrors;
  onHeard: (heard: PhoneAnswers) => void;
}

/** Shows the known location, work permit and start date, and records new answers. They never score. */
export function KnownAnswers({ known, heard, errors, onHeard }: Props) {
  const t = useTranslations('person.phone');
  const lines = useAnswerLines()(known);
  const countries = useCountries();
  const yesOrNo = (name: 'sponsorship' | 'relocation') => (
    <div>
      <Text size="xs" fw={600} mb={2}>
        {t(name)}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t(name)}
        value={heard[name] ?? known[name]}
        onChange={(next) => onHeard({ ...heard, [name]: next as YesNoUnknown })}
        data={YES_NO_UNKNOWN.map((value) => ({ value, label: t(`answer.${value}`) }))}
      />
    </div>
  );
  return (
    <section className={classes['known']} aria-label={t('known')}>
      <h3>{t('known')}</h3>
      <Text size="xs" c="dimmed">
        {t('neverScores')}
      </Text>
      {lines.length === 0 ? (
        <Text size="sm">{t('knownNothing')}</Text>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Group gap="md" align="end" mt={8} className={sheet['tool'] ?? ''}>
        <Select
          size="xs"
          w={170}
          label={t('country')}
          data={countries}
          data-path="country"
          error={errors['country']}
          value={heard.country || known.country}
          onChange={(next) => onHeard({ ...heard, country: next ?? '' })}
          searchable
          limit={30}
        />
        <NumberField
          size="xs"
          w={140}
          label={t('notice')}
          min={0}
          max={730}
          data-path="noticeDays"
          error={errors['noticeDays']}
          value={heard.noticeDays === '' ? known.noticeDays : Number(heard.noticeDays)}
          onChange={(next) => onHeard({ ...heard, noticeDays: next === null ? '' : String(next) })}
        />
        {yesOrNo('sponsorship')}
        {yesOrNo('relocation')}
      </Group>
      <div className={classes['lines']} aria-hidden />
    </section>
  );
}
