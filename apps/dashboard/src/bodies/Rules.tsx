import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { Empty } from '../page/Empty.tsx';
import { Section } from '../page/Section.tsx';
import { WhenText } from '../time/WhenText.tsx';
import type { Body } from './body.ts';

/**
 * How a body decides, each rule with its matter and the article that lays it down; an unknown rule is said to be unknown. Beside rules for
 * certain matters the general one is said to be it.
 */
export function Rules({ rules }: { rules: Body['rules'] }): ReactNode {
  const text = useText();
  const isOneOfSeveral = rules.some(({ matter }) => matter !== null);
  return (
    <Section title={text('body.rules')} hint={text('body.rulesHint')}>
      {rules.length === 0 && <Empty text={text('progress.ruleUnknown')} hint={text('body.noRulesHint')} />}
      <ul>
        {rules.map(({ id, matter, text: words, citation, from, until, replacedBy }) => (
          <li key={id} className="border-line border-t py-2">
            <p className="font-[560] first-letter:uppercase">{words}</p>
            {isOneOfSeveral && matter === null && <p className="text-ink-2">{text('body.ruleGeneral')}</p>}
            <p className="text-ink-2">{citation}</p>
            <p className="text-ink-3 text-small">
              {text('membership.from')} <WhenText when={from} />
              {until && until.edtf >= from.edtf && (
                <>
                  , {text('membership.until')} <WhenText when={until} />
                </>
              )}
              {replacedBy && `; ${text('body.ruleReplaced', { citation: replacedBy.citation })}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
