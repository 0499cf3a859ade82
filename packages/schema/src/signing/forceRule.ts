import {
  type Among,
  type ForceRule,
  forceRuleOf,
  forceRuleText,
  type Notice,
  type Provisional,
  partiesOf,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { DocumentRef } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { type Within, within } from '../within.ts';
import { ForceTriggerEnum } from './enums.ts';

const LOCALE = { type: LocaleEnum, description: 'The language (язык); that of the request unless given.' } as const;

const ForceRuleAmongRef = builder.objectRef<Within<Among>>('ForceRuleAmong').implement({
  description: 'So many at least of certain parties (в том числе): "including the three depositary states".',
  fields: (t) => ({
    count: t.int({ description: 'How many of them (сколько).', resolve: ({ value }) => value.count }),
    parties: t.field({
      type: [PartyRef],
      description: 'Of whom (стороны): states by code, then administrations.',
      complexity: { field: 1, multiplier: 10 },
      resolve: (own) =>
        partiesOf(own.records, new Set(own.value.partyIds)).map((party) => partyShape(within(own, party))),
    }),
  }),
});

const ProvisionalRef = builder.objectRef<Provisional>('Provisional').implement({
  description:
    'That a document is applied provisionally pending its entry into force (временное применение; Vienna Convention on the Law of Treaties, article 25).',
  fields: (t) => ({
    since: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'Since this day (с какого дня); null where it is since signature.',
      resolve: ({ since }) => since,
    }),
    declared: t.boolean({
      description: 'Only by those that say so (по заявлению), not by all who sign.',
      resolve: ({ declared }) => declared,
    }),
  }),
});

const NoticeRef = builder.objectRef<Notice>('Notice').implement({
  description: 'How long before it leaves a party gives notice of its withdrawal (срок уведомления о выходе).',
  fields: (t) => ({
    months: t.int({ description: 'So many months before (за сколько месяцев).', resolve: ({ months }) => months }),
    citation: t.string({
      description: 'Where it says so (статья).',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ citation }, { locale }, context) => inLocale(citation, locale, context),
    }),
  }),
});

const ForceRuleRef = builder.objectRef<Within<ForceRule>>('ForceRule').implement({
  description: 'How a document enters into force (порядок вступления в силу), with the article that says so.',
  fields: (t) => ({
    trigger: t.field({
      type: ForceTriggerEnum,
      description: 'On what (условие).',
      resolve: ({ value }) => value.trigger,
    }),
    date: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The date (дата), where it is on one.',
      resolve: ({ value }) => value.date,
    }),
    count: t.int({
      nullable: true,
      description: 'On which notification or deposit (на каком по счёту): 3 for the third.',
      resolve: ({ value }) => value.count,
    }),
    among: t.field({
      type: ForceRuleAmongRef,
      nullable: true,
      description: 'That there have to be some of certain parties among them (в том числе); null where there need not.',
      resolve: (own) => own.value.among && within(own, own.value.among),
    }),
    monthsAfter: t.int({
      description: 'So many months after it (через сколько месяцев); 0 for none.',
      resolve: ({ value }) => value.monthsAfter,
    }),
    daysAfter: t.int({
      description: 'So many calendar days after it, and after the months (через сколько дней); 0 on the day itself.',
      resolve: ({ value }) => value.daysAfter,
    }),
    firstOfMonth: t.boolean({
      description: 'On the first day of the month that follows that (с первого числа следующего месяца).',
      resolve: ({ value }) => value.firstOfMonth,
    }),
    notBefore: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'Whatever comes earlier, not before this day (не ранее); null where it names none.',
      resolve: ({ value }) => value.notBefore,
    }),
    provisional: t.field({
      type: ProvisionalRef,
      nullable: true,
      description:
        'That it is applied provisionally until then (временное применение); null where the article does not say so.',
      resolve: ({ value }) => value.provisional,
    }),
    notice: t.field({
      type: NoticeRef,
      nullable: true,
      description:
        'How long before it leaves a party gives notice of its withdrawal (срок уведомления о выходе); null where no article says so.',
      resolve: ({ value }) => value.notice,
    }),
    wording: t.string({
      nullable: true,
      description: 'What the article says (как сказано), of a rule that is told in words only.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ value }, { locale }, context) => value.wording && inLocale(value.wording, locale, context),
    }),
    text: t.string({
      description: 'The whole rule in words (порядок словами): "on deposits: 3, 30 days after".',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ records, value }, { locale }, context) => inLocale(forceRuleText(records, value), locale, context),
    }),
    citation: t.string({
      description: 'Where it says so (статья).',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ value }, { locale }, context) => inLocale(value.citation, locale, context),
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

builder.objectField(DocumentRef, 'forceRule', (t) =>
  t.field({
    type: ForceRuleRef,
    nullable: true,
    description: 'How it enters into force (порядок вступления в силу); null where no source says.',
    resolve: (own) => {
      const rule = forceRuleOf(own.records, own.value.id);
      return rule ? within(own, rule) : null;
    },
  }),
);
