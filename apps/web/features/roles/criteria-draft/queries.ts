import { useMutation } from '@tanstack/react-query';
import type { RequirementReading, RequirementReadingInput } from '#libs/contracts';
import { post } from '../../../api/client.js';

export const useReadRequirement = () =>
  useMutation({
    mutationFn: (input: RequirementReadingInput) => post<RequirementReading>('/requirement-readings', input),
  });
