/** Most entries of an organisation, and most aliases of one. */
export const OWN_SKILLS_LIMIT = { entries: 500, aliases: 20 } as const;
