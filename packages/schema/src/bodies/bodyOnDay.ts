import { attention, type BodyDossier, bodyBySlug, dossiersAt, lastKnown, meetingsOfBody } from '@concord/domain';
import { builder } from '../builder.ts';
import { AttentionReasonEnum } from '../dossiers/attention.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { StepStateEnum, StepStatusRef } from '../dossiers/stepStatus.ts';
import { day, number, oneOf } from '../lists/conditions.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, ofDossier } from '../lists/shared.ts';
import { loadAll, viewOf, withAll } from '../loading.ts';
import { MeetingConnectionRef, MeetingList } from '../meetings/list.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { pageTexts } from '../relay.ts';
import { StepTypeEnum } from '../routes/step.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { BodyRef } from './ref.ts';

const BodyDossierRef = builder.objectRef<Within<BodyDossier>>('BodyDossier').implement({
  description: 'A dossier at a step of a body (досье на этапе органа).',
  fields: (t) => ({
    dossier: t.field({
      type: DossierRef,
      description: 'The dossier (досье).',
      resolve: (own) => viewOf(own, own.value.dossier),
    }),
    status: t.field({
      type: StepStatusRef,
      description:
        'Where it stands with the step (состояние этапа): CANNOT_TELL where nobody can tell whether it has come.',
      resolve: (own) => within(own, own.value.status),
    }),
  }),
});

const BODY_DOSSIER_PAGE = pageTexts('BodyDossier', { en: 'dossiers at a body', ru: 'досье у органа' });

const BodyDossierConnectionRef = builder.connectionObject(
  {
    type: BodyDossierRef,
    ...BODY_DOSSIER_PAGE.page,
    fields: (c) => ({
      totalCount: c.int({
        description: 'How many there are in all (всего); a dossier at two steps of the body counts twice.',
        resolve: (page) => (page as unknown as Readonly<{ totalCount: number }>).totalCount,
      }),
    }),
  },
  BODY_DOSSIER_PAGE.edge,
);

type AtBody = Within<BodyDossier>;

const pressing = ({ records, value, day: on }: AtBody) => attention(records, value.dossier.id, on);

const BodyDossierList = listOf<AtBody>(
  'BodyDossier',
  { en: 'dossiers at a body', ru: 'досье у органа' },
  {
    ...ofDossier(({ value }: AtBody) => value.dossier.id),
    states: oneOf(
      StepStateEnum,
      'Only those that stand so with the step (состояние этапа).',
      ({ value }) => value.status.state,
    ),
    stepTypes: oneOf(
      StepTypeEnum,
      'Only at steps of one of these types (вид этапа).',
      ({ value }) => value.status.step.stepType,
    ),
    reasons: oneOf(
      AttentionReasonEnum,
      'Only those that need attention for one of these reasons (что требует внимания).',
      (own) => pressing(own).reason,
    ),
    daysLate: number('Days past the term, the most (просрочено дней).', (own) => pressing(own).daysLate),
    daysWaiting: number('Days that somebody has been awaited (дней ожидания).', (own) => pressing(own).daysWaiting),
    lastKnown: day('The day of the last news (последние сведения).', ({ records, value }) =>
      lastKnown(records, value.dossier.id),
    ),
  },
  {
    ATTENTION: rising('The most pressing first (по важности).', (own) => pressing(own).rank),
    DOSSIER: byDossier(({ value }) => value.dossier.id),
    TITLE: rising('By title (по наименованию).', ({ value }) => value.dossier.title.ru),
    DAYS_LATE: falling('The longest overdue first (по просрочке).', (own) => pressing(own).daysLate),
    DAYS_WAITING: falling('The longest awaited first (по ожиданию).', (own) => pressing(own).daysWaiting),
    LAST_KNOWN: falling('The latest news first (по последним сведениям).', ({ records, value }) =>
      lastKnown(records, value.dossier.id),
    ),
  },
);

builder.objectFields(BodyRef, (t) => ({
  meetings: t.connection(
    {
      type: MeetingRef,
      description: 'At which it sits (заседания): held and planned ones, the newest first.',
      args: MeetingList.args(t.arg),
      resolve: (body, args, context) => {
        const meetings = meetingsOfBody(body.records, body.value.id).map((meeting) => within(body, meeting));
        return MeetingList.page(context, body, args, meetings);
      },
    },
    MeetingConnectionRef,
  ),
  dossiers: t.connection(
    {
      type: BodyDossierRef,
      description:
        'The dossiers that are at a step of it on that day (досье у органа), the most pressing first; a dossier at two of its steps twice.',
      args: BodyDossierList.args(t.arg),
      resolve: async (body, args, context) => {
        const all = await withAll(context, body);
        const dossiers = dossiersAt(all.records, body.value.id, all.day).map((dossier) => within(all, dossier));
        return BodyDossierList.page(context, all, args, dossiers);
      },
    },
    BodyDossierConnectionRef,
  ),
}));

builder.queryField('body', (t) =>
  t.field({
    type: BodyRef,
    nullable: true,
    description: 'One body (орган) on a day; null when none by that name was known by then.',
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Its short name (краткое имя), such as cis-economic-council.',
      }),
      asOf: t.arg(AS_OF),
    },
    resolve: async (_root, { slug, asOf }, context) => {
      const all = await loadAll(context, asOf);
      const body = bodyBySlug(all.records, slug);
      return body ? within(all, body) : null;
    },
  }),
);
