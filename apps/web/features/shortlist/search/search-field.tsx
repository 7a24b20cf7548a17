import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconHelpCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { useKeys } from '../../../ui/hooks/use-keys.js';
import classes from '../filters/filter-toolbar.module.css';
import { useTranslations } from 'use-intl';

const SearchHelp = lazyComponent(() => import('./search-help.js'), 'SearchHelp', null, 'finding');

const TYPED_MS = 300;

interface Props {
  q: string;
  /** The syntax error of the search, with its position; null if it is valid. */
  fault: string | null;
  onSearch: (q: string) => void;
}

/** Words of the documents. What is typed is searched for once the hand rests, and stays when it cannot be read. */
export function SearchField({ q, fault, onSearch }: Props) {
  const t = useTranslations('shortlist');
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  /** What was searched for and is not in the address yet. */
  const sent = useRef<readonly string[]>([]);
  const search = useDebouncedCallback((value: string) => {
    if (value === (sent.current.at(-1) ?? q)) return;
    sent.current = [...sent.current, value];
    onSearch(value);
  }, TYPED_MS);
  useEffect(() => {
    const place = sent.current.indexOf(q);
    // A search of this field that arrives late is older than what is typed by now.
    if (place < 0) setTyped(q);
    sent.current = sent.current.slice(place + 1);
  }, [q]);
  const focus = () => field.current?.focus();
  // Some keyboards have it above a number.
  useKeys([
    ['/', focus],
    ['shift+/', focus],
  ]);
  return (
    <TextInput
      ref={field}
      className={classes['search']}
      size="xs"
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      value={typed}
      error={fault}
      rightSectionWidth={54}
      rightSection={<Help />}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        search(value);
      }}
      // Whatever is pressed next acts on what was searched for.
      onBlur={search.flush}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.blur();
      }}
    />
  );
}

function Help() {
  const tFinding = useTranslations('finding');
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <span className={classes['help']}>
      <Popover opened={isOpen} onDismiss={close} position="bottom-start" width={340} withArrow>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={tFinding('search.help')}
            aria-expanded={isOpen}
            onClick={toggle}
          >
            <IconHelpCircle size={15} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <SearchHelp />
        </Popover.Dropdown>
      </Popover>
      <kbd>/</kbd>
    </span>
  );
}
