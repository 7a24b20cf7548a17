import type { Level } from '#libs/contracts';

/** The page of a shipped role. Its first line is the title of the role. */
export interface RolePage {
  /** Kebab-case; never changes. */
  id: string;
  /** The level that `readRole` reads in the page, so that a list of the roles needs no reading. */
  level: Level;
  page: string;
}
