import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { nameAtStart } from '#libs/wording';
import type { DraftCriterion } from '../criteria-content/criteria-content.js';
import { useTranslations } from 'use-intl';

interface Props {
  label: string;
  /** The criteria that it can be grouped with. */
  others: readonly DraftCriterion[];
  onJoin: (into: string) => void;
}

/** Offers the moves of drag and drop as a menu, for use without a mouse. */
export function MoveMenu({ label, others, onJoin }: Props) {
  const t = useTranslations('criteria');
  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('move', { label })} title={t('move', { label })}>
          <IconArrowsMove size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Others others={others} onJoin={onJoin} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Lists the criteria that a requirement can be grouped with, as menu items. */
export function Others({ others, onJoin }: Pick<Props, 'others' | 'onJoin'>) {
  const t = useTranslations('criteria');
  if (others.length === 0) return <Menu.Label>{t('nothingToJoin')}</Menu.Label>;
  return (
    <>
      <Menu.Label>{t('oneWith')}</Menu.Label>
      {others.map((one) => (
        <Menu.Item key={one.id} onClick={() => onJoin(one.id)}>
          {nameAtStart(one.label)}
        </Menu.Item>
      ))}
    </>
  );
}
