import { Anchor, Badge, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { LANES, type Lane, type Role, type Shortlist } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';
import { useIsAdmin, useMayRecruit, useWeights } from '../api/queries.js';
import { Upload } from './upload.js';

interface Props {
  role: Role;
  shortlist: Shortlist;
  lane: Lane | null;
  onLane: (lane: Lane | null) => void;
}

/** What is ranked and how far it is, the lanes with their counts, and the way in for candidates. */
export function ShortlistHead({ role, shortlist, lane, onLane }: Props) {
  const mayRecruit = useMayRecruit();
  const isAdmin = useIsAdmin();
  const weights = useWeights(role.id, shortlist.weights.id);
  const musts = Object.entries(weights.data?.criteria ?? {}).flatMap(([id, { kind }]) => (kind === 'must' ? [id] : []));
  const isAnswered = ({ code, criterion }: Role['questions'][number]) =>
    code === 'confirm-must' && criterion !== null && musts.includes(criterion);
  const open = role.questions.filter((question) => !isAnswered(question)).length;
  const total = LANES.reduce((sum, one) => sum + (shortlist.lanes?.[one] ?? 0), 0);
  const unread = shortlist.unread ?? 0;
  const held = shortlist.held ?? 0;
  return (
    <div className="shortlist-head">
      <Group gap="sm">
        <Title order={1} size="h4">
          {role.title}
        </Title>
        <Badge variant="default">{total - unread} ranked</Badge>
        {unread > 0 && (
          <Badge
            variant="light"
            title="Their files could not be read: they have no score, and stand under Needs a look"
          >
            {unread} unread
          </Badge>
        )}
        {(shortlist.waiting ?? 0) > 0 && <Badge variant="light">{shortlist.waiting} being read</Badge>}
        {held > 0 &&
          (isAdmin ? (
            <Anchor component={Link} to="/held" size="sm">
              {held} held for confirmation
            </Anchor>
          ) : (
            <Badge variant="light" title="They look like people who were erased: an administrator decides">
              {held} held for confirmation
            </Badge>
          ))}
        {(shortlist.noticeOwed ?? 0) > 0 && (
          <Badge variant="light" color="yellow">
            {shortlist.noticeOwed} waiting for a notice
          </Badge>
        )}
        {(shortlist.byPeople ?? 0) > 0 && <Badge variant="light">{shortlist.byPeople} for people to assess</Badge>}
        <Anchor component={Link} to={`/roles/${role.id}/criteria`} size="sm">
          Criteria {open > 0 && `· ${open} open`}
        </Anchor>
        {weights.data && musts.length === 0 && (
          <Text size="xs" c="dimmed">
            No must-have is set, so nobody can miss one.
          </Text>
        )}
      </Group>
      {mayRecruit && <Upload roleId={role.id} />}
      <SegmentedControl
        size="xs"
        aria-label="Lane"
        value={lane ?? 'all'}
        onChange={(value) => onLane(LANES.find((one) => one === value) ?? null)}
        data={[
          { value: 'all', label: `All ${total}` },
          ...LANES.map((one) => ({ value: one, label: `${LANE_NAMES[one]} ${shortlist.lanes?.[one] ?? 0}` })),
        ]}
      />
    </div>
  );
}
