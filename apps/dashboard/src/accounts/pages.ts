import { isScreen, type Viewer } from './viewer.ts';

const OWN = { to: '/account', name: 'account.own' } as const;
const ADMIN = [
  { to: '/admin/accounts', name: 'admin.accounts' },
  { to: '/admin/tokens', name: 'admin.tokens' },
  { to: '/admin/audit', name: 'admin.audit' },
] as const;

/** The pages about accounts that somebody may see. */
export function pagesOf(viewer: Viewer | null | undefined): readonly (typeof OWN | (typeof ADMIN)[number])[] {
  if (!viewer || isScreen(viewer)) return [];
  return viewer.role === 'ADMIN' ? [OWN, ...ADMIN] : [OWN];
}
