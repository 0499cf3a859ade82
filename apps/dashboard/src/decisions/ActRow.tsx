import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import { CLAUSE_VERB_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { bound } from '../locale/bound.ts';
import type { Locale } from '../locale/locale.ts';
import type { MessageId } from '../locale/messages/ru.ts';
import { type TextValues, useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { PartyShortFragment, shortName } from '../parties/partyShort.ts';

export const ActFragment = graphql(
  `
    fragment Act on Act {
      verb
      object(locale: $locale)
      condition(locale: $locale)
      asNeeded
      term {
        text(locale: $locale)
      }
      executors {
        ...PartyShort
      }
      coExecutors {
        ...PartyShort
      }
      reportTo {
        ...PartyShort
      }
    }
  `,
  [PartyShortFragment],
);

/** One thing that a clause says; the number stands at the first of them. */
const CELL = 'py-1.5 pr-4 align-baseline last:pr-0 max-md:block max-md:p-0';

export function ActRow({
  number,
  act: given,
  isFirst,
}: {
  number: string;
  act: FragmentOf<typeof ActFragment>;
  isFirst: boolean;
}): ReactNode {
  const act = readFragment(ActFragment, given);
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { executors, coExecutors, reportTo } = act;
  return (
    <tr className="border-line border-t max-md:relative max-md:block max-md:py-2 max-md:pl-10">
      <td className={`${CELL} text-ink-3 max-md:absolute max-md:left-0`}>
        <span className={isFirst ? '' : 'sr-only'}>{number}</span>
      </td>
      <td className={`${CELL} font-[550]`}>{CLAUSE_VERB_TEXT[fromWire(act.verb)][locale]}</td>
      <td className={`${CELL}`}>{act.object}</td>
      <td className={CELL}>
        {names(executors) || <Dash />}
        {coExecutors.length > 0 && (
          <span className="block text-ink-2">{text('decisions.with', { names: names(coExecutors) })}</span>
        )}
      </td>
      <td className={`${CELL} text-ink-2`}>{termOf(act, text) ?? <Dash />}</td>
      <td className={`${CELL} text-ink-2`}>
        {reportTo.length > 0 ? (
          <>
            <span className="md:hidden">{text('decisions.column.reportTo')}: </span>
            {names(reportTo)}
          </>
        ) : (
          <Dash />
        )}
      </td>
    </tr>
  );
}

function Dash(): ReactNode {
  return <span className="text-ink-3 max-md:hidden">–</span>;
}

function names(parties: readonly FragmentOf<typeof PartyShortFragment>[]): string {
  return parties.map((party) => shortName(party)).join(', ');
}

/** What is done by being decided: nobody has to do it by a day. */
const DONE_AT_ONCE: ReadonlySet<ResultOf<typeof ActFragment>['verb']> = new Set(['TAKE_NOTE', 'ENDORSE', 'APPROVE']);

/** By when, and after what; a term that a source does not give is told too, where something is left to do. */
function termOf(
  { verb, term, asNeeded, condition }: ResultOf<typeof ActFragment>,
  text: (id: MessageId, values?: TextValues) => string,
): string | null {
  const when = (term && bound(term.text)) ?? (asNeeded ? text('decisions.asNeeded') : null);
  const parts = [condition, when].filter(Boolean);
  if (parts.length > 0) return parts.join(', ');
  return DONE_AT_ONCE.has(verb) ? null : text('decisions.noTerm');
}
