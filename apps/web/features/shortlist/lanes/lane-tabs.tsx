import { Anchor, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LANES, type Lane, type Shortlist } from '#libs/contracts';
import { useIsAdmin } from '../../../api/session.js';
import { useWeights } from '../../roles/role/queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { useCurrentInView } from '../../../ui/hooks/use-current-in-view.js';
import classes from './lane-tabs.module.css';
import { candidatesIn } from '../list/list-rows.js';
import { WaitingCandidates } from './waiting-candidates.js';
import { useTranslations } from 'use-intl';

interface Props {
  shortlist: Shortlist;
  lane: Lane | null;
  onLane: (lane: Lane | undefined) => void;
  onChoose: (applicationId: string) => void;
  /** The number of candidates of each lane that pass the filters; null if all do. */
  passing: Readonly<Record<Lane, number>> | null;
  /** Further facts about the list, after the tabs. */
  children?: ReactNode;
}

/**
 * The lanes with their counts, and the candidates without a lane so far, so that no candidate is missing between two
 * numbers.
 */
export function LaneTabs({ shortlist, lane, onLane, onChoose, passing, children }: Props) {
  const t = useTranslations('shortlist');
  const tCommon = useTranslations('common');
  const tTerms = useTranslations('terms');
  const { lanes } = shortlist;
  const isAdmin = useIsAdmin();
  const row = useCurrentInView<HTMLDivElement>(lane);
  const weights = useWeights(shortlist.roleId, shortlist.weights.id);
  const hasMust = Object.values(weights.data?.criteria ?? {}).some(({ kind }) => kind === 'must');
  const total = candidatesIn(lanes);
  const countText = (all: number, passes: number | undefined) =>
    passes === undefined || all === 0 ? tCommon('count', { n: all }) : t('ofAll', { n: passes, all });
  const [unscored, notResumes] = [shortlist.unread ?? 0, shortlist.notResumes ?? 0];
  const [unread, suppressed, waiting] = [unscored - notResumes, shortlist.suppressed ?? 0, shortlist.waiting ?? 0];
  const [noticePending, byPeople] = [shortlist.noticePending ?? 0, shortlist.byPeople ?? 0];
  return (
    <div className={classes['lanes']}>
      <div ref={row} role="group" aria-label={t('filters.lane')} className={classes['tabs']}>
        <button type="button" aria-pressed={lane === null} onClick={() => onLane(undefined)}>
          {t('everybody')} <span>{countText(total, passing === null ? undefined : candidatesIn(passing))}</span>
        </button>
        {LANES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={lane === one}
            title={t(`laneHints.${one}`, { ...shortlist.weights.thresholds })}
            onClick={() => onLane(one)}
          >
            {tTerms(`lanes.${one}`)} <span>{countText(lanes?.[one] ?? 0, passing?.[one])}</span>
          </button>
        ))}
      </div>
      <div className={classes['rest']}>
        <Chip>{t('ranked', { n: total - unscored })}</Chip>
        {notResumes > 0 && (
          <UnstyledButton title={t('notResumesTitle')} onClick={() => onLane('review')}>
            <Chip tone="warn">{t('notResumes', { n: notResumes })}</Chip>
          </UnstyledButton>
        )}
        {unread > 0 && (
          <UnstyledButton title={t('unreadTitle')} onClick={() => onLane('review')}>
            <Chip>{t('unread', { n: unread })}</Chip>
          </UnstyledButton>
        )}
        {waiting > 0 && <Chip tone="accent">{t('beingRead', { n: waiting })}</Chip>}
        {suppressed > 0 &&
          (isAdmin ? (
            <Anchor component={Link} to="/suppressed" size="xs">
              {t('suppressed', { n: suppressed })}
            </Anchor>
          ) : (
            <Chip title={t('suppressedTitle')}>{t('suppressed', { n: suppressed })}</Chip>
          ))}
        {noticePending > 0 && (
          <WaitingCandidates
            roleId={shortlist.roleId}
            of="noticePending"
            label={t('noticePending', { n: noticePending })}
            tone="warn"
            onChoose={onChoose}
          />
        )}
        {byPeople > 0 && (
          <WaitingCandidates
            roleId={shortlist.roleId}
            of="byPeople"
            label={t('forPeople', { n: byPeople })}
            onChoose={onChoose}
          />
        )}
        {weights.data && !hasMust && (
          <Text size="xs" c="dimmed">
            {t('noMust')}
          </Text>
        )}
        {children}
      </div>
    </div>
  );
}
