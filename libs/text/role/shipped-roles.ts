import { MLOPS_ENGINEER_PAGE } from './shipped/mlops-engineer.page.js';

/** A role that comes with the product: a page of text that `readRole` reads. */
export interface ShippedRole {
  /** Kebab-case; never changes. */
  id: string;
  title: string;
  page: string;
}

/** Roles that come with the product. To add one: one page file, one line here. */
export const SHIPPED_ROLES: readonly ShippedRole[] = [
  { id: 'mlops-engineer', title: 'MLOps Engineer', page: MLOPS_ENGINEER_PAGE.trimEnd() },
];
