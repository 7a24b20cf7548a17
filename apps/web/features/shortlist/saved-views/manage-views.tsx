import { ActionIcon, Button, Group, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ShortlistView } from '#libs/contracts';
import { useSetDefaultView, useChangeView, useSaveView, useRemoveView } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { notifyError } from '../../../ui/feedback/notify-error.js';
import classes from '../filters/filter-toolbar.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  views: readonly ShortlistView[];
  onClose: () => void;
}

/** Names of views, with which one begins, who sees them, and which go. */
export function ManageViews({ roleId, views, onClose }: Props) {
  const t = useTranslations('finding.views');
  return (
    <Dialog onClose={onClose} title={t('title')} losesNothing>
      {views.length === 0 && <Text size="sm">{t('none')}</Text>}
      <ul className={classes['views']}>
        {views.map((view) => (
          <View key={view.id} roleId={roleId} view={view} />
        ))}
      </ul>
    </Dialog>
  );
}

function View({ roleId, view }: { roleId: string; view: ShortlistView }) {
  const t = useTranslations('finding.views');
  const tCommon = useTranslations('common');
  const change = useChangeView(roleId);
  const begin = useSetDefaultView(roleId);
  const removal = useRemoveView(roleId);
  const keep = useSaveView(roleId);
  const [name, setName] = useState(view.name);
  const isRenamed = name.trim() !== '' && name.trim() !== view.name;
  const rename = () => {
    if (isRenamed) change.mutate({ view, name: name.trim() });
  };
  const takeAway = () =>
    removal.mutate(view, {
      onSuccess: () => {
        const { filters, sort, shared, isDefault } = view;
        notifications.show({
          autoClose: 12_000,
          message: (
            <Group gap="xs">
              {t('removed', { name: view.name })}
              <Button
                size="compact-xs"
                variant="light"
                onClick={() =>
                  void keep.mutateAsync({ name: view.name, filters, sort, shared, isDefault }).catch(notifyError)
                }
              >
                {tCommon('undo')}
              </Button>
            </Group>
          ),
        });
      },
    });
  const error = change.error ?? begin.error ?? removal.error;
  return (
    <li>
      <Group gap={6} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color={view.isDefault ? 'indigo' : 'gray'}
          aria-pressed={view.isDefault}
          aria-label={view.isDefault ? t('endDefault', { name: view.name }) : t('makeDefault', { name: view.name })}
          title={view.isDefault ? t('endDefault', { name: view.name }) : t('makeDefault', { name: view.name })}
          loading={begin.isPending}
          onClick={() => begin.mutate(view)}
        >
          {view.isDefault ? <IconStarFilled size={16} /> : <IconStar size={16} />}
        </ActionIcon>
        {view.own ? (
          <>
            <TextInput
              size="xs"
              flex={1}
              maxLength={100}
              aria-label={t('rename', { name: view.name })}
              value={name}
              onChange={({ currentTarget: { value } }) => setName(value)}
              onBlur={rename}
              onKeyDown={({ key }) => key === 'Enter' && rename()}
            />
            <Switch
              size="xs"
              label={t('isShared')}
              aria-label={t('share', { name: view.name })}
              checked={view.shared}
              disabled={change.isPending}
              onChange={({ currentTarget: { checked } }) => change.mutate({ view, shared: checked })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('remove', { name: view.name })}
              loading={removal.isPending}
              onClick={takeAway}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </>
        ) : (
          <Text size="sm" flex={1}>
            {view.name}{' '}
            <Text span size="xs" c="dimmed">
              {t('byOthers')}
            </Text>
          </Text>
        )}
      </Group>
      {view.outdated.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('outdated')}
        </Text>
      )}
      {error && <ProblemAlert error={error} />}
    </li>
  );
}
