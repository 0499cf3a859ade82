import { type Supersession, supersededText, supersessionsOf } from '@concord/domain';
import { builder } from '../builder.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';
import { DocumentRef } from './document.ts';
import { documentsNamed } from './named.ts';
import { SourceRefType, sourcesOf } from './source.ts';

const SupersessionRef = builder.objectRef<Within<Supersession>>('Supersession').implement({
  description: 'That a document was superseded (замена документа): by which one, and since when that was said.',
  fields: (t) => ({
    by: t.field({
      type: DocumentRef,
      description: 'The document that supersedes it (документ, которым заменён).',
      resolve: async (own, _args, context) => {
        const [by] = await documentsNamed(context, own, [own.value.by.id]);
        return by ?? within(own, own.value.by);
      },
    }),
    since: t.field({
      type: WhenRef,
      description: 'When that was said (с какого времени), as exactly as it is known.',
      resolve: ({ value }) => value.since,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники).',
      resolve: (own) => sourcesOf(within(own, own.value.relation)),
    }),
  }),
});

builder.objectFields(DocumentRef, (t) => ({
  supersededBy: t.field({
    type: [SupersessionRef],
    description:
      'By what it was superseded (чем заменён), in the order in which that was said; none while it stands. Its statuses stay what they are: this is told besides. What only amends it is in `relations`.',
    resolve: (own) => supersessionsOf(own.records, own.value.id).map((each) => within(own, each)),
  }),
  supersededText: t.string({
    nullable: true,
    description: 'The same in words (чем заменён, словами): «заменён документом …»; null while it stands.',
    args: {
      locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
    },
    resolve: ({ records, value }, { locale }, context) => {
      const text = supersededText(records, value.id);
      return text ? inLocale(text, locale, context) : null;
    },
  }),
}));
