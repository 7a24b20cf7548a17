import { Alert, Badge, Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { OWN_SKILLS_LIMIT, type OwnSkillEntry, type OwnSkills } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { useMayRecruit } from '../api/queries.js';
import { useOwnSkills, useSaveOwnSkills } from '../api/skills.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { isOwn, spoken } from './entry.js';
import { SaveProblem } from './save-problem.js';
import { SkillForm } from './skill-form.js';
import { SkillVersions } from './skill-versions.js';
import { LoadingPage } from '../ui/loading.js';

/** The organisation's own skills: the list, what changes it, and how it came to be. */
export function SkillsPage() {
  const skills = useOwnSkills();
  const mayChange = useMayRecruit();
  const [open, setOpen] = useState<{ index: number | null } | null>(null);
  const [words, setWords] = useState('');
  if (skills.isPending) return <LoadingPage />;
  if (skills.error) return <ProblemAlert error={skills.error} retry={() => void skills.refetch()} />;
  const current = skills.data;
  const shown = current.entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => holds(entry, words));
  return (
    <main className="page">
      <Group justify="space-between" mb="xs">
        <Title order={1} size="h3">
          Our skills
        </Title>
        {mayChange && (
          <Button
            onClick={() => setOpen({ index: null })}
            disabled={current.entries.length >= OWN_SKILLS_LIMIT.entries}
          >
            Add a skill
          </Button>
        )}
      </Group>
      <Text c="dimmed" size="sm" mb="md">
        What only you call by a name, and how else you write what everybody knows. Texts are read for it from the next
        version of a role on; scores that are there stay as they are.
      </Text>
      {current.entries.length === 0 ? (
        <Alert color="gray" title="No skills of your own yet">
          {mayChange
            ? 'Add a tool that your company built, or a nickname that your teams use for a known one.'
            : 'Somebody who recruits can add them.'}
        </Alert>
      ) : (
        <>
          {current.entries.length > 8 && (
            <TextInput
              aria-label="Find among our skills"
              placeholder="Find by name or spelling"
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              mb="sm"
            />
          )}
          <ul className="own-skills" aria-label="Our skills">
            {shown.map(({ entry, index }) => (
              <Entry
                key={entry.id}
                entry={entry}
                current={current}
                index={index}
                onEdit={mayChange ? () => setOpen({ index }) : null}
              />
            ))}
          </ul>
          {shown.length === 0 && (
            <Text c="dimmed">
              None of them holds “{words}”.{' '}
              <Button size="compact-sm" variant="subtle" onClick={() => setWords('')}>
                Show all
              </Button>
            </Text>
          )}
        </>
      )}
      <SkillVersions current={current.number} />
      {open && <SkillForm current={current} index={open.index} onDone={() => setOpen(null)} />}
    </main>
  );
}

function holds(entry: OwnSkillEntry, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  const calls = [entry.id, ...(isOwn(entry) ? [entry.name] : []), ...(entry.aliases ?? [])];
  return calls.some((one) => one.toLowerCase().includes(wanted));
}

interface EntryProps {
  entry: OwnSkillEntry;
  current: OwnSkills;
  index: number;
  /** Null for those who may only look. */
  onEdit: (() => void) | null;
}

function Entry({ entry, current, index, onEdit }: EntryProps) {
  const [asking, setAsking] = useState(false);
  const save = useSaveOwnSkills();
  const name = isOwn(entry) ? entry.name : nameAtStart(spoken(entry.id));
  const retire = () => {
    const entries = current.entries.filter((_, at) => at !== index);
    save.mutate({ basedOn: current.number, entries, note: `Retired: ${name}` });
  };
  return (
    <li>
      <div>
        <b>{name}</b>{' '}
        <Badge size="xs" variant="default">
          {isOwn(entry) ? 'Ours' : 'More spellings'}
        </Badge>
        <EntryDetails entry={entry} />
        {save.error && (
          <SaveProblem
            error={save.error}
            onRead={() => {
              save.reset();
              setAsking(false);
            }}
          />
        )}
      </div>
      {onEdit &&
        (asking ? (
          <Group gap="xs" role="group" aria-label={`Retire ${name}?`}>
            <Text size="sm">No longer read for it?</Text>
            <Button size="compact-sm" color="red" loading={save.isPending} onClick={retire} autoFocus>
              Retire
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
              Keep
            </Button>
          </Group>
        ) : (
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={onEdit} aria-label={`Change ${name}`}>
              Change
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={() => setAsking(true)}
              aria-label={`Retire ${name}`}
            >
              Retire
            </Button>
          </Group>
        ))}
    </li>
  );
}

/** Spellings, classes and what is implied, one line each. */
function EntryDetails({ entry }: { entry: OwnSkillEntry }) {
  const lines = [
    ['Also written', entry.aliases ?? []],
    ['Tool of', isOwn(entry) ? (entry.classes ?? []).map(spoken) : []],
    ['Shows too', isOwn(entry) ? (entry.implies ?? []).map(spoken) : []],
  ] as const;
  return (
    <>
      {lines.map(([title, names]) =>
        names.length === 0 ? null : (
          <span key={title} className="sentence">
            {title}: {names.join(', ')}
          </span>
        ),
      )}
    </>
  );
}
