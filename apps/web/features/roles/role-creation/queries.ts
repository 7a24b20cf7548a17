/** Creates a role from a job description, as a TanStack mutation. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EditedRole, PageFormat, Role } from '#libs/contracts';
import { post } from '../../../api/client.js';

interface JobDescription {
  text: string;
  format: PageFormat;
  title?: string;
}

interface NewRoleOfPage {
  page: JobDescription;
  confidential?: boolean;
  /** Questions that were answered before there is a role. */
  answeredQuestions?: NonNullable<EditedRole['answeredQuestions']>;
}

export function useCreateRole() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: NewRoleOfPage) => post<Role>('/roles', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['roles'] }),
  });
}
