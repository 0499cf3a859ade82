import { withClient } from '../withClient.ts';

/** Runs a script on a database. */
export async function runSql(databaseUrl: string, sql: string): Promise<void> {
  await withClient(databaseUrl, (client) => client.query(sql));
}

/** What a database answers to a query. */
export async function readRows<Row>(databaseUrl: string, sql: string): Promise<readonly Row[]> {
  return withClient(databaseUrl, async (client) => (await client.query(sql)).rows);
}

/**
 * What a database is made of, one line for each column, index, constraint and value of an enum, in order. Indexes on expressions
 * or on some rows only, and checks, are left out: Prisma's schema cannot say them, so a migration alone does.
 */
export async function catalogOf(databaseUrl: string): Promise<readonly string[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ line: string }>(`
      SELECT format('column %s.%s.%s %s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                    CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
                    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) AS line
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
       WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname IN ('public', 'auth')
         AND c.relname <> '_prisma_migrations'
      UNION ALL
      SELECT 'index ' || pg_get_indexdef(i.indexrelid)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'auth') AND c.relname <> '_prisma_migrations' AND i.indexprs IS NULL AND i.indpred IS NULL
      UNION ALL
      SELECT format('constraint %s.%s %s', n.nspname, k.conname, pg_get_constraintdef(k.oid))
        FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
       WHERE n.nspname IN ('public', 'auth') AND k.conrelid::regclass::text NOT LIKE '%_prisma_migrations%' AND k.contype <> 'c'
      UNION ALL
      SELECT format('enum %s.%s %s', n.nspname, t.typname, e.enumlabel)
        FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid = t.typnamespace
      ORDER BY line`);
    return rows.map(({ line }) => line);
  });
}
