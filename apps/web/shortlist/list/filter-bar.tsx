import { ActionIcon, Button, NumberInput, Popover, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconArrowsSort, IconFilter, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { LANES, SHORTLIST_SORTS, type Lane, type ShortlistCounts } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';
import { useCounts } from '../../api/shortlist.js';
import { words } from '../../words/index.js';
import classes from './filter-bar.module.css';
import type { ListAddress } from '../use-list-address.js';

const TYPED_MS = 300;
const { shortlist: said } = words;

/** Filters that offer the choices that the list has, with how many each would show. */
const COUNTED = {
  lane: 'lanes',
  decision: 'decisions',
  opened: 'opened',
  new: 'new',
  band: 'bands',
  flag: 'flags',
  source: 'sources',
  country: 'countries',
  sponsorship: 'sponsorship',
  relocation: 'relocation',
} as const satisfies Partial<Record<keyof typeof said.filters, keyof ShortlistCounts>>;
type Counted = keyof typeof COUNTED;
const COUNTED_NAMES = Object.keys(COUNTED) as Counted[];

interface Props {
  roleId: string;
  address: ListAddress;
  /** People with a document that a search does not see yet; null: nothing is searched. */
  searchPending: number | null;
}

/** What narrows and orders the list. What is set stands as a word that takes it away again. */
export function FilterBar({ roleId, address, searchPending }: Props) {
  const { filters, sort, narrow, order } = address;
  const [isOpen, { toggle, close }] = useDisclosure();
  const counts = useCounts(roleId, filters, isOpen);
  const set = Object.entries(filters).filter(([name]) => name !== 'q');
  return (
    <div className={classes['bar']}>
      <div className={classes['line']}>
        <Search q={filters.q ?? ''} onSearch={(q) => narrow({ q })} />
        <Popover
          opened={isOpen}
          onChange={(next) => (next ? undefined : close())}
          position="bottom-end"
          width={300}
          trapFocus
        >
          <Popover.Target>
            <ActionIcon variant="default" size={30} aria-label={said.filter} aria-expanded={isOpen} onClick={toggle}>
              <IconFilter size={16} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown className={classes['choices']}>
            <Stack gap={8}>
              <Select
                size="xs"
                label={said.sort}
                leftSection={<IconArrowsSort size={14} />}
                value={sort}
                onChange={(next) => order(SHORTLIST_SORTS.find((one) => one === next) ?? 'rank')}
                data={SHORTLIST_SORTS.map((value) => ({ value, label: said.sorts[value] }))}
                allowDeselect={false}
                comboboxProps={{ withinPortal: false }}
              />
              {COUNTED_NAMES.map((name) => (
                <Select
                  key={name}
                  size="xs"
                  label={said.filters[name]}
                  placeholder="–"
                  value={filters[name] ?? null}
                  onChange={(next) => narrow({ [name]: next ?? undefined })}
                  data={choicesOf(counts.data, name, filters[name])}
                  clearable
                  comboboxProps={{ withinPortal: false }}
                />
              ))}
              <NumberInput
                size="xs"
                label={said.filters.minScore}
                value={filters.minScore ?? ''}
                min={0}
                max={100}
                onChange={(next) => narrow({ minScore: next === '' ? undefined : String(next) })}
              />
            </Stack>
          </Popover.Dropdown>
        </Popover>
      </div>
      {(set.length > 0 || sort !== 'rank' || searchPending !== null) && (
        <div className={classes['set']}>
          {set.map(([name, value]) => (
            <Button
              key={name}
              size="compact-xs"
              variant="light"
              rightSection={<IconX size={12} />}
              onClick={() => narrow({ [name]: undefined })}
            >
              {filterInWords(name, String(value))}
            </Button>
          ))}
          {sort !== 'rank' && (
            <Button
              size="compact-xs"
              variant="light"
              color="gray"
              rightSection={<IconX size={12} />}
              onClick={() => order('rank')}
            >
              {said.sort}: {said.sorts[sort]}
            </Button>
          )}
          {searchPending !== null && searchPending > 0 && <span>{said.searchPending(searchPending)}</span>}
        </div>
      )}
    </div>
  );
}

function Search({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const search = useDebouncedCallback(onSearch, TYPED_MS);
  useEffect(() => setTyped(q), [q]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping =
        target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <TextInput
      ref={field}
      className={classes['search']}
      size="xs"
      type="search"
      aria-label={said.search}
      placeholder={said.search}
      title={said.searchHint}
      value={typed}
      rightSection={<kbd>/</kbd>}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        search(value);
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.blur();
      }}
    />
  );
}

function choicesOf(counts: ShortlistCounts | undefined, name: Counted, value: string | undefined) {
  const counted = Object.entries((counts?.[COUNTED[name]] ?? {}) as Record<string, number>);
  return counted
    .filter(([choice, people]) => people > 0 || choice === value)
    .map(([choice, people]) => ({ value: choice, label: `${choiceInWords(name, choice)} (${people})` }));
}

function choiceInWords(name: string, choice: string): string {
  if (name === 'lane' && LANES.some((one) => one === choice)) return LANE_NAMES[choice as Lane];
  if (name === 'decision' && choice === 'none') return said.undecided;
  if (name === 'flag' && choice in said.flags) return said.flags[choice as keyof typeof said.flags];
  return said.choices[choice] ?? choice;
}

function filterInWords(name: string, value: string): string {
  const label = name in said.filters ? said.filters[name as keyof typeof said.filters] : name;
  return `${label}: ${choiceInWords(name, value)}`;
}
