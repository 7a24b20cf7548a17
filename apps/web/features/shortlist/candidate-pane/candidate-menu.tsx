import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPhone } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Application } from '#libs/contracts';
import { useIsAdmin } from '../../../api/session.js';
import type { Panel } from '../list/use-list-address.js';
import classes from './candidate-menu.module.css';
import { visibleName } from '../list/visible-name.js';
import { useTranslations } from 'use-intl';

interface Props {
  application: Application;
  onPanel: (panel: Panel) => void;
}

/** Further actions for a candidate: phone screen, share link, explanation, print. */
export function CandidateMenu({ application, onPanel }: Props) {
  const t = useTranslations('person');
  const tCommon = useTranslations('common');
  const isAdmin = useIsAdmin();
  return (
    <div className={classes['menu']}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('phone.open')}
        title={t('phone.open')}
        rightSection={<kbd>p</kbd>}
        onClick={() => onPanel('phone')}
      >
        <IconPhone size={14} aria-hidden />
      </Button>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={26}
            aria-label={t('moreAbout', { name: visibleName(tCommon, application) })}
            title={t('more')}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onPanel('explanation')}>{t('explanation.open')}</Menu.Item>
          <Menu.Item onClick={() => onPanel('share')}>{t('share.open')}</Menu.Item>
          <Menu.Item onClick={() => window.print()}>{t('print')}</Menu.Item>
          {isAdmin && (
            <Menu.Item component={Link} to={`/candidates/${application.candidateId}/data`}>
              {t('theirData')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
