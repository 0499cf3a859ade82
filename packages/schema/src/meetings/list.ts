import { everyMeeting, type Meeting, meetingState, meetingTitle } from '@concord/domain';
import { builder } from '../builder.ts';
import { day, flag, named, oneOf, text } from '../lists/conditions.ts';
import { BODIES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { ofFiction } from '../lists/shared.ts';
import { loadAll } from '../loading.ts';
import { pageTexts } from '../relay.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { MeetingRef } from './meeting.ts';
import { MeetingStateEnum } from './state.ts';

type Listed = Within<Meeting>;

const bodiesOf = ({ value, records }: Listed) => value.sittings.map(({ bodyId }) => records.body.get(bodyId));
const titleOf = ({ value, records }: Listed) => meetingTitle(records, value.sittings);

/** How meetings are filtered and ordered. */
export const MeetingList = listOf<Listed>(
  'Meeting',
  { en: 'meetings', ru: 'заседания' },
  {
    bodies: named(
      'Only those at which one of these bodies sits, by short name (органы).',
      (own) => bodiesOf(own).map((body) => body?.slug),
      BODIES,
    ),
    states: oneOf(MeetingStateEnum, 'Only those of which this became (состояние).', ({ value, day: on }) =>
      meetingState(value, on),
    ),
    held: day('When it was held (состоялось).', ({ value }) => value.held),
    planned: day('For when it was announced (запланировано).', ({ value }) => value.planned),
    joint: flag(
      'Only those of several bodies (совместные), or only those of one.',
      ({ value }) => value.sittings.length > 1,
    ),
    number: named('Only with one of these numbers of a body (номера): 55.', ({ value }) =>
      value.sittings.map(({ number }) => String(number ?? '')),
    ),
    title: text('Only what is called so (название).', (own) => Object.values(titleOf(own))),
    ...ofFiction(),
  },
  {
    DAY: falling(
      'By the day on which it was held, else for which it was announced, the latest first (по дню).',
      ({ value }) => value.held ?? value.planned,
    ),
    PLANNED: falling(
      'By the day for which it was announced, the latest first (по дню плана).',
      ({ value }) => value.planned,
    ),
    TITLE: rising('By title (по названию).', (own) => titleOf(own).ru),
  },
);

const MEETING_PAGE = pageTexts('Meeting', { en: 'meetings', ru: 'заседания' });

/** A page of meetings: of all, or of a body. */
export const MeetingConnectionRef = builder.connectionObject(
  {
    type: MeetingRef,
    ...MEETING_PAGE.page,
    fields: (c) => ({
      totalCount: c.int({
        description: 'How many there are in all (всего).',
        resolve: (page) => (page as unknown as Readonly<{ totalCount: number }>).totalCount,
      }),
    }),
  },
  MEETING_PAGE.edge,
);

builder.queryField('meetings', (t) =>
  t.connection(
    {
      type: MeetingRef,
      description: 'All meetings of the register (заседания): held, planned and cancelled ones, the newest first.',
      args: { ...MeetingList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const meetings = everyMeeting(all.records).map((meeting) => within(all, meeting));
        return MeetingList.page(context, all, args, meetings);
      },
    },
    MeetingConnectionRef,
  ),
);
