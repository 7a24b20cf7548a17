import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';

interface Props {
  next: string | undefined;
  previous: string | undefined;
  onChoose: (applicationId: string) => void;
}

/** Leads to the previous and the next candidate, where neither the list nor a keyboard is at hand. */
export function CandidatePager({ next, previous, onChoose }: Props) {
  const t = useTranslations('shortlist.person');
  const ways = [
    { to: previous, label: t('previous'), icon: <IconChevronUp size={18} aria-hidden /> },
    { to: next, label: t('next'), icon: <IconChevronDown size={18} aria-hidden /> },
  ];
  return (
    <div className="way">
      {ways.map(({ to, label, icon }) => (
        <ActionIcon
          key={label}
          variant="default"
          size={32}
          aria-label={label}
          title={label}
          disabled={to === undefined}
          onClick={() => to !== undefined && onChoose(to)}
        >
          {icon}
        </ActionIcon>
      ))}
    </div>
  );
}
