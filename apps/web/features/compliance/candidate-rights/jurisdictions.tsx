import { TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../../platform/settings/settings.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  places: string[];
  error: ReactNode;
  onChange: (places: string[]) => void;
}

/** Chooses the jurisdictions that require a notice. */
export function Jurisdictions({ places, error, onChange }: Props) {
  const t = useTranslations('rights');
  return (
    <TagsInput
      className={classes['field'] ?? ''}
      label={t('places')}
      description={t('placesHint')}
      acceptValueOnBlur
      value={places}
      error={error}
      onChange={onChange}
    />
  );
}
