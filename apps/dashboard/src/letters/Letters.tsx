import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { Section } from '../page/Section.tsx';
import { Letter, LetterFragment } from './Letter.tsx';

export const LettersFragment = graphql(
  `
    fragment Letters on Dossier {
      asOf
      steps {
        requests {
          id
          sent {
            earliest
            latest
          }
          ...Letter
        }
      }
    }
  `,
  [LetterFragment],
);

/** The letters of a dossier, the latest first: from whom, whom they ask or inform, what for, and what became of the answers. */
export function Letters({ dossier }: { dossier: FragmentOf<typeof LettersFragment> }): ReactNode {
  const { steps, asOf } = readFragment(LettersFragment, dossier);
  const text = useText();
  const letters = steps
    .flatMap(({ requests }) => requests)
    .map((letter) => ({ letter, day: letter.sent.latest ?? letter.sent.earliest ?? '' }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  if (letters.length === 0) return null;
  return (
    <Section title={text('letters.title')} hint={text('letters.hint')}>
      <ul>
        {letters.map(({ letter }) => (
          <Letter key={letter.id} letter={letter} day={asOf} />
        ))}
      </ul>
    </Section>
  );
}
