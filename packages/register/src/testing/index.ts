export { catalogOf, readRows, runSql } from './catalog.ts';
export { docx, p, zip } from './docx.ts';
export { quickFolder } from './quickFolder.ts';
export { TAMPERINGS } from './tampering.ts';
export { tamperWithAll } from './tamperWithAll.ts';
export { createDemoDatabase, createEmptyDatabase, createTestDatabase, type TestDatabase } from './testDatabase.ts';
export { startTestServer, type TestServer } from './testServer.ts';
export { idsOf, newEntry, remark, STATES, worldEntries } from './worldEntries.ts';
