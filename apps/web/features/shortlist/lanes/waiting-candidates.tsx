import { Popover, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWaitingCandidates, type Waiting } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from './lane-tabs.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  /** The reason why they are not ranked. */
  of: Waiting;
  /** The number of candidates, in words. */
  label: string;
  tone?: 'warn';
  onChoose: (applicationId: string) => void;
}

/** The candidates of the role without a lane: their number, and their names on demand. */
export function WaitingCandidates({ roleId, of, label, tone, onChoose }: Props) {
  const t = useTranslations('person.lists');
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <Popover opened={isOpen} onDismiss={close} position="bottom-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton aria-expanded={isOpen} onClick={toggle}>
          <Chip {...(tone && { tone })}>{label} ▾</Chip>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600} mb={4}>
          {t(of)}
        </Text>
        <People
          roleId={roleId}
          of={of}
          onChoose={(applicationId) => {
            close();
            onChoose(applicationId);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function People({ roleId, of, onChoose }: Pick<Props, 'roleId' | 'of' | 'onChoose'>) {
  const t = useTranslations('person.lists');
  const tCommon = useTranslations('common');
  const people = useWaitingCandidates(roleId, of);
  if (people.isLoadingError) return <ProblemAlert error={people.error} retry={() => void people.refetch()} />;
  if (!people.data) return <LoadingRows rows={3} />;
  return (
    <div className={classes['scrolled']}>
      <ul className={classes['waiting']}>
        {people.data.items.map(({ applicationId, name, receivedAt }) => (
          <li key={applicationId}>
            <button type="button" onClick={() => onChoose(applicationId)}>
              {name ?? tCommon('nameNotRead')}
              <span>
                <When at={receivedAt} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {people.data.next !== null && (
        <Text size="xs" c="dimmed">
          {t('more')}
        </Text>
      )}
    </div>
  );
}
