import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface Props extends Omit<TextInputProps, 'type' | 'value' | 'onChange' | 'onBlur'> {
  value: number | null;
  min: number;
  max: number;
  onChange: (value: number | null) => void;
}

/** A number between two others: the browser's own field, which knows its keys and its keyboard. */
export function NumberField({ value, min, max, onChange, ...field }: Props) {
  // A required number is empty only while the user types another.
  const [isEmpty, setIsEmpty] = useState(false);
  return (
    <TextInput
      {...field}
      type="number"
      min={min}
      max={max}
      value={isEmpty ? '' : (value ?? '')}
      onChange={({ currentTarget: { valueAsNumber: typed } }) => {
        setIsEmpty(Number.isNaN(typed));
        onChange(Number.isNaN(typed) ? null : Math.min(typed, max));
      }}
      onBlur={() => {
        setIsEmpty(false);
        if (value !== null && value < min) onChange(min);
      }}
    />
  );
}
