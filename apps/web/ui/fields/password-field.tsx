import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslations } from 'use-intl';

/** A field for a secret. Unlike Mantine's own it marks an invalid value for screen readers, and its eye speaks the reader's language. */
export function PasswordField(props: PasswordInputProps) {
  const t = useTranslations('common');
  return (
    <PasswordInput
      {...props}
      aria-invalid={Boolean(props.error)}
      visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
    />
  );
}
