import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** Kinds of facts that lines of a document can be. */
export const LINE_KINDS = ['position', 'education', 'certificate'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

interface Props {
  onKind: (kind: LineKind) => void;
  isDisabled?: boolean;
  /** Further answers. */
  children?: ReactNode;
}

/** Asks what lines are. */
export function LineKinds({ onKind, isDisabled = false, children }: Props) {
  const t = useTranslations('candidate.unparsed');
  return (
    <Group gap={6} role="group" aria-label={t('what')}>
      <span>{t('what')}</span>
      {LINE_KINDS.map((kind) => (
        <Button
          key={kind}
          size="compact-xs"
          variant={kind === 'position' ? 'filled' : 'default'}
          disabled={isDisabled}
          onClick={() => onKind(kind)}
        >
          {t(kind)}
        </Button>
      ))}
      {children}
    </Group>
  );
}
