import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Shortlist, ShortlistFilters } from '#libs/contracts';
import { useCanRecruit } from '../../../api/session.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { candidatesIn } from '../list/list-rows.js';
import { useTranslations } from 'use-intl';

interface Props {
  shortlist: Shortlist;
  roleId: string;
  filters: ShortlistFilters;
  /** Takes all filters away. */
  onAll: () => void;
}

/** Explains why the list is empty, and suggests what to do next. */
export function EmptyShortlist({ shortlist, roleId, filters, onAll }: Props) {
  const t = useTranslations('shortlist.nobody');
  const tTerms = useTranslations('terms');
  const mayRecruit = useCanRecruit();
  const ranked = candidatesIn(shortlist.lanes);
  const [waiting, suppressed, byPeople] = [shortlist.waiting ?? 0, shortlist.suppressed ?? 0, shortlist.byPeople ?? 0];
  const { lane, ...others } = filters;
  if (ranked > 0) {
    const isLaneAlone = lane !== undefined && Object.keys(others).length === 0;
    return (
      <EmptyState title={isLaneAlone ? t('inLane', { lane: tTerms(`lanes.${lane}`) }) : t('noMatch')}>
        <Text size="sm">{isLaneAlone ? t('elsewhere', { n: ranked }) : t('noMatchHint')}</Text>
        <Button variant="default" onClick={onAll}>
          {isLaneAlone ? t('allLanes') : t('clear')}
        </Button>
      </EmptyState>
    );
  }
  if (waiting > 0)
    return (
      <EmptyState title={t('reading', { n: waiting })}>
        <Text size="sm">{t('readingHint')}</Text>
      </EmptyState>
    );
  if (suppressed > 0)
    return (
      <EmptyState title={t('suppressed', { n: suppressed })}>
        <Text size="sm">{t('suppressedHint')}</Text>
      </EmptyState>
    );
  if (byPeople > 0)
    return (
      <EmptyState title={t('notRanked')}>
        <Text size="sm">{t('byPeople', { n: byPeople })}</Text>
      </EmptyState>
    );
  return (
    <EmptyState title={t('none')}>
      <Text size="sm">{mayRecruit ? t('dropHint') : t('waitHint')}</Text>
      <Text size="sm">
        {t('before')}{' '}
        <Anchor component={Link} to={`/roles/${roleId}/criteria`} size="sm">
          {t('lookAtRole')}
        </Anchor>
        .
      </Text>
    </EmptyState>
  );
}
