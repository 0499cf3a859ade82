import {
  answersTo,
  asksAnyone,
  type ConsultationRequest,
  informedOf,
  lettersOverall,
  letterTerm,
} from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { ConsultationRequestRef } from '../dossiers/occurrence.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { belonging, day, flag, number, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, ofDossier, ofParties, PARTIES } from '../lists/shared.ts';
import { loadAll, viewOf } from '../loading.ts';
import { StepRef } from '../routes/step.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';

type Own = Within<ConsultationRequest>;

const termOf = ({ records, value }: Own) => letterTerm(records, value);
const answers = ({ records, value, day: on }: Own) => answersTo(records, value, on);
const awaited = (own: Own): number => answers(own).filter(({ state }) => state === 'awaited').length;
const mostLate = (own: Own): number | null => {
  const days = answers(own).flatMap(({ daysLate }) => daysLate ?? []);
  return days.length === 0 ? null : Math.max(...days);
};

builder.objectFields(ConsultationRequestRef, (t) => ({
  dossier: t.field({
    type: DossierRef,
    nullable: true,
    description: 'In which dossier (досье); null when it cannot be seen.',
    resolve: (own) => {
      const dossier = own.records.dossier.get(own.value.dossierId);
      return dossier ? viewOf(own, dossier) : null;
    },
  }),
  step: t.field({
    type: StepRef,
    description: 'At which step (этап).',
    resolve: (own) => {
      const step = own.records.step.get(own.value.stepId);
      if (!step) throw new GraphQLError('The step is not among what you may see.');
      return within(own, step);
    },
  }),
}));

const TERMS = { en: 'letters', ru: 'письма' };
const LetterConnectionRef = connectionOf(ConsultationRequestRef, 'Letter', TERMS);

const LetterList = listOf<Own>(
  'Letter',
  TERMS,
  {
    ...ofDossier(({ value }: Own) => value.dossierId),
    ...ofParties(({ value }: Own) => value.addresseeIds),
    senders: belonging(PARTIES, 'Only from one of these (отправители).', ({ value }) => value.senderId),
    informed: belonging(PARTIES, 'Only those that merely inform one of these (для сведения).', ({ records, value }) =>
      informedOf(records, value).map(({ record }) => record.id),
    ),
    asks: flag('Only those that ask somebody, or only those for information (запросы).', ({ records, value }) =>
      asksAnyone(records, value),
    ),
    steps: belonging(['Step'], 'Only at one of these steps (этапы).', ({ value }) => value.stepId),
    sent: day('When it was sent (когда отправлено).', ({ value }) => value.sent),
    term: day('The last day for an answer (срок).', termOf),
    letterNumber: text('As printed (номер письма).', ({ value }) => value.letterNumber),
    open: flag('Only those to which an answer is awaited (ждём ответа), or only others.', (own) => awaited(own) > 0),
    awaited: number('How many have not answered yet (сколько не ответили).', awaited),
    daysLate: number('Days past the term while an answer is awaited, the most (просрочено дней).', mostLate),
  },
  {
    SENT: falling('What was sent last first (по дню отправки).', ({ value }) => value.sent),
    TERM: rising('The nearest term first (по сроку).', termOf),
    DAYS_LATE: falling('The longest overdue first (по просрочке).', mostLate),
    AWAITED: falling('By how many have not answered, the most first (по числу неответивших).', awaited),
    DOSSIER: byDossier(({ value }) => value.dossierId),
  },
);

builder.queryField('letters', (t) =>
  t.connection(
    {
      type: ConsultationRequestRef,
      description:
        'The letters that ask for positions, or only inform (письма с запросом позиции и для сведения), in all dossiers that you may see, the latest first. `parties` and `states` of the filter are those whom they ask.',
      args: { ...LetterList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const letters = lettersOverall(all.records).map((letter) => within(all, letter));
        return LetterList.page(context, all, args, letters);
      },
    },
    LetterConnectionRef,
  ),
);
