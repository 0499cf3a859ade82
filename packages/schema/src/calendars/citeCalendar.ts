import { BodyResult, runBody } from '../bodies/bodyResult.ts';
import { builder } from '../builder.ts';
import { versionField, whenFields, whenSaid } from '../commands/inputs.ts';
import { recordIdOf } from '../ids.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';

const CiteCalendarInput = builder.inputType('CiteCalendarInput', {
  description: 'The working days of a body for some years (внести календарь рабочих дней).',
  fields: (t) => ({
    body: t.id({ required: true, description: 'The body (орган).' }),
    firstYear: t.int({ required: true, description: 'The first year that it covers (первый год).' }),
    lastYear: t.int({ required: true, description: 'The last year that it covers (последний год).' }),
    weekend: t.intList({
      required: true,
      description: 'The days of the week that are free (выходные): 1 for Monday to 7 for Sunday.',
    }),
    holidays: t.field({ type: ['LocalDate'], description: 'Days that are free besides (праздничные дни).' }),
    workingDays: t.field({
      type: ['LocalDate'],
      description: 'Days of the weekend on which work is done (рабочие выходные).',
    }),
    citation: t.field({ type: LocalizedTextInput, required: true, description: 'What lays them down (основание).' }),
    expectedVersion: versionField(t, '`version` of the body'),
    ...whenFields(t, 'laid down'),
  }),
});

builder.mutationField('citeCalendar', (t) =>
  t.field({
    type: BodyResult,
    description: 'The working days of a body, with their citation (внести календарь рабочих дней). For administrators.',
    args: {
      input: t.arg({
        type: CiteCalendarInput,
        required: true,
        description: 'Which days, of whom (какие дни и какого органа).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { body, firstYear, lastYear, weekend, holidays, workingDays, citation } = input;
      const command = {
        command: 'citeCalendar',
        ...{ bodyId: recordIdOf(body, 'Body'), firstYear, lastYear, weekend, citation },
        ...{ holidays: holidays ?? [], workingDays: workingDays ?? [], ...whenSaid(input) },
      } as const;
      return runBody(context, command, input, [body, input.source.paper]);
    },
  }),
);
