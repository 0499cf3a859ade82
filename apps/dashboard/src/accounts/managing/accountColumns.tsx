import type { Address } from '../../page/address.ts';
import type { Column } from '../../page/columns.ts';
import { NameLink } from '../../page/NameLink.tsx';
import type { AccountRow, AccountsData } from './data.ts';
import type { ManagingText } from './text.ts';

type Tools = Readonly<{
  text: ManagingText;
  moment: (at: string) => string;
  href: Address['href'];
  states: AccountsData['memberStates'];
}>;

/** Who has an account, with which address, as what, and whether it may be used. */
export function accountColumns({ text, moment, href, states }: Tools): readonly Column<AccountRow>[] {
  const names = new Map(states.map((state) => [state.code, state.names.short]));
  return [
    {
      ...{ key: 'name', title: text('accounts.name'), isPlain: true, isSortable: true },
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <b className="font-[560]">
          <NameLink to={href(`/admin/accounts/${encodeURIComponent(id)}`)}>{name}</NameLink>
        </b>
      ),
    },
    {
      ...{ key: 'email', title: text('signIn.email'), width: 'tabular:w-[24%]', isPlain: true, isSortable: true },
      value: ({ email }) => email,
    },
    {
      ...{ key: 'role', title: text('managing.role'), width: 'tabular:w-[15%]', isSortable: true },
      value: ({ role }) => text(`role.${role}`),
    },
    {
      ...{ key: 'from', title: text('accounts.state'), width: 'tabular:w-[15%]', isSortable: true },
      value: ({ state }) => state && (names.get(state) ?? state),
    },
    {
      ...{ key: 'last', title: text('accounts.lastSignIn'), width: 'tabular:w-[150px]', isSortable: true },
      value: ({ lastSignInAt }) => (lastSignInAt ? moment(lastSignInAt) : text('accounts.never')),
    },
    {
      ...{ key: 'off', title: text('accounts.disabled'), width: 'tabular:w-[15%]', isSortable: true },
      value: ({ disabledAt }) => disabledAt && moment(disabledAt),
    },
  ];
}
