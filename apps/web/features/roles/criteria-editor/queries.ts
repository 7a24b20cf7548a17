import { useMutation } from '@tanstack/react-query';
import type { NewRoleVersion } from '#libs/contracts';
import { saveRoleVersion, useShowSavedVersion } from '../criteria-content/queries.js';

/** Saves a further version, which takes over once every candidate is assessed under it. */
export const useSaveVersion = (roleId: string) =>
  useMutation({
    mutationFn: (version: NewRoleVersion) => saveRoleVersion(roleId, version),
    onSuccess: useShowSavedVersion(roleId),
  });
