import { Button, Group, SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { InboxItem } from '#libs/contracts';
import { useInbox, useMarkInbox } from '../api/inbox.js';
import { Empty } from '../ui/empty.js';
import { WaitingPairs } from '../people/waiting-pairs.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { When } from '../ui/when.js';
import { ShowMore } from '../ui/show-more.js';
import { words } from '../words/index.js';
import classes from './inbox.module.css';
import { LoadingPage } from '../ui/loading.js';

const said = words.inbox;

/** What waits for whoever is signed in: each leads to where it can be dealt with. */
export function InboxPage() {
  const [unreadOnly, setUnreadOnly] = useState(true);
  const inbox = useInbox(unreadOnly);
  const mark = useMarkInbox();
  if (inbox.isPending) return <LoadingPage />;
  if (inbox.error) return <ProblemAlert error={inbox.error} retry={() => void inbox.refetch()} />;
  const items = inbox.data.pages.flatMap((page) => page.items);
  const [newest] = items;
  return (
    <main className="page narrow">
      <Group justify="space-between" mb="md">
        <Title order={1} size="h3">
          {words.shell.inbox}
        </Title>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={said.shown}
            value={unreadOnly ? 'unread' : 'all'}
            onChange={(next) => setUnreadOnly(next === 'unread')}
            data={[
              { value: 'unread', label: said.unread },
              { value: 'all', label: said.all },
            ]}
          />
          {newest && (
            <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate({ upTo: newest.id })}>
              {said.markAll}
            </Button>
          )}
        </Group>
      </Group>
      {mark.error && <ProblemAlert error={mark.error} />}
      <WaitingPairs />
      {items.length === 0 ? (
        <Empty title={unreadOnly ? said.nothingNew : said.nothing}>{said.whatComes}</Empty>
      ) : (
        <ul className={classes['items']} aria-label={words.shell.inbox}>
          {items.map((item) => (
            <li key={item.id} data-unread={item.readAt === null || undefined}>
              <div>
                <b>{said.kinds[item.kind]}</b>
                {item.role && ` · ${item.role.title}`}
                {item.candidateName !== null && ` · ${item.candidateName}`}
                <p>{item.text}</p>
                <small>
                  {item.from && `${item.from.name ?? words.common.somebody} · `}
                  <When at={item.at} />
                </small>
              </div>
              <Group gap={6} wrap="nowrap">
                {placeOf(item) && (
                  <Button
                    component={Link}
                    to={placeOf(item)!}
                    variant="default"
                    onClick={() => mark.mutate({ itemId: item.id, read: true })}
                  >
                    {said.open}
                  </Button>
                )}
                <Button
                  variant="subtle"
                  color="gray"
                  onClick={() => mark.mutate({ itemId: item.id, read: item.readAt === null })}
                >
                  {item.readAt === null ? said.markRead : said.markUnread}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
      <ShowMore of={inbox} />
    </main>
  );
}

/** Where an item is dealt with; null: nowhere on these pages. */
function placeOf({ role, applicationId, import: upload, kind }: InboxItem): string | null {
  if (role === null) return null;
  if (applicationId !== null) return `/roles/${role.id}?application=${applicationId}`;
  if (upload !== null) return `/roles/${role.id}/imports/${upload.id}`;
  return kind === 'questions' ? `/roles/${role.id}/criteria` : `/roles/${role.id}`;
}
