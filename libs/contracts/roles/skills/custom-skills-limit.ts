/** The maximum number of custom skills of an organization, and of aliases of one skill. */
export const OWN_SKILLS_LIMIT = { entries: 500, aliases: 20 } as const;
