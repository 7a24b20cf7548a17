import { ActionIcon, Button, CloseButton, Indicator, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter, IconX } from '@tabler/icons-react';

import type { Role, Shortlist } from '#libs/contracts';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { useKeys } from '../../../ui/hooks/use-keys.js';
import type { IgnoredFilters } from '../list/use-ignored-filters.js';
import type { ListAddress } from '../list/use-list-address.js';
import classes from '../filters/filter-toolbar.module.css';
import { filterLabel, useFilterWords, withoutFilter } from '../filters/filter-labels.js';
import { SearchField } from '../search/search-field.js';
import { ViewsMenu } from '../saved-views/views-menu.js';
import { useTranslations } from 'use-intl';

const FilterPanel = lazyComponent(
  () => import('../filters/filter-panel.js'),
  'FilterPanel',
  <LoadingRows />,
  'finding',
  'shortlist',
);

interface Props {
  role: Role;
  address: ListAddress;
  /** The first page; null: there is none. */
  shortlist: Pick<Shortlist, 'searchPending' | 'unanswered'> | null;
  /** The syntax error of the search; null if it is valid. */
  searchFault: string | null;
  leftOut: IgnoredFilters;
}

/** Filters and orders the list. Each active filter is a button that removes it. */
export function FilterToolbar({ role, address, shortlist, searchFault, leftOut }: Props) {
  const t = useTranslations('shortlist');
  const tFinding = useTranslations('finding');
  const words = useFilterWords();
  const { searchPending = null, unanswered = null } = shortlist ?? {};
  const { filters, sort, narrow, order, clear } = address;
  const [isOpen, { toggle, close }] = useDisclosure();
  useKeys([['f', toggle]]);
  const set = Object.entries(filters).filter(([name]) => name !== 'q' && name !== 'lane');
  const labels = Object.entries(filters).map(([name, value]) => filterLabel(words, role, name, String(value)));
  const label = tFinding('filtersSet', { n: set.length });
  return (
    <div className={classes['bar']}>
      {labels.length > 0 && <p className={classes['paper']}>{tFinding('onPaper', { filters: labels.join(' · ') })}</p>}
      <div className={classes['line']}>
        <SearchField q={filters.q ?? ''} fault={searchFault} onSearch={(q) => narrow({ q })} />
        <ViewsMenu roleId={role.id} address={address} />
        <Popover
          opened={isOpen}
          onDismiss={close}
          position="bottom-start"
          width="min(380px, 94vw)"
          trapFocus
          returnFocus
        >
          <Indicator disabled={set.length === 0} label={set.length} size={15} color="indigo" offset={3}>
            <Popover.Target>
              <ActionIcon
                variant="default"
                size={30}
                aria-label={label}
                title={label}
                aria-expanded={isOpen}
                onClick={toggle}
              >
                <IconFilter size={16} />
              </ActionIcon>
            </Popover.Target>
          </Indicator>
          <Popover.Dropdown className={classes['choices']}>
            <FilterPanel role={role} address={address} />
          </Popover.Dropdown>
        </Popover>
      </div>
      {leftOut.filters.length > 0 && (
        <div className={classes['set']} role="status">
          {tFinding('leftOut', {
            filters: leftOut.filters.map(([name, value]) => filterLabel(words, role, name, value)).join(' · '),
          })}
          <CloseButton size="xs" onClick={leftOut.close} />
        </div>
      )}
      {(set.length > 0 || sort !== 'rank' || searchPending || unanswered) && (
        <div className={classes['set']}>
          {set.map(([name, value]) => {
            const filterText = filterLabel(words, role, name, String(value));
            return (
              <Button
                key={name}
                size="compact-xs"
                variant="light"
                aria-label={tFinding('take', { filter: filterText })}
                rightSection={<IconX size={12} />}
                onClick={() => narrow(withoutFilter(name))}
              >
                {filterText}
              </Button>
            );
          })}
          {sort !== 'rank' && (
            <Button
              size="compact-xs"
              variant="light"
              color="gray"
              rightSection={<IconX size={12} />}
              onClick={() => order('rank')}
            >
              {t('sort')}: {t(`sorts.${sort}`)}
            </Button>
          )}
          {set.length > 1 && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={clear}>
              {tFinding('clearAll')}
            </Button>
          )}
          {searchPending !== null && searchPending > 0 && <span>{t('searchPending', { n: searchPending })}</span>}
          {unanswered !== null && unanswered > 0 && <span>{tFinding('unanswered', { n: unanswered })}</span>}
        </div>
      )}
    </div>
  );
}
