/** Questions and answers of the phone screen, as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PhoneScreen, PhoneScreenAnswers, PhoneScreened, YesNoUnknown } from '#libs/contracts';
import { get, post } from '../../../api/client.js';

export const usePhoneScreen = (applicationId: string) =>
  useQuery({
    queryKey: ['application', applicationId, 'phone-screen'],
    queryFn: () => get<PhoneScreen>(`/applications/${applicationId}/phone-screen`),
  });

/** As it is sent: what is said of place and beginning, before the server has taken it apart. */
export interface PhoneScreenInput extends Pick<PhoneScreenAnswers, 'corrections' | 'overrides'> {
  answers: {
    answers: {
      location?: { country: string };
      noticePeriod?: { days: number };
      sponsorship?: YesNoUnknown;
      relocation?: YesNoUnknown;
    };
    reason: string;
  }[];
}

export function useAnswerPhoneScreen(applicationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answers: PhoneScreenInput) =>
      post<PhoneScreened>(`/applications/${applicationId}/phone-screen`, answers),
    onSettled: () => {
      for (const queryKey of [['application', applicationId], ['shortlist'], ['counts']])
        void queries.invalidateQueries({ queryKey });
    },
  });
}
