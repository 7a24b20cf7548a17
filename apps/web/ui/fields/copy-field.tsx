import { ActionIcon, CopyButton, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface Props {
  label: string;
  description?: ReactNode;
  value: string;
}

/** Something to be taken elsewhere: by the button, or by selecting it where the browser lets no page write the clipboard. */
export function CopyField({ label, description, value }: Props) {
  const t = useTranslations('common');
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      readOnly
      onFocus={({ currentTarget }) => currentTarget.select()}
      rightSection={
        <CopyButton value={value} timeout={2_000}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t('copied') : t('copy')}>
              <ActionIcon variant="subtle" color="gray" aria-label={t('copyThe', { what: label })} onClick={copy}>
                {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      }
    />
  );
}
