import { Anchor, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LANES, type Lane, type Shortlist } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';

interface Props {
  shortlist: Shortlist;
  roleId: string;
  lane: Lane | null;
  mayRecruit: boolean;
  onAllLanes: () => void;
}

/** Why the list is empty, and what to do next. */
export function Nobody({ shortlist, roleId, lane, mayRecruit, onAllLanes }: Props) {
  const ranked = LANES.reduce((sum, one) => sum + (shortlist.lanes?.[one] ?? 0), 0);
  const waiting = shortlist.waiting ?? 0;
  const byPeople = shortlist.byPeople ?? 0;
  if (lane !== null && ranked > 0) {
    return (
      <State title={`Nobody is in “${LANE_NAMES[lane]}”`}>
        <Text size="sm">{ranked === 1 ? 'One person stands' : `All ${ranked} people stand`} in other lanes.</Text>
        <Button size="xs" variant="default" onClick={onAllLanes}>
          Show all lanes
        </Button>
      </State>
    );
  }
  if (waiting > 0) {
    return (
      <State title={waiting === 1 ? 'One résumé is being read' : `${waiting} résumés are being read`}>
        <Text size="sm">They stand here as soon as they are ranked; you need not wait on this page.</Text>
      </State>
    );
  }
  const held = shortlist.held ?? 0;
  if (held > 0) {
    return (
      <State title={held === 1 ? 'One person is held for confirmation' : `${held} people are held for confirmation`}>
        <Text size="sm">
          They look like people whose data was erased here. An administrator has to say whether they may come back.
        </Text>
      </State>
    );
  }
  if (byPeople > 0) {
    return (
      <State title="Nobody is ranked">
        <Text size="sm">
          {byPeople === 1 ? 'One application is' : `${byPeople} applications are`} for people to assess, without a
          score.
        </Text>
      </State>
    );
  }
  return (
    <State title="No applications yet">
      {mayRecruit ? (
        <Text size="sm">
          Drop résumés anywhere on this page, or press “Add candidates” above. Each is ranked as soon as it is read.
        </Text>
      ) : (
        <Text size="sm">
          They stand here once somebody who recruits adds them, or your applicant system sends them.
        </Text>
      )}
      <Text size="sm">
        Before that,{' '}
        <Anchor component={Link} to={`/roles/${roleId}/criteria`} size="sm">
          look at what was read from the role page
        </Anchor>
        .
      </Text>
    </State>
  );
}

function State({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="nobody" role="status">
      <b>{title}</b>
      {children}
    </div>
  );
}
