import { ActionIcon, Button, Group, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ShortlistView } from '#libs/contracts';
import { useBeginWith, useChangeView, useKeepView, useRemoveView } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { tellFailure } from '../../../ui/feedback/notify-error.js';
import { words } from '../../../i18n/index.js';
import classes from '../filters/filter-toolbar.module.css';

const said = words.finding.views;

interface Props {
  roleId: string;
  views: readonly ShortlistView[];
  onClose: () => void;
}

/** Names of views, with which one begins, who sees them, and which go. */
export function ManageViews({ roleId, views, onClose }: Props) {
  return (
    <Dialog onClose={onClose} title={said.title} losesNothing>
      {views.length === 0 && <Text size="sm">{said.none}</Text>}
      <ul className={classes['views']}>
        {views.map((view) => (
          <View key={view.id} roleId={roleId} view={view} />
        ))}
      </ul>
    </Dialog>
  );
}

function View({ roleId, view }: { roleId: string; view: ShortlistView }) {
  const change = useChangeView(roleId);
  const begin = useBeginWith(roleId);
  const removal = useRemoveView(roleId);
  const keep = useKeepView(roleId);
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
              {said.removed(view.name)}
              <Button
                size="compact-xs"
                variant="light"
                onClick={() =>
                  void keep.mutateAsync({ name: view.name, filters, sort, shared, isDefault }).catch(tellFailure)
                }
              >
                {words.common.undo}
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
          aria-label={view.isDefault ? said.endDefault(view.name) : said.makeDefault(view.name)}
          title={view.isDefault ? said.endDefault(view.name) : said.makeDefault(view.name)}
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
              aria-label={said.rename(view.name)}
              value={name}
              onChange={({ currentTarget: { value } }) => setName(value)}
              onBlur={rename}
              onKeyDown={({ key }) => key === 'Enter' && rename()}
            />
            <Switch
              size="xs"
              label={said.isShared}
              aria-label={said.share(view.name)}
              checked={view.shared}
              disabled={change.isPending}
              onChange={({ currentTarget: { checked } }) => change.mutate({ view, shared: checked })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={said.remove(view.name)}
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
              {said.byOthers}
            </Text>
          </Text>
        )}
      </Group>
      {view.outdated.length > 0 && (
        <Text size="xs" c="dimmed">
          {said.outdated}
        </Text>
      )}
      {error && <ProblemAlert error={error} />}
    </li>
  );
}
