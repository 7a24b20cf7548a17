import { Button } from '@mantine/core';
import type { Application } from '#libs/contracts';
import { useCandidate } from '../../candidates/candidate-frame/queries.js';
import { PossibleDuplicates as SameOfPeople } from '../../candidates/duplicates/possible-duplicates.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { useTranslations } from 'use-intl';

/** The possible duplicates of a candidate in the list. The other one opens in the list too, at its rank. */
export function DuplicateWarning({ application }: { application: Application }) {
  return (
    <SameOfPeople
      candidateId={application.candidateId}
      wayTo={(candidateId, name) => <InList candidateId={candidateId} name={name} roleId={application.roleId} />}
    />
  );
}

function InList({ candidateId, name, roleId }: { candidateId: string; name: string | null; roleId: string }) {
  const t = useTranslations('people');
  const [, change] = useAddressState();
  const theirs = useCandidate(candidateId).data?.applications.find((each) => each.roleId === roleId);
  if (!theirs) return null;
  return (
    <Button size="compact-xs" variant="default" onClick={() => change({ application: theirs.id })}>
      {t('openThe', { name: name ?? t('theOther') })}
    </Button>
  );
}
