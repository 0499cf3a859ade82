import { type ReactNode, useState } from 'react';
import { MatrixCards } from '../board/MatrixCards.tsx';
import { MatrixLegend } from '../board/MatrixLegend.tsx';
import { MatrixTable } from '../board/MatrixTable.tsx';
import { cellOf, type Matrix, type MatrixColumn, type Pick } from '../board/matrix.ts';
import { useCellText } from '../board/useCellText.ts';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useLive } from '../live/useLive.ts';
import { useText } from '../locale/useText.ts';
import { PrintedMatrix } from '../matrix/PrintedMatrix.tsx';
import { usePrinted } from '../matrix/usePrinted.ts';
import { matrixTable } from '../matrix/wholeMatrix.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { Download } from '../page/Download.tsx';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { Section } from '../page/Section.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewTools } from '../page/ViewTools.tsx';
import type { PartyName } from '../parties/party.ts';
import { Said } from './Said.tsx';
import { type GridDossier, type GridStep, gridOf, keyOf, StepGridQuery } from './stepGrid.ts';

/** Who said what at each step of a dossier, also at those that are done; a cell opens what its party said there. */
export default function StepGrid({ slug }: { slug: string }): ReactNode {
  const text = useText();
  const { locale, asOf } = useAsked();
  const variables = { locale, slug, asOf };
  const answer = useLive(`steps of ${slug}`, {
    query: StepGridQuery,
    variables,
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: ({ dossier }) => (asOf === null ? (dossier?.position ?? null) : null),
    merge: () => 'reload',
  });
  if (answer.status === 'loading') return <div aria-busy="true" />;
  const dossier = answer.status === 'ready' ? answer.data.dossier : null;
  const matrix = dossier && gridOf(dossier);
  if (answer.status === 'ready' && (!matrix || matrix.lines.length === 0)) return null;
  return (
    <div className="mt-10">
      <Section
        title={text('stepGrid.title')}
        hint={text('stepGrid.hint')}
        anchor="steps"
        aside={
          matrix && (
            <ViewTools>
              <GridDownload name={`steps-${slug}-${dossier.asOf}`} matrix={matrix} />
              <AsQuery operation={StepGridQuery} variables={variables} />
            </ViewTools>
          )
        }
      >
        {answer.status === 'failed' && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={false} />}
        {matrix && <Grid dossier={dossier} matrix={matrix} />}
      </Section>
    </div>
  );
}

function GridDownload({ name, matrix }: { name: string; matrix: Matrix }): ReactNode {
  const text = useText();
  const words = useCellText();
  return <Download name={name} table={() => matrixTable(matrix, text('matrix.party'), words.stand)} />;
}

function Grid({ dossier, matrix }: { dossier: GridDossier; matrix: Matrix }): ReactNode {
  const text = useText();
  const { get, here } = useAddress();
  const [pick, setPick] = useState<Pick | null>(null);
  const isPrinted = usePrinted();
  const steps = new Map(dossier.stepProgresses.map(({ step }) => [step.id, step]));
  const linkTo = ({ id }: MatrixColumn, party: PartyName): string =>
    here({ said: keyOf(party), at: steps.get(id)?.key ?? null });
  const chosen = chosenIn(matrix, steps, { said: get('said'), at: get('at') });
  return (
    <>
      {isPrinted ? (
        <PrintedMatrix matrix={matrix} isTagged={false} />
      ) : (
        <>
          <MatrixTable matrix={matrix} pick={pick} isTagged={false} label={text('stepGrid.title')} linkTo={linkTo} />
          <MatrixCards matrix={matrix} pick={pick} linkTo={linkTo} />
          <MatrixLegend matrix={matrix} pick={pick} onPick={setPick} />
        </>
      )}
      <div aria-live="polite">
        {chosen && <Said key={`${chosen.party.id} ${chosen.step.id}`} {...chosen} dossier={dossier} />}
      </div>
    </>
  );
}

/** The cell that the address names; null where it names none, or none that is there. */
function chosenIn(
  { lines, columns }: Matrix,
  steps: ReadonlyMap<string, GridStep>,
  { said, at }: Readonly<{ said: string | null; at: string | null }>,
) {
  const party = lines.find((line) => keyOf(line.party) === said)?.party;
  const column = columns.find(({ id }) => steps.get(id)?.key === at);
  const step = column && steps.get(column.id);
  return party && column && step ? { party, step, cell: cellOf(column, party) } : null;
}
