import { Button, Group, SegmentedControl } from '@mantine/core';
import { Link } from 'react-router';
import type { InboxItem } from '#libs/contracts';
import { useInbox, useMarkInbox } from './queries.js';
import { OpenDuplicates } from '../../candidates/duplicates/open-duplicates.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { When } from '../../../ui/text/when.js';
import classes from '../../../ui/layout/message-rows.module.css';
import { itemHref } from './item-href.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

/** The inbox of the signed-in user. Each item leads to the page that resolves it. */
export function InboxPage() {
  const t = useTranslations('inbox');
  const [address, change] = useAddressState();
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
          aria-label={t('shown')}
          value={unreadOnly ? 'unread' : 'all'}
          onChange={(next) => change({ show: next === 'all' ? 'all' : null })}
          data={[
            { value: 'unread', label: t('unread') },
            { value: 'all', label: t('all') },
          ]}
        />
        {newest && items.some(({ readAt }) => readAt === null) && (
          <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate({ upTo: newest.id })}>
            {t('markAll')}
          </Button>
        )}
      </div>
      {mark.error && <ProblemAlert error={mark.error} />}
      <OpenDuplicates />
      {inbox.isPending && <LoadingRows />}
      {inbox.error && <ProblemAlert error={inbox.error} retry={() => void inbox.refetch()} />}
      {inbox.data && items.length === 0 && (
        <EmptyState title={unreadOnly ? t('nothingNew') : t('nothing')}>{t('whatComes')}</EmptyState>
      )}
      {items.length > 0 && (
        <ul className={`${rows['items']} ${classes['items']}`} aria-label={t('title')}>
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
  const t = useTranslations('inbox');
  const tCommon = useTranslations('common');
  const place = itemHref(item);
  const isNew = item.readAt === null;
  const today = stateToday(t, item);
  return (
    <li data-unread={isNew || undefined}>
      <div>
        <b>{t(`kinds.${item.kind}`)}</b>
        {item.role && ` · ${item.role.title}`}
        {item.connection && ` · ${item.connection.name}`}
        {item.candidateName !== null && ` · ${item.candidateName}`}
        {/* How many items are open today replaces how many were. */}
        {item.kind !== 'questions' && <p>{item.text}</p>}
        {today && <p>{today}</p>}
        <small>
          {item.from && `${item.from.name ?? tCommon('somebody')} · `}
          <When at={item.at} />
        </small>
      </div>
      <Group gap={6} wrap="nowrap">
        {place !== null && (
          <Button component={Link} to={place} variant="default" onClick={() => isNew && onMark(true)}>
            {t(`actions.${item.kind}`)}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={() => onMark(isNew)}>
          {isNew ? t('markRead') : t('markUnread')}
        </Button>
      </Group>
    </li>
  );
}

/** Returns the current state of the subject of an item. */
function stateToday(
  t: Translate<'inbox'>,
  { kind, questions, webhookEndpoint, import: upload }: InboxItem,
): string | null {
  if (kind === 'questions') return questions ? t('questionsOpen', { n: questions }) : t('questionsDone');
  if (kind === 'webhook-disabled') return webhookEndpoint?.because === null ? t('enabledAgain') : null;
  const { failed = 0, quarantined = 0, 'timed-out': timedOut = 0 } = upload?.outcomes ?? {};
  const n = failed + quarantined + timedOut;
  return n > 0 ? t('failed', { n }) : null;
}
