import { useQuery } from '@tanstack/react-query';
import type { Comparison } from '#libs/contracts';
import { get } from '../../../api/client.js';

export const useComparison = (roleId: string, applicationIds: readonly string[]) =>
  useQuery({
    queryKey: ['comparison', roleId, applicationIds],
    queryFn: () => get<Comparison>(`/roles/${roleId}/comparison?applications=${applicationIds.join(',')}`),
    enabled: applicationIds.length > 1,
  });
