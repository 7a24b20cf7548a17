import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { COUNTRIES, YES_NO_UNKNOWN, type PhoneScreen, type YesNoUnknown } from '#libs/contracts';
import { answerLines } from '#libs/wording';
import { NumberField } from '../../../ui/fields/number-field.js';
import { words } from '../../../i18n/index.js';
import { countryName } from '../filters/filter-labels.js';
import sheet from '../../../ui/layout/sheet.module.css';
import type { Heard } from './phone-answers.js';
import classes from './phone-screen.module.css';

const said = words.person.phone;

interface Props {
  known: PhoneScreen['answers'];
  heard: Heard;
  onHeard: (heard: Heard) => void;
}

/** What is known of place, right to work and beginning, and what is said of it now. It never scores. */
export function KnownAnswers({ known, heard, onHeard }: Props) {
  const lines = answerLines(known);
  const yesOrNo = (name: 'sponsorship' | 'relocation') => (
    <div>
      <Text size="xs" fw={500} mb={2}>
        {said[name]}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={said[name]}
        value={heard[name] ?? known[name]}
        onChange={(next) => onHeard({ ...heard, [name]: next as YesNoUnknown })}
        data={YES_NO_UNKNOWN.map((value) => ({ value, label: said.said[value] }))}
      />
    </div>
  );
  return (
    <section className={classes['known']} aria-label={said.known}>
      <h3>{said.known}</h3>
      <Text size="xs" c="dimmed">
        {said.neverScores}
      </Text>
      {lines.length === 0 ? (
        <Text size="sm">{said.knownNothing}</Text>
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
          label={said.country}
          data={COUNTRY_CHOICES}
          value={heard.country || known.country}
          onChange={(next) => onHeard({ ...heard, country: next ?? '' })}
          searchable
          limit={30}
        />
        <NumberField
          size="xs"
          w={140}
          label={said.notice}
          min={0}
          max={730}
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

const COUNTRY_CHOICES = [...COUNTRIES]
  .map((value) => ({ value, label: countryName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));
