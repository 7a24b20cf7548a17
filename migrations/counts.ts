/**
 * Counts of rows that no reader has to walk through. Each statement that changes the counted rows adds its difference to a count, as rows
 * of its own. So writers never wait for each other, and a deletion by foreign key counts as well. The sum of the rows is the count.
 * Now and then a statement folds the rows into one.
 */

interface Counted {
  /** The table whose rows are counted. */
  table: string;
  count: string;
  /** The column by which a count belongs to its parent, and the table of that parent. */
  of: string;
  parent: string;
  /** The column that tells the counts of one parent apart. */
  by: string;
}

/** A count has few rows again after so many statements, on average. */
const FOLDED_AT = 16;

/** The function and the triggers that keep a count. */
export function keepCount({ table, count, of, parent, by }: Counted): string {
  const key = `organisation_id, ${of}`;
  const insert = `INSERT INTO public.${count} (${key}, ${by}, n, id)`;
  return `
    CREATE FUNCTION count_${table}() RETURNS trigger LANGUAGE plpgsql AS $count$
      DECLARE changed record;
      BEGIN
        CASE TG_OP
          WHEN 'INSERT' THEN
            ${insert} SELECT ${key}, ${by}, count(*), gen_random_uuid() FROM added GROUP BY ${key}, ${by};
          WHEN 'UPDATE' THEN
            ${insert} SELECT ${key}, ${by}, sum(n), gen_random_uuid() FROM (
                SELECT ${key}, ${by}, 1 AS n FROM added UNION ALL SELECT ${key}, ${by}, -1 FROM removed) both_ways
              GROUP BY ${key}, ${by} HAVING sum(n) <> 0;
          ELSE
            -- The count of a parent that goes as well goes with it.
            ${insert} SELECT ${key}, ${by}, -count(*), gen_random_uuid() FROM removed
              WHERE EXISTS (SELECT FROM public.${parent} p WHERE p.organisation_id = removed.organisation_id AND p.id = removed.${of})
              GROUP BY ${key}, ${by};
            RETURN NULL;
        END CASE;
        IF random() * ${FOLDED_AT} < 1 THEN
          FOR changed IN SELECT DISTINCT ${key} FROM added LOOP
            -- Skips rows that another statement is folding.
            WITH folded AS (
              DELETE FROM public.${count} t
                WHERE t.organisation_id = changed.organisation_id AND t.${of} = changed.${of} AND t.id IN (
                  SELECT f.id FROM public.${count} f
                    WHERE f.organisation_id = changed.organisation_id AND f.${of} = changed.${of} FOR UPDATE SKIP LOCKED)
              RETURNING t.${by}, t.n)
            ${insert} SELECT changed.organisation_id, changed.${of}, ${by}, sum(n), gen_random_uuid() FROM folded GROUP BY ${by};
          END LOOP;
        END IF;
        RETURN NULL;
      END $count$;

    CREATE TRIGGER count_added AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_${table}();
    CREATE TRIGGER count_changed AFTER UPDATE ON ${table}
      REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_${table}();
    CREATE TRIGGER count_removed AFTER DELETE ON ${table}
      REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_${table}();`;
}
