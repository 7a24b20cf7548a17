import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useChangeView, useViews } from './queries.js';
import { LoadErrorItem } from '../../../ui/feedback/load-error.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { notifyError } from '../../../ui/feedback/notify-error.js';
import { isSameView, type ListAddress } from '../list/use-list-address.js';
import classes from '../filters/filter-toolbar.module.css';
import { useTranslations } from 'use-intl';

const KeepView = lazyComponent(
  () => import('./save-view-dialog.js'),
  'SaveViewDialog',
  null,
  'finding',
  'roles',
  'shortlist',
);
const ManageViews = lazyComponent(() => import('./manage-views.js'), 'ManageViews', null, 'finding');

interface Props {
  roleId: string;
  address: ListAddress;
}

/** The saved views of the list: to choose, save and change. */
export function ViewsMenu({ roleId, address }: Props) {
  const t = useTranslations('finding.views');
  const kept = useViews(roleId);
  const views = kept.data ?? [];
  const change = useChangeView(roleId);
  const [dialogue, setDialogue] = useState<'keep' | 'manage' | null>(null);
  const { filters, sort, show } = address;
  const current = views.find(({ id }) => id === address.view) ?? views.find((one) => isSameView(one, address));
  const isChanged = current !== undefined && !isSameView(current, address);
  const isPlain = Object.keys(filters).length === 0 && sort === 'rank';
  const name = current?.name ?? (isPlain ? t('all') : t('own'));
  return (
    <>
      <Menu position="bottom-end" width={290}>
        <Menu.Target>
          <Button
            variant="default"
            px={8}
            className={classes['view']}
            aria-label={`${t('current', { name })}${isChanged ? `, ${t('changed')}` : ''}`}
            title={t('current', { name })}
            data-is={current ? 'kept' : undefined}
          >
            <IconBookmark size={16} />
            {isChanged && <span className={classes['changed']} />}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('title')}</Menu.Label>
          <div role="group" aria-label={t('title')} className={classes['kept']}>
            <Menu.Item leftSection={<Tick isOn={isPlain && !current} />} onClick={() => show(null)}>
              {t('all')}
            </Menu.Item>
            <LoadErrorItem what="views" of={kept} />
            {views.map((view) => (
              <Menu.Item
                key={view.id}
                leftSection={<Tick isOn={view.id === current?.id && !isChanged} />}
                rightSection={
                  <span className={classes['aside']}>
                    {!view.own ? t('byOthers') : view.shared ? t('isShared') : ''}
                    {view.isDefault && <IconStarFilled size={12} role="img" aria-label={t('isDefault')} />}
                  </span>
                }
                onClick={() => show(view)}
              >
                {view.name}
              </Menu.Item>
            ))}
          </div>
          <Menu.Divider />
          {current?.own && isChanged && (
            <Menu.Item onClick={() => change.mutate({ view: current, filters, sort }, { onError: notifyError })}>
              {t('saveChanges', { name: current.name })}
            </Menu.Item>
          )}
          <Menu.Item disabled={isPlain} onClick={() => setDialogue('keep')}>
            {t('save')}
          </Menu.Item>
          {views.some(({ own }) => own) && <Menu.Item onClick={() => setDialogue('manage')}>{t('manage')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {dialogue === 'keep' && <KeepView roleId={roleId} address={address} onClose={() => setDialogue(null)} />}
      {dialogue === 'manage' && <ManageViews roleId={roleId} views={views} onClose={() => setDialogue(null)} />}
    </>
  );
}

const Tick = ({ isOn }: { isOn: boolean }) => <IconCheck size={14} visibility={isOn ? 'visible' : 'hidden'} />;
