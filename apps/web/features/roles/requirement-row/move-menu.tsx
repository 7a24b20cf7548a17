import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { nameAtStart } from '#libs/wording';
import type { Criterion } from '../criteria-content/criteria-content.js';
import { criteria as said } from '../criteria-content/messages.js';

interface Props {
  label: string;
  /** What it can stand with. */
  others: readonly Criterion[];
  onJoin: (into: string) => void;
}

/** What dragging does, for hands that have no mouse. */
export function MoveMenu({ label, others, onJoin }: Props) {
  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={said.move(label)} title={said.move(label)}>
          <IconArrowsMove size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Others others={others} onJoin={onJoin} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** What something can be put with, as entries of a menu. */
export function Others({ others, onJoin }: Pick<Props, 'others' | 'onJoin'>) {
  if (others.length === 0) return <Menu.Label>{said.nothingToJoin}</Menu.Label>;
  return (
    <>
      <Menu.Label>{said.oneWith}</Menu.Label>
      {others.map((one) => (
        <Menu.Item key={one.id} onClick={() => onJoin(one.id)}>
          {nameAtStart(one.label)}
        </Menu.Item>
      ))}
    </>
  );
}
