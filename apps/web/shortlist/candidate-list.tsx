import { Badge, Button, Text } from '@mantine/core';
import { Fragment } from 'react';
import type { ShortlistItem } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';

interface Props {
  items: ShortlistItem[];
  chosen: string | null;
  onChoose: (applicationId: string) => void;
  more: (() => void) | null;
  loading: boolean;
}

export function CandidateList({ items, chosen, onChoose, more, loading }: Props) {
  if (items.length === 0) {
    return (
      <nav className="pane list" aria-label="Candidates">
        <Text c="dimmed" p="md">
          Nobody here yet. Drop résumés anywhere on this page, or look in another lane.
        </Text>
      </nav>
    );
  }
  return (
    <nav className="pane list" aria-label="Candidates">
      {items.map((item, i) => (
        <Fragment key={item.applicationId}>
          {item.lane !== items[i - 1]?.lane && <h2 className="lane">{LANE_NAMES[item.lane]}</h2>}
          <button
            type="button"
            className="candidate"
            aria-current={item.applicationId === chosen}
            onClick={() => onChoose(item.applicationId)}
          >
            <span className="name">
              {item.name ?? 'Name not read'}{' '}
              {item.decision && (
                <Badge size="xs" variant="light">
                  {item.decision}
                </Badge>
              )}
            </span>
            <span className="points">{item.score === null ? '–' : Math.round(item.score)}</span>
            <span className="reason">{item.reasons[0]?.text}</span>
            <span className="range">
              {item.low !== null && item.high !== null && item.low !== item.high
                ? `${Math.round(item.low)} – ${Math.round(item.high)}`
                : ''}
            </span>
          </button>
        </Fragment>
      ))}
      {more && (
        <Button variant="subtle" fullWidth onClick={more} loading={loading}>
          Show more
        </Button>
      )}
    </nav>
  );
}
