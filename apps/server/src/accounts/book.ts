import { refuse } from '@concord/domain';
import type { AccountBook } from '@concord/schema';
import { lastSignIns } from './lastSignIns.ts';
import type { Parts } from './parts.ts';
import { changeAccount, createAccount, loadedRecordOf, recordOf, renewLink } from './people.ts';
import { deviceAccount } from './serviceAccounts.ts';
import { createToken, listTokens, revokeToken } from './tokens.ts';

/**
 * The accounts as the fields of the schema need them.
 *
 * @param forget called when a right was withdrawn, before anybody is told that it is done
 */
export function createBook(parts: Parts, forget: () => void): AccountBook {
  const { prisma, audit } = parts;
  return {
    async nameOf(id) {
      return (await prisma.authUser.findUnique({ where: { id }, select: { name: true } }))?.name ?? null;
    },
    async accounts() {
      const rows = await prisma.authUser.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
      const signedIn = await lastSignIns(prisma);
      return rows.map((row) => recordOf(row, signedIn.get(row.id)));
    },
    tokens: async (by, account, shown) => {
      if (by.role === 'anonymous') return [];
      const all = await listTokens(prisma, by.role === 'admin' ? account : by.account);
      return by.narrowed && by.role !== 'admin' ? all.filter(({ id }) => id === shown) : all;
    },
    audit: audit.list,
    create: (by, wanted) => createAccount(parts, { account: accountOf(by) }, wanted),
    change: (by, change) => changeAccount(parts, by, change).finally(forget),
    renewLink: (by, id) => renewLink(parts, { account: accountOf(by) }, id),
    async endSessions(by, wanted) {
      if (by.role !== 'anonymous' && by.narrowed) return refuse('NARROWED_TOKEN');
      const id = wanted ?? accountOf(by) ?? '';
      const row =
        by.role === 'admin' || id === accountOf(by) ? await prisma.authUser.findUnique({ where: { id } }) : null;
      if (!row) return refuse('UNKNOWN_ACCOUNT', { account: id });
      await prisma.authSession.deleteMany({ where: { userId: id } });
      forget();
      await audit.note({ kind: 'signedOutEverywhere', account: accountOf(by), subject: id });
      return loadedRecordOf(prisma, row);
    },
    async createToken(by, wanted, shown) {
      if (by.role === 'anonymous') return refuse('NOT_SIGNED_IN');
      return createToken(parts, { id: by.account, role: by.role }, wanted, by.account, shown);
    },
    async createDeviceToken(by, { name, days }, shown) {
      const wanted = { name, days, role: null, readOnly: true };
      return createToken(parts, await deviceAccount(prisma), wanted, accountOf(by), shown);
    },
    revokeToken: (by, id, shown) => revokeToken(parts, by, id, shown).finally(forget),
    async noteRefusal(by, field, { code }) {
      // Strangers leave no name, and must not be able to fill the table.
      if (by.role === 'anonymous') return;
      await audit.noteRefused({ kind: 'refused', account: by.account, subject: field, facts: { code } });
    },
  };
}

function accountOf(by: Parameters<AccountBook['create']>[0]): string | undefined {
  return by.role === 'anonymous' ? undefined : by.account;
}
