export interface Title {
  /** Kebab-case; never changes. */
  id: string;
  name: string;
  family: string;
  /** A second family that its holders belong to as much: an HR analyst is one of the analysts too. */
  secondFamily?: string;
  /** Further names of the same job. Seniority words are not part of a title. */
  aliases: readonly string[];
  /** Titles whose holders do the same job: a position with one is as good as one with the title itself. */
  siblings?: readonly string[];
}

export interface TitleFamily {
  id: string;
  name: string;
  /** Families whose holders come into this one: their positions count as adjacent. */
  feeders: readonly string[];
}
