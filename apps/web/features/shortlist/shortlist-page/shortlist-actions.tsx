import { Button, Menu } from '@mantine/core';
import type { Role, ShortlistFilters } from '#libs/contracts';
import { download } from '../../../api/client.js';
import { useHiddenIdentities, useHideIdentities } from '../hidden-identities/queries.js';
import { RoleActions } from '../../roles/role/role-actions.js';
import { notifyError } from '../../../ui/feedback/notify-error.js';
import { useKeys } from '../../../ui/hooks/use-keys.js';
import classes from '../list/shortlist.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  role: Role;
  filters: ShortlistFilters;
  identitiesHidden: boolean;
  /** A candidate is open: where there is space for one thing, they take it. */
  isAside: boolean;
  onShare: () => void;
}

/** The actions on the whole list: hide identities, export, add. */
export function ShortlistActions({ role, filters, identitiesHidden, isAside, onShare }: Props) {
  const t = useTranslations('shortlist');
  const tPerson = useTranslations('person');
  const hidden = useHiddenIdentities(role.id);
  const hide = useHideIdentities(role.id);
  const isForAllUsers = hidden.data?.allUsers ?? false;
  const toggle = () => {
    if (!isForAllUsers && !hide.isPending) hide.mutate({ me: !identitiesHidden }, { onError: notifyError });
  };
  useKeys([['b', toggle]]);
  const take = (path: string, body: object, name: string) => {
    void download(path, body, `${role.title} ${name}`).catch(notifyError);
  };
  return (
    <RoleActions>
      <div className={classes['actions']} data-aside={isAside || undefined}>
        <Button
          variant={identitiesHidden ? 'light' : 'default'}
          aria-pressed={identitiesHidden}
          loading={hide.isPending}
          title={isForAllUsers ? t('hiddenIdentities.allUsers') : undefined}
          onClick={toggle}
          rightSection={<kbd>b</kbd>}
        >
          {identitiesHidden ? t('hiddenIdentities.on') : t('hiddenIdentities.off')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default">{t('export')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {Object.keys(filters).length > 0 && <Menu.Label>{t('exportNarrowed')}</Menu.Label>}
            <Menu.Item
              onClick={() => take(`/roles/${role.id}/shortlist/export`, { ...filters, format: 'csv' }, 'shortlist.csv')}
            >
              {t('exportCsv')}
            </Menu.Item>
            <Menu.Item onClick={() => take(`/roles/${role.id}/shortlist/report`, filters, 'shortlist.pdf')}>
              {t('exportReport')}
            </Menu.Item>
            <Menu.Item onClick={onShare}>{tPerson('share.open')}</Menu.Item>
            <Menu.Item onClick={() => window.print()}>{tPerson('print')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </RoleActions>
  );
}
