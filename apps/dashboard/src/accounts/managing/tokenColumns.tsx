import type { Column } from '../../page/columns.ts';
import { Asked } from './Asked.tsx';
import type { TokenRow } from './data.ts';
import type { ManagingText } from './text.ts';

type Tools = Readonly<{
  text: ManagingText;
  moment: (at: string) => string;
  /** What an account is called; null where the tokens are all of one. */
  ownerOf: ((account: string) => string) | null;
  onRevoke: (token: TokenRow) => void;
}>;

/** What a token is for, as whom it speaks, whose it is, until when; and its end. */
export function tokenColumns({ text, moment, ownerOf, onRevoke }: Tools): readonly Column<TokenRow>[] {
  return [
    {
      ...{ key: 'name', title: text('managing.name'), isPlain: true, isSortable: true },
      value: ({ name }) => name,
      show: ({ name, start }) => (
        <>
          <b className="block font-[560]">{name}</b>
          <span className="text-ink-3">{start}…</span>
        </>
      ),
    },
    {
      ...{ key: 'role', title: text('managing.role'), width: 'tabular:w-[16%]' },
      value: ({ role, readOnly }) =>
        readOnly ? text('tokens.readsAs', { role: text(`role.${role}`) }) : text(`role.${role}`),
    },
    ...(ownerOf
      ? [
          {
            ...{ key: 'owner', title: text('tokens.owner'), width: 'tabular:w-[16%]', isSortable: true },
            value: ({ account }: TokenRow) => ownerOf(account),
          },
        ]
      : []),
    {
      ...{ key: 'until', title: text('tokens.expires'), width: 'tabular:w-[13%]' },
      value: ({ expiresAt }) => expiresAt && moment(expiresAt),
    },
    {
      ...{ key: 'used', title: text('tokens.used'), width: 'tabular:w-[13%]' },
      value: ({ lastUsedAt }) => (lastUsedAt ? moment(lastUsedAt) : text('tokens.neverUsed')),
    },
    {
      ...{ key: 'end', title: text('managing.action'), width: 'tabular:w-[190px]', isPlain: true },
      value: () => null,
      show: (token) => (
        <Asked
          label={text('tokens.revoke')}
          about={token.name}
          question={text('tokens.revokeAsk')}
          cancel={text('managing.cancel')}
          onDo={() => onRevoke(token)}
        />
      ),
    },
  ];
}
