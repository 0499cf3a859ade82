import { type ReactNode, useState } from 'react';
import { recordedBy, useSend } from '../../desk/form/useSend.ts';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { DataTable } from '../../page/DataTable.tsx';
import { Empty } from '../../page/Empty.tsx';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { RevokeTokenMutation, type TokenRow, TokensQuery } from './data.ts';
import { Told } from './Told.tsx';
import { useManagingText, useMoment } from './text.ts';
import { tokenColumns } from './tokenColumns.tsx';

/** The tokens of an account, or of all, each with its end. */
export function Tokens({
  account,
  ownerOf = null,
  again,
}: {
  /** Null for all. */
  account: string | null;
  ownerOf?: ((account: string) => string) | null;
  /** Another number asks anew. */
  again: number;
}): ReactNode {
  const text = useManagingText();
  const moment = useMoment();
  const { wire } = useLocale();
  const { data, error, reload } = useOnce(TokensQuery, { account }, again);
  const { sending, run } = useSend();
  const [said, setSaid] = useState('');
  const [revoked, setRevoked] = useState<TokenRow>();
  if (error) return <ErrorNote error={error} onRetry={reload} hasData={false} />;
  if (!data) return <p className="text-ink-3">{text('desk.loading')}</p>;
  const revoke = async (token: TokenRow): Promise<void> => {
    const { id, name } = token;
    setRevoked(token);
    setSaid('');
    const done = await run(async (send) => recordedBy(await send(RevokeTokenMutation, { token: id, locale: wire })));
    if (!done) return;
    setSaid(text('tokens.revoked', { name }));
    reload();
  };
  const columns = tokenColumns({ text, moment, ownerOf, onRevoke: (token) => void revoke(token) });
  return (
    <>
      <Told text={said} sending={sending} onRetry={() => revoked && void revoke(revoked)} />
      {data.accessTokens.length === 0 ? (
        <Empty text={text('tokens.none')} />
      ) : (
        <DataTable label={text('admin.tokens')} columns={columns} rows={data.accessTokens} keyOf={({ id }) => id} />
      )}
    </>
  );
}
