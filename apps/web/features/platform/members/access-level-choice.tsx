import { Radio, Stack } from '@mantine/core';
import type { ActorKind } from '#libs/contracts';
import { useTranslations } from 'use-intl';

const KINDS = ['admin', 'recruiter', 'hiring-manager'] as const satisfies readonly ActorKind[];

interface Props {
  value: ActorKind;
  onChange: (kind: ActorKind) => void;
  disabled?: boolean;
}

/** The access levels, each with its rights. */
export function AccessLevelChoice({ value, onChange, disabled = false }: Props) {
  const t = useTranslations('settings.people');
  return (
    <Radio.Group
      label={t('role')}
      value={value}
      onChange={(next) => onChange(KINDS.find((one) => one === next) ?? value)}
    >
      <Stack gap="xs" mt={6}>
        {KINDS.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={t(`kinds.${kind}`)}
            description={t(`may.${kind}`)}
            disabled={disabled}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
