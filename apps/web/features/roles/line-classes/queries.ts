/** The lines of a job description with their classes, as TanStack queries. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EditedRole, LineClassReading, LineClassReadingInput, PageLines } from '#libs/contracts';
import { get, getByPost } from '../../../api/client.js';

export type LineClassChanges = NonNullable<EditedRole['lineClasses']>;

/** The lines of a version, or of a draft of it; the latter with the questions and notes of its page. */
export type PageLinesOfDraft = PageLines & Partial<Pick<LineClassReading, 'questions' | 'notes'>>;

export interface VersionPath {
  roleId: string;
  versionId: string;
}

const keyOf = ({ roleId, versionId }: VersionPath, lineClasses: LineClassChanges) =>
  ['page-lines', roleId, versionId, lineClasses] as const;

const pathOf = ({ roleId, versionId }: VersionPath) => `/roles/${roleId}/versions/${versionId}`;

/** @param lineClasses those that a draft changes */
export const usePageLines = (version: VersionPath, lineClasses: LineClassChanges) =>
  useQuery({
    queryKey: keyOf(version, lineClasses),
    queryFn: (): Promise<PageLinesOfDraft> =>
      lineClasses.length === 0
        ? get<PageLines>(`${pathOf(version)}/lines`)
        : getByPost<LineClassReading>(`${pathOf(version)}/line-readings`, {
            lineClasses,
          } satisfies LineClassReadingInput),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

/** Reads the page with changed classes and merges the result into edited criteria. Nothing is saved. */
export function useReadLines(version: VersionPath) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: LineClassReadingInput) =>
      getByPost<LineClassReading>(`${pathOf(version)}/line-readings`, input),
    onSuccess: (reading, { lineClasses }) => queries.setQueryData(keyOf(version, lineClasses), reading),
  });
}
