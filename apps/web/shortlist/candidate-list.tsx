import { Badge, Button } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import type { ShortlistItem } from '#libs/contracts';
import { LANE_NAMES, outOfDateText } from '#libs/wording';

/** One reason of each kind under a name: what speaks most for the person, what is missing most, what is open. */
const REASON_SIGNS = [
  ['for', '+', 'Speaks for'],
  ['against', '−', 'Missing'],
  ['open', '?', 'Open'],
] as const;

interface Props {
  items: ShortlistItem[];
  chosen: string | null;
  onChoose: (applicationId: string) => void;
  more: (() => void) | null;
  loading: boolean;
  /** What stands in place of the list while nobody is in it. */
  empty: ReactNode;
}

export function CandidateList({ items, chosen, onChoose, more, loading, empty }: Props) {
  if (items.length === 0) {
    return (
      <nav className="pane list" aria-label="Candidates">
        {empty}
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
              {item.name ?? item.fileName ?? 'Name not read'}{' '}
              {item.decision && (
                <Badge size="xs" variant="light">
                  {item.decision}
                </Badge>
              )}
            </span>
            <span className="points">
              {item.outOfDate && (
                <Badge size="xs" variant="light" color="yellow" mr={6} title={outOfDateText(item.outOfDate)}>
                  out of date
                </Badge>
              )}
              {item.score === null ? <span aria-label="Without a score">–</span> : Math.round(item.score)}
            </span>
            <span className="reasons">
              {REASON_SIGNS.map(([tone, sign, meaning]) => {
                const reason = item.reasons.find((one) => one.tone === tone);
                return (
                  reason && (
                    <span key={tone} className={`reason ${tone}`}>
                      <span role="img" aria-label={meaning}>
                        {sign}
                      </span>{' '}
                      {reason.text}
                    </span>
                  )
                );
              })}
            </span>
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
