import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MergeSuggestionDetail } from '#libs/contracts';
import { dateName } from '#libs/wording';
import { When } from '../../../ui/text/when.js';
import { words } from '../../../i18n/index.js';
import { people as said } from './messages.js';
import classes from './duplicate-pair.module.css';

type Person = MergeSuggestionDetail['people'][0];

interface Props {
  detail: MergeSuggestionDetail;
  /** Which of the two is the other one. */
  other: 0 | 1;
  wayTo: (candidateId: string, name: string | null) => ReactNode;
}

/** What is known of who the two are, side by side, what they share marked. */
export function Both({ detail, other, wayTo }: Props) {
  const shared = detail.because.flatMap((one) => one.shared);
  return (
    <>
      <Text size="sm" mt="xs">
        {shared.length > 0 ? said.bothHave(shared.join(', ')) : said.noReason}
      </Text>
      <div className={classes['both']}>
        {detail.people.map((person, at) => (
          <div key={person.candidateId}>
            <Known person={person} shared={shared} />
            {at === 0 && <small>{said.ofThese}</small>}
            {at === other && wayTo(person.candidateId, person.name)}
          </div>
        ))}
      </div>
    </>
  );
}

function Known({ person, shared }: { person: Person; shared: readonly string[] }) {
  const isShared = (text: string): boolean => shared.some((one) => one.toLowerCase() === text.toLowerCase());
  return (
    <>
      <b>{person.name ?? words.common.nameNotRead}</b>
      <small>
        <When at={person.createdAt} /> · {said.applications(person.applications)}
      </small>
      <ul>
        {[...person.emails, ...person.phones, ...person.links].map((each) => (
          <li key={each}>{isShared(each) ? <mark>{each}</mark> : each}</li>
        ))}
        {person.employers.map(({ employer, title, start, end, current }, row) => (
          <li key={row}>
            {title && `${title}, `}
            {isShared(employer) ? <mark>{employer}</mark> : employer}
            {start && ` (${dateName(start)} – ${current ? said.today : end ? dateName(end) : '?'})`}
          </li>
        ))}
      </ul>
    </>
  );
}
