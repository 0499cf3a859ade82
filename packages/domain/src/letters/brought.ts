import type { Id } from '../journal/entry.ts';
import type { Comment, Position, Records, Reply } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';

/** What one letter of a party brought: the reply, and with it, or without, where it stands and what it remarks. */
export type Brought = Readonly<{ reply: Reply; positions: readonly Position[]; comments: readonly Comment[] }>;

/**
 * What came in one letter, by the id of each record of it: a reply, the comments that it brought, and the positions that its sender
 * took on the same day at the step about which it was asked.
 */
export function broughtOf(records: Records, dossierId: Id): ReadonlyMap<Id, Brought> {
  return remember(records, `brought ${dossierId}`, () => {
    const replies = rowsBy(records.reply, 'dossierId', dossierId);
    if (replies.length === 0) return NOTHING;
    const positions = Map.groupBy(rowsBy(records.position, 'dossierId', dossierId), (row) => keyOf(row.stepId, row));
    const all = replies.map((reply): Brought => {
      const stepId = records.consultationRequest.get(reply.requestId)?.stepId;
      const key = stepId === undefined ? undefined : keyOf(stepId, reply);
      const comments = rowsBy(records.comment, 'replyId', reply.id).filter(
        (row) => keyOf('', row) === keyOf('', reply),
      );
      return { reply, positions: (key && positions.get(key)) || [], comments };
    });
    return new Map(
      all.flatMap((brought) =>
        [brought.reply, ...brought.positions, ...brought.comments].map(({ id }) => [id, brought] as const),
      ),
    );
  });
}

const NOTHING: ReadonlyMap<Id, Brought> = new Map();

function keyOf(stepId: Id, { partyId, occurred, known }: Pick<Reply, 'partyId' | 'occurred' | 'known'>): string {
  return [stepId, partyId, occurred.edtf, known.edtf].join(' ');
}

/**
 * What leads of a letter, of its records or of the entries that it was entered as: where the party stands before what it remarks, that
 * before its having answered.
 */
export function leadOf<R, P, C>({
  reply,
  positions,
  comments,
}: Readonly<{ reply: R; positions: readonly P[]; comments: readonly C[] }>): R | P | C {
  return positions[0] ?? comments[0] ?? reply;
}
