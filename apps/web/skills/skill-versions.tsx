import { Button, Loader, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useOwnSkills, useOwnSkillsVersions } from '../api/skills.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { isOwn, spoken } from './entry.js';
import { LoadingRows } from '../ui/loading.js';

/** Versions of the list, newest first; each opens to what it held. Nothing where there is none yet. */
export function SkillVersions({ current }: { current: number | null }) {
  const versions = useOwnSkillsVersions();
  const [open, setOpen] = useState<number | null>(null);
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  if (current === null) return null;
  return (
    <section aria-label="History">
      <Title order={2} size="h5" mt="xl" mb="xs">
        History
      </Title>
      {versions.isPending && <LoadingRows rows={2} />}
      {versions.error && <ProblemAlert error={versions.error} retry={() => void versions.refetch()} />}
      <ol className="versions">
        {items.map(({ number, entries, note, author, createdAt }) => (
          <li key={number}>
            <button
              type="button"
              aria-expanded={open === number}
              onClick={() => setOpen(open === number ? null : number)}
            >
              <b>Version {number}</b>
              {number === current && ' (in use)'}
              <span className="sentence">
                {new Date(createdAt).toLocaleString()} · {entries === 1 ? '1 entry' : `${entries} entries`} ·{' '}
                {author === null ? 'by an API key' : 'by a person'}
                {note && ` · ${note}`}
              </span>
            </button>
            {open === number && <Held number={number} />}
          </li>
        ))}
      </ol>
      {versions.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={versions.isFetchingNextPage}
          onClick={() => void versions.fetchNextPage()}
        >
          Older versions
        </Button>
      )}
    </section>
  );
}

/** What a version held, in a line. */
function Held({ number }: { number: number }) {
  const version = useOwnSkills(number);
  if (version.isPending) return <Loader size="xs" aria-label={`Loading version ${number}`} />;
  if (version.error) return <ProblemAlert error={version.error} retry={() => void version.refetch()} />;
  const { entries } = version.data;
  return (
    <Text size="sm" pl="md" pb="xs">
      {entries.length === 0
        ? 'It was empty.'
        : entries
            .map((entry) => {
              const spellings = entry.aliases?.length ? ` (${entry.aliases.join(', ')})` : '';
              return `${isOwn(entry) ? entry.name : spoken(entry.id)}${spellings}`;
            })
            .join(' · ')}
    </Text>
  );
}
