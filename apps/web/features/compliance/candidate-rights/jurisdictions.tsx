import { TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { rights as said } from '../notices/messages.js';
import classes from '../../platform/settings/settings.module.css';

interface Props {
  places: string[];
  error: ReactNode;
  onChange: (places: string[]) => void;
}

/** Where a notice is demanded. */
export function Places({ places, error, onChange }: Props) {
  return (
    <TagsInput
      className={classes['field'] ?? ''}
      label={said.places}
      description={said.placesHint}
      acceptValueOnBlur
      value={places}
      error={error}
      onChange={onChange}
    />
  );
}
