import { Button, Group, SegmentedControl } from '@mantine/core';
import { Link } from 'react-router';
import type { InboxItem } from '#libs/contracts';
import { useInbox, useMarkInbox } from './queries.js';
import { WaitingPairs } from '../../candidates/duplicates/open-duplicates.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useAddress } from '../../../ui/hooks/use-address-state.js';
import { When } from '../../../ui/text/when.js';
import { inbox as said } from './messages.js';
import { words } from '../../../i18n/index.js';
import classes from '../../../ui/layout/message-rows.module.css';
import { placeOf } from './item-href.js';

/** What waits for whoever is signed in: each leads to where it can be dealt with. */
export function InboxPage() {
  const [address, change] = useAddress();
  const unreadOnly = address.get('show') !== 'all';
  const inbox = useInbox(unreadOnly);
  const mark = useMarkInbox();
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const [newest] = items;
  return (
    <>
      <div className={classes['bar']}>
        <SegmentedControl
          size="xs"
          aria-label={said.shown}
          value={unreadOnly ? 'unread' : 'all'}
          onChange={(next) => change({ show: next === 'all' ? 'all' : null })}
          data={[
            { value: 'unread', label: said.unread },
            { value: 'all', label: said.all },
          ]}
        />
        {newest && items.some(({ readAt }) => readAt === null) && (
          <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate({ upTo: newest.id })}>
            {said.markAll}
          </Button>
        )}
      </div>
      {mark.error && <ProblemAlert error={mark.error} />}
      <WaitingPairs />
      {inbox.isPending && <LoadingRows />}
      {inbox.error && <ProblemAlert error={inbox.error} retry={() => void inbox.refetch()} />}
      {inbox.data && items.length === 0 && (
        <Empty title={unreadOnly ? said.nothingNew : said.nothing}>{said.whatComes}</Empty>
      )}
      {items.length > 0 && (
        <ul className={`${rows['items']} ${classes['items']}`} aria-label={said.title}>
          {items.map((item) => (
            <Item key={item.id} item={item} onMark={(read) => mark.mutate({ itemId: item.id, read })} />
          ))}
        </ul>
      )}
      <ShowMore of={inbox} />
    </>
  );
}

function Item({ item, onMark }: { item: InboxItem; onMark: (read: boolean) => void }) {
  const place = placeOf(item);
  const isNew = item.readAt === null;
  const today = standsToday(item);
  return (
    <li data-unread={isNew || undefined}>
      <div>
        <b>{said.kinds[item.kind]}</b>
        {item.role && ` · ${item.role.title}`}
        {item.connection && ` · ${item.connection.name}`}
        {item.candidateName !== null && ` · ${item.candidateName}`}
        <p>{item.text}</p>
        {today && <p>{today}</p>}
        <small>
          {item.from && `${item.from.name ?? words.common.somebody} · `}
          <When at={item.at} />
        </small>
      </div>
      <Group gap={6} wrap="nowrap">
        {place !== null && (
          <Button component={Link} to={place} variant="default" onClick={() => isNew && onMark(true)}>
            {said.actions[item.kind]}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={() => onMark(isNew)}>
          {isNew ? said.markRead : said.markUnread}
        </Button>
      </Group>
    </li>
  );
}

/** What has become of it since. */
function standsToday({ kind, questions, webhookEndpoint, import: upload }: InboxItem): string | null {
  if (kind === 'questions') return questions ? said.questionsOpen(questions) : said.questionsDone;
  if (kind === 'webhook-disabled') return webhookEndpoint?.because === null ? said.enabledAgain : null;
  return upload ? said.failed(upload.outcomes) : null;
}
