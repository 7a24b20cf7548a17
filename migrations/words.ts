/** Lets a column that is one of a list of words be some more. Leaves those that it may be already. */
export function addWords(table: string, column: string, words: readonly string[]): string {
  const list = words.map((word) => `'${word}'`).join(', ');
  return `
    DO $words$
    DECLARE
      held text[];
    BEGIN
      SELECT ARRAY(SELECT (regexp_matches(pg_get_constraintdef(oid), '''([^'']+)''::text', 'g'))[1]) INTO held
        FROM pg_constraint WHERE conrelid = 'public.${table}'::regclass AND conname = '${table}_${column}_check';
      EXECUTE 'ALTER TABLE public.${table} DROP CONSTRAINT ${table}_${column}_check';
      EXECUTE format('ALTER TABLE public.${table} ADD CONSTRAINT ${table}_${column}_check CHECK (${column} IN (%s))',
        (SELECT string_agg(quote_literal(word), ', ' ORDER BY place) FROM unnest(held || ARRAY[${list}]) WITH ORDINALITY AS w (word, place)));
    END $words$;`;
}
