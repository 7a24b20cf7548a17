import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Application } from '#libs/contracts';
import { get } from '../../../api/client.js';

const ASKED_AGAIN_EVERY_MS = 2_000;

/** Its score is being made again. */
const isOutOfDate = ({ outOfDate }: Pick<Application, 'outOfDate'>): boolean => outOfDate !== null;

export const applicationQuery = (applicationId: string | null) =>
  queryOptions({
    queryKey: ['application', applicationId],
    queryFn: () => get<Application>(`/applications/${applicationId}`),
    enabled: applicationId !== null,
    refetchInterval: ({ state: { data } }) =>
      data && (data.state === 'waiting' || isOutOfDate(data)) ? ASKED_AGAIN_EVERY_MS : false,
  });

export const useApplication = (applicationId: string | null) => useQuery(applicationQuery(applicationId));
