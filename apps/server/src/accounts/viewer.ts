import type { Viewer } from '@concord/domain';

/** What the tables of accounts say of an account. */
export type AccountRow = Readonly<{ id: string; role: string; state: string | null }>;

/** Who speaks when this account's token is shown; undefined when the row makes no sense, so that nobody speaks. */
export function viewerOf(row: AccountRow): Viewer | undefined {
  switch (row.role) {
    case 'viewer':
    case 'analyst':
    case 'secretariat':
    case 'admin':
      return { role: row.role, account: row.id };
    case 'delegate':
      return row.state === null ? undefined : { role: 'delegate', account: row.id, state: row.state };
    default:
      return undefined;
  }
}
