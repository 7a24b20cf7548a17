import { MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { SkillView } from '#libs/contracts';
import { useSkillSearch } from '../skill-search/queries.js';
import { spokenId } from './skill-entry.js';
import { useTranslations } from 'use-intl';

interface Props {
  label: string;
  description: string;
  error?: string | undefined;
  /** Returns whether a found skill may be chosen. */
  offers: (skill: SkillView) => boolean;
}

/** Searches for the typed words and returns the options, which always include the chosen skills. */
function useOptions(offers: Props['offers'], chosen: readonly string[]) {
  const t = useTranslations('skills.form');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useSkillSearch(asked);
  // The first fifty of all skills are no help to anybody: the list opens with the first letter.
  const items = asked === '' ? [] : (found.data?.items ?? []);
  const options = items.filter(offers).map(({ id, name }) => ({ value: id, label: name }));
  const known = new Set(options.map(({ value }) => value));
  const kept = chosen.filter((id) => id && !known.has(id)).map((id) => ({ value: id, label: spokenId(id) }));
  const nothing = found.error ? found.error.message : words ? t('noneFound') : t('typeSome');
  return { words, setWords, options: [...options, ...kept], nothing };
}

export function SkillsPicker({
  offers,
  value,
  onChange,
  ...words
}: Props & { value: string[]; onChange: (ids: string[]) => void }) {
  const { words: typed, setWords, options, nothing } = useOptions(offers, value);
  return (
    <MultiSelect
      {...words}
      searchable
      clearable
      hidePickedOptions
      data={options}
      filter={({ options: all }) => all}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setWords}
      nothingFoundMessage={nothing}
      maxDropdownHeight={220}
    />
  );
}

export function SkillPicker({
  offers,
  value,
  onChange,
  ...words
}: Props & { value: string; onChange: (id: string) => void }) {
  const { words: typed, setWords, options, nothing } = useOptions(offers, [value]);
  return (
    <Select
      {...words}
      required
      searchable
      data={options}
      filter={({ options: all }) => all}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      searchValue={typed}
      onSearchChange={setWords}
      nothingFoundMessage={nothing}
      maxDropdownHeight={220}
    />
  );
}
