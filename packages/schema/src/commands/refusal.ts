import { type Refusal, refusalMessage } from '@concord/domain';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { builder } from '../builder.ts';
import { screaming } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';

/** Why a command was not carried out. */
const RefusalInterface = builder.interfaceRef<Refusal>('Refusal').implement({
  description: 'Why a command was not carried out (отказ): an answer with the facts that a person needs.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'For programs (код отказа): NOT_ASKED, STEP_NOT_OPEN …' }),
    message: t.string({
      description: 'For people (объяснение): what happened, what was expected, what to do.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: (refusal, { locale }, context) => inLocale(refusalMessage(refusal), locale, context),
    }),
    facts: t.field({
      type: 'JSON',
      description:
        'What the message is made of (факты): global ids, codes, numbers, what was sent; names and reasons in both languages. Entries that it is about are in `entryIds`.',
      resolve: ({ facts }) => wireFacts(facts),
    }),
  }),
});

/** How facts that name something are written in GraphQL; all others are as the domain has them. */
const WIRE: Readonly<Record<string, (text: string) => string>> = {
  entryIds: (id) => encodeGlobalID('JournalEntry', id),
  openIds: (id) => encodeGlobalID('Step', id),
  outcomes: screaming,
};

function wireFacts(facts: Refusal['facts']): Refusal['facts'] {
  const wired = Object.entries(facts).map(([name, fact]) => {
    const wire = WIRE[name];
    return [name, wire && Array.isArray(fact) ? fact.map(wire) : fact];
  });
  return Object.fromEntries(wired);
}

/** A refused command. */
export const CommandRefusedRef = builder.objectRef<Refusal>('CommandRefused').implement({
  description: 'The command was not carried out and nothing was written (команда отклонена).',
  interfaces: [RefusalInterface],
});
