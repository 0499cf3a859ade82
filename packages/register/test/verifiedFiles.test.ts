import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { verify } from '../src/index.ts';
import { createDemoDatabase, readRows, runSql, type TestDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createDemoDatabase(inject('serverUrl'), '2026-03-02');
});
afterEach(() => database.drop());

/** A text of a revision, kept as a file, that was changed. */
const ONE = `WHERE digest = (SELECT digest FROM "RevisionText" ORDER BY id LIMIT 1)`;
const ADDED = `paragraphs || '[{"text":"FORGED"}]'`;

test.each([
  ['content', `UPDATE "File" SET content = 'FORGED' ${ONE}`, 'has another content'],
  ['one byte more', `UPDATE "File" SET content = content || '\\x20' ${ONE}`, 'has another content'],
  [
    'paragraphs alone',
    `UPDATE "File" SET paragraphs = ${ADDED} ${ONE}`,
    'has paragraphs beside it that it does not hold',
  ],
  ['its absence', `DELETE FROM "File" ${ONE}`, 'is missing'],
])('a text of a revision that was forged is named: %s', async (_what, sql, said) => {
  expect(await verify(database)).toMatchObject({ kind: 'sound' });
  const [first] = await readRows<{ id: string; digest: string }>(
    database.databaseUrl,
    'SELECT id, digest FROM "RevisionText" ORDER BY id LIMIT 1',
  );
  await runSql(database.databaseUrl, sql);
  const result = await verify(database);
  expect(result).toMatchObject({ kind: 'broken' });
  expect(result.kind === 'broken' && result.what).toContain(
    `RevisionText ${first?.id}: the file ${first?.digest} ${said}`,
  );
});

test.each([
  ['content', `UPDATE "PaperFile" SET content = 'FORGED'`, 'has another content'],
  [
    'paragraphs alone',
    `UPDATE "PaperFile" SET paragraphs = ${ADDED}`,
    'has paragraphs beside it that it does not hold',
  ],
])('a text of a paper that was forged is named: %s', async (_what, sql, said) => {
  await runSql(
    database.databaseUrl,
    `INSERT INTO "PaperFile" SELECT (SELECT id FROM "Document" ORDER BY id LIMIT 1), f.digest, t."fileName", t."mediaType", content,
       paragraphs, now() FROM "File" f JOIN "RevisionText" t USING (digest) ORDER BY t.id LIMIT 1`,
  );
  expect(await verify(database)).toMatchObject({ kind: 'sound' });
  await runSql(database.databaseUrl, sql);
  const result = await verify(database);
  expect(result.kind === 'broken' && result.what).toMatch(/^PaperFile .*/);
  expect(result.kind === 'broken' && result.what).toContain(said);
});
