import { isAsked, partyOf, type Reply } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { ConsultationRequestRef } from '../dossiers/occurrence.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';

/** What a party answered to a letter. */
export const ReplyRef = builder.objectRef<Within<Reply>>('Reply');

builder.node(ReplyRef, {
  description: 'A party answered a letter (ответ): that closes the request for this party and for no other.',
  id: { resolve: (reply) => innerId(datedId(reply)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'reply', id),
  fields: (t) => ({
    request: t.field({
      type: ConsultationRequestRef,
      description: 'The letter that it answers (запрос).',
      resolve: (reply) => within(reply, requestOf(reply)),
    }),
    party: t.field({
      type: PartyRef,
      description: 'Who answered (сторона).',
      resolve: (reply) => partyShape(within(reply, writerOf(reply))),
    }),
    asked: t.boolean({
      nullable: true,
      description:
        'Whether the letter asked this party (был ли запрос к ней): who was not asked may write, and it closes nothing. Null where the letter names collectives whose members no source cites.',
      resolve: (reply) => isAsked(reply.records, requestOf(reply), writerOf(reply)),
    }),
    letterNumber: t.string({
      nullable: true,
      description: 'As printed (номер письма): «№ XC-88»; null where it bears none.',
      resolve: ({ value }) => value.letterNumber,
    }),
    text: t.string({
      nullable: true,
      description: 'In its own words (текст); null where only the fact is known.',
      resolve: ({ value }) => value.text,
    }),
    occurred: t.field({
      type: WhenRef,
      description: 'When it answered (когда).',
      resolve: ({ value }) => value.occurred,
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

function requestOf({ records, value }: Within<Reply>) {
  const request = records.consultationRequest.get(value.requestId);
  if (!request) throw new GraphQLError('The letter is not among what you may see.');
  return request;
}

function writerOf({ records, value }: Within<Reply>) {
  const party = partyOf(records, value.partyId);
  if (!party) throw new GraphQLError('The party is not among what you may see.');
  return party;
}
