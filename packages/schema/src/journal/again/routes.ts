import type { AgainSays } from '@concord/domain';
import { builder } from '../../builder.ts';
import { RouteStepInput, stepGiven } from '../../routes/publishRoute.ts';
import { WrittenTextInput, writtenOf } from '../../text/localizedInput.ts';
import { occurredField, said } from './said.ts';

/** What a version of a route says instead. */
export const RouteInsteadInput = builder.inputType('RouteInsteadInput', {
  description:
    'What a version of a route says instead (версия маршрута); dossiers stay on it. A step with the same key is the same one; refused is one less on which something was said.',
  fields: (t) => ({
    title: t.field({ type: WrittenTextInput, description: 'Its title (наименование).' }),
    steps: t.field({ type: [RouteStepInput], description: 'The steps (этапы), all of them.' }),
    ...occurredField(t, 'laid down'),
  }),
});

export function routeInstead(input: typeof RouteInsteadInput.$inferInput): AgainSays['route'] {
  const { title, steps, occurred } = input;
  return { title: said(title && writtenOf(title)), steps: said(steps?.map(stepGiven)), occurred: said(occurred) };
}
