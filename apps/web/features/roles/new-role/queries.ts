/** Files that role pages come in, as TanStack queries. */
import { useMutation, useQuery } from '@tanstack/react-query';
import type { JobDescriptionReading, RolePreview, RolePreviewInput, ShippedRoles } from '#libs/contracts';
import { get, getByPost, upload } from '../../../api/client.js';

const ASKED_AGAIN_EVERY_MS = 400;
/** A minute. */
const MOST_TRIES = 150;

/** Has a file read, and waits for what it says. */
export const useReadJobDescription = () =>
  useMutation({
    mutationFn: async (file: File): Promise<JobDescriptionReading> => {
      const form = new FormData();
      form.append('files', file);
      let reading = await upload<JobDescriptionReading>('/job-descriptions', form, null, () => undefined);
      for (let tries = 0; reading.state === 'waiting' && tries < MOST_TRIES; tries++) {
        await new Promise((resolve) => setTimeout(resolve, ASKED_AGAIN_EVERY_MS));
        reading = await get<JobDescriptionReading>(`/job-descriptions/${reading.id}`);
      }
      return reading;
    },
  });

/** Shows what a page would become as a role. Nothing is saved. */
export const usePreviewRole = () =>
  useMutation({ mutationFn: (input: RolePreviewInput) => getByPost<RolePreview>('/role-previews', input) });

/** Roles that come with Candor: the same until the next release. */
export const useShippedRoles = () =>
  useQuery({ queryKey: ['shipped-roles'], queryFn: () => get<ShippedRoles>('/shipped-roles'), staleTime: Infinity });
