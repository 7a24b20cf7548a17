import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPhone } from '@tabler/icons-react';
import { words } from '../../words/index.js';
import type { Panel } from '../use-list-address.js';
import classes from './person-menu.module.css';

const said = words.person;

interface Props {
  name: string;
  onPanel: (panel: Panel) => void;
}

/** What else can be done about somebody: ask on the phone, share why, explain to them, print. */
export function PersonMenu({ name, onPanel }: Props) {
  return (
    <div className={classes['menu']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPhone size={14} />}
        rightSection={<kbd>p</kbd>}
        onClick={() => onPanel('phone')}
      >
        {said.phone.open}
      </Button>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon variant="default" size={26} aria-label={said.moreAbout(name)} title={said.more}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onPanel('explanation')}>{said.explanation.open}</Menu.Item>
          <Menu.Item onClick={() => onPanel('share')}>{said.share.open}</Menu.Item>
          <Menu.Item onClick={() => window.print()}>{said.print}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
