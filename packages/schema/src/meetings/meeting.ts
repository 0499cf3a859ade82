import { type Meeting, meetingSlug, meetingTitle } from '@concord/domain';
import { bodiesWithin } from '../bodies/body.ts';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within } from '../within.ts';

/** A meeting of one body or of several. */
export const MeetingRef = builder.objectRef<Within<Meeting>>('Meeting');

builder.node(MeetingRef, {
  description: 'A meeting (заседание); a joint one (совместное) carries one number for each body: 53/24.',
  id: { resolve: (meeting) => innerId(datedId(meeting)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'meeting', id),
  fields: (t) => ({
    slug: t.string({
      description:
        'Short name in addresses (краткое имя в адресах): 55-25 of a joint meeting, else the body with its number or the first day.',
      resolve: ({ value, records }) => meetingSlug(records, value),
    }),
    numbers: t.stringList({
      description:
        'The number that each body counts (номера), in the order of `bodies`; an empty text where none is known.',
      resolve: ({ value }) => value.sittings.map(({ number }) => String(number ?? '')),
    }),
    bodies: t.field({
      type: [BodyRef],
      description: 'The bodies that sit (органы).',
      resolve: (meeting) =>
        bodiesWithin(
          meeting,
          meeting.value.sittings.map(({ bodyId }) => bodyId),
        ),
    }),
    title: t.string({
      description: 'The bodies and the number (название), for lists.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value, records }, { locale }, context) =>
        inLocale(meetingTitle(records, value.sittings), locale, context),
    }),
    place: t.string({
      nullable: true,
      description: 'Where (место); null when it is not known.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.place && inLocale(value.place, locale, context),
    }),
    planned: t.field({
      type: WhenRef,
      nullable: true,
      description: 'For when it was announced (запланировано).',
      resolve: ({ value }) => value.planned,
    }),
    held: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When it was held (состоялось); null while no source says so.',
      resolve: ({ value }) => value.held,
    }),
    synthetic: t.boolean({
      description: 'Whether it is fictional (учебный пример).',
      resolve: ({ value }) => value.synthetic,
    }),
  }),
});
