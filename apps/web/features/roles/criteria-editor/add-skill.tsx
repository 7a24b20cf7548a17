import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSkillSearch } from '../skill-search/queries.js';
import { useTranslations } from 'use-intl';

/** A skill of the list, found by its name. */
export function AddSkill({ onPick }: { onPick: (skill: string) => void }) {
  const t = useTranslations('criteria');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 200);
  const found = useSkillSearch(asked);
  const options = asked === '' ? [] : (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      aria-label={t('orSkill')}
      placeholder={t('orSkill')}
      description={t('skillHint')}
      inputWrapperOrder={['input', 'description']}
      searchable
      autoFocus
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
