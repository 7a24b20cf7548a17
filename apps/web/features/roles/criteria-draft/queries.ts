import { useMutation } from '@tanstack/react-query';
import type { RequirementReading, RequirementReadingInput } from '#libs/contracts';
import { getByPost } from '../../../api/client.js';

export const useReadRequirement = () =>
  useMutation({
    mutationFn: (input: RequirementReadingInput) => getByPost<RequirementReading>('/requirement-readings', input),
  });
