import { everyMeeting } from '@concord/domain';
import { builder } from '../builder.ts';
import { loadAll } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { AS_OF } from '../time/asOf.ts';
import { within } from '../within.ts';
import { MeetingRef } from './meeting.ts';

/** A page of meetings: of all, or of a body. */
export const MeetingConnectionRef = builder.connectionObject(
  {
    type: MeetingRef,
    name: 'MeetingConnection',
    description: 'A page of meetings.',
    fields: (c) => ({
      totalCount: c.int({
        description: 'How many there are in all (всего).',
        resolve: (page) => (page as unknown as Readonly<{ totalCount: number }>).totalCount,
      }),
    }),
  },
  { name: 'MeetingEdge', description: 'A meeting in a page.' },
);

builder.queryField('meetings', (t) =>
  t.connection(
    {
      type: MeetingRef,
      description: 'All meetings of the register (заседания): held, planned and cancelled ones, the newest first.',
      args: { asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        return arrayPage(
          context,
          args,
          everyMeeting(all.records).map((meeting) => within(all, meeting)),
        );
      },
    },
    MeetingConnectionRef,
  ),
);
