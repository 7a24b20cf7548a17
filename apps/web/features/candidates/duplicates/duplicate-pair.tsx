import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MergeSuggestionDetail } from '#libs/contracts';
import { When } from '../../../ui/text/when.js';
import classes from './duplicate-pair.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

type Person = MergeSuggestionDetail['candidates'][0];

interface Props {
  detail: MergeSuggestionDetail;
  /** The index of the other candidate of the pair. */
  other: 0 | 1;
  wayTo: (candidateId: string, name: string | null) => ReactNode;
}

/** Shows the identifying facts of both candidates side by side, with what they share marked. */
export function DuplicatePair({ detail, other, wayTo }: Props) {
  const t = useTranslations('people');
  const shared = detail.because.flatMap((one) => one.shared);
  return (
    <>
      <Text size="sm" mt="xs">
        {shared.length > 0 ? t('bothHave', { what: shared.join(', ') }) : t('noReason')}
      </Text>
      <div className={classes['both']}>
        {detail.candidates.map((person, at) => (
          <div key={person.candidateId}>
            <Known person={person} shared={shared} />
            {at === 0 && <small>{t('ofThese')}</small>}
            {at === other && wayTo(person.candidateId, person.name)}
          </div>
        ))}
      </div>
    </>
  );
}

function Known({ person, shared }: { person: Person; shared: readonly string[] }) {
  const t = useTranslations('people');
  const tCommon = useTranslations('common');
  const formats = useFormats();
  const isShared = (text: string): boolean => shared.some((one) => one.toLowerCase() === text.toLowerCase());
  return (
    <>
      <b>{person.name ?? tCommon('nameNotRead')}</b>
      <small>
        <When at={person.createdAt} /> · {t('applications', { n: person.applications })}
      </small>
      <ul>
        {[...person.emails, ...person.phones, ...person.links].map((each) => (
          <li key={each}>{isShared(each) ? <mark>{each}</mark> : each}</li>
        ))}
        {person.employers.map(({ employer, title, start, end, current }, row) => (
          <li key={row}>
            {title && `${title}, `}
            {isShared(employer) ? <mark>{employer}</mark> : employer}
            {start &&
              ` (${formats.partialDate(start)} – ${current ? t('today') : end ? formats.partialDate(end) : '?'})`}
          </li>
        ))}
      </ul>
    </>
  );
}
