/** Drops compared candidates that no longer exist, so that the others can still be compared. */
import { useEffect, useState } from 'react';
import { ApiError } from '../../../api/api-error.js';
import { useComparison } from './queries.js';

/** @returns how many are gone, and who is left of those that were asked for */
export function useExistingCandidates(roleId: string, applicationIds: readonly string[]) {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const left = applicationIds.filter((id) => !missing.includes(id));
  const query = useComparison(roleId, left);
  const { error } = query;
  useEffect(() => {
    const paths = error instanceof ApiError ? error.errors.map(({ path }) => path) : [];
    const found = left.filter((_, at) => paths.includes(`applications.${at}`));
    if (found.length > 0) setMissing((before) => [...before, ...found]);
    // Once for each answer.
  }, [error]);
  return { query, gone: applicationIds.length - left.length, left };
}
