import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Whatever a person stands in. */
const ABOUT_PEOPLE = [
  ...['shortlist', 'application', 'suggestions', 'suggestion', 'merges', 'suppressed', 'import', 'import-items'],
  ...['candidate', 'facts', 'profiles', 'corrections', 'activity'],
];

export function useCandidateMutation<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Also after a refusal, because another user may have been quicker. No component waits for it: its caller may be
    // gone by then.
    onSettled: () => {
      for (const key of ABOUT_PEOPLE) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
