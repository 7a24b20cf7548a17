/** The moment that a field of type `datetime-local` holds, in ISO 8601. @param local in the user's time zone */
export const instantOf = (local: string): string => new Date(local).toISOString();
