import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Shortlist, ShortlistFilters } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';
import { useMayRecruit } from '../../../api/session.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { words } from '../../../i18n/index.js';
import { peopleIn } from '../list/list-rows.js';

const said = words.shortlist.nobody;

interface Props {
  shortlist: Shortlist;
  roleId: string;
  filters: ShortlistFilters;
  /** Takes all filters away. */
  onAll: () => void;
}

/** Why the list is empty, and what to do next. */
export function Nobody({ shortlist, roleId, filters, onAll }: Props) {
  const mayRecruit = useMayRecruit();
  const ranked = peopleIn(shortlist.lanes);
  const [waiting, held, byPeople] = [shortlist.waiting ?? 0, shortlist.held ?? 0, shortlist.byPeople ?? 0];
  const { lane, ...others } = filters;
  if (ranked > 0) {
    const isLaneAlone = lane !== undefined && Object.keys(others).length === 0;
    return (
      <Empty title={isLaneAlone ? said.inLane(LANE_NAMES[lane]) : said.noMatch}>
        <Text size="sm">{isLaneAlone ? said.elsewhere(ranked) : said.noMatchHint}</Text>
        <Button variant="default" onClick={onAll}>
          {isLaneAlone ? said.allLanes : said.clear}
        </Button>
      </Empty>
    );
  }
  if (waiting > 0)
    return (
      <Empty title={said.reading(waiting)}>
        <Text size="sm">{said.readingHint}</Text>
      </Empty>
    );
  if (held > 0)
    return (
      <Empty title={said.held(held)}>
        <Text size="sm">{said.heldHint}</Text>
      </Empty>
    );
  if (byPeople > 0)
    return (
      <Empty title={said.notRanked}>
        <Text size="sm">{said.byPeople(byPeople)}</Text>
      </Empty>
    );
  return (
    <Empty title={said.none}>
      <Text size="sm">{mayRecruit ? said.dropHint : said.waitHint}</Text>
      <Text size="sm">
        {said.before}{' '}
        <Anchor component={Link} to={`/roles/${roleId}/criteria`} size="sm">
          {said.lookAtRole}
        </Anchor>
        .
      </Text>
    </Empty>
  );
}
