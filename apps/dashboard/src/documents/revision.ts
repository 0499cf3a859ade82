import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import { PartyLinkFragment } from '../parties/PartyLink.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { SourceTextFragment } from './SourceText.tsx';

export const RevisionFragment = graphql(
  `
    fragment Revision on Revision {
      label
      issued {
        ...WhenText
      }
      sources {
        ...SourceText
      }
      texts {
        language
        fileName
        paragraphs
      }
      positions {
        id
        stand
        text
        occurred {
          edtf
          ...WhenText
        }
        party {
          ...PartyLink
        }
        sources {
          ...SourceText
        }
      }
    }
  `,
  [PartyLinkFragment, WhenTextFragment, SourceTextFragment],
);

export type RevisionData = ResultOf<typeof RevisionFragment>;

/** A position, with the revision of which it was said. */
export type PositionRow = RevisionData['positions'][number] & Readonly<{ revision: string }>;

/** The positions on all revisions, the latest revision first. */
export function positionRows(revisions: readonly FragmentOf<typeof RevisionFragment>[]): readonly PositionRow[] {
  return readFragment(RevisionFragment, revisions).flatMap(({ label, positions }) =>
    positions.map((position) => ({ ...position, revision: label })),
  );
}
