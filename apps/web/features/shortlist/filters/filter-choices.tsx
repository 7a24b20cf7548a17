import { Fieldset } from '@mantine/core';
import classes from './filter-choices.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  label: string;
  /** Each with how many it would show; null while that is not known. */
  choices: readonly { value: string; label: string; people: number | null }[];
  chosen: readonly string[];
  /** Several may be chosen together. */
  several?: boolean;
  onChange: (chosen: string[]) => void;
}

/** Choices of a filter beside each other, with their counts: one press sets or takes away. */
export function FilterChoices({ label, choices, chosen, several = false, onChange }: Props) {
  const t = useTranslations('common');
  const toggle = (value: string) => {
    const isOn = chosen.includes(value);
    if (several) onChange(isOn ? chosen.filter((one) => one !== value) : [...chosen, value]);
    else onChange(isOn ? [] : [value]);
  };
  return (
    <Fieldset legend={label} variant="unstyled" className={classes['choices'] ?? ''}>
      <div className={classes['row']}>
        {choices.map(({ value, label: name, people }) => (
          <button
            key={value}
            type="button"
            aria-pressed={chosen.includes(value)}
            disabled={people === 0 && !chosen.includes(value)}
            onClick={() => toggle(value)}
          >
            {name} <span>{people === null ? '' : t('count', { n: people })}</span>
          </button>
        ))}
      </div>
    </Fieldset>
  );
}
