/**
 * A statement that the server parses and plans once for each connection instead of each time: for what the pipeline runs for
 * every candidate, where planning under row-level security costs as much as running. Give the result to `tenant.query`.
 *
 * The driver takes an object in the place of the text; TypeORM hands it on and its types know only the text. Needs
 * connections that stay the same between statements: a pooler in front must know prepared statements (PgBouncer from 1.21).
 * @param name told apart by it; one name, one text
 */
export function prepared(name: string, text: string): string {
  return { name, text } as unknown as string;
}
