import { type Operation, operationText } from '@concord/client';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useIsFirstDrawing } from '../drawing/drawing.ts';
import { useText } from '../locale/useText.ts';

/** Leads to the explorer with the very operation and variables that the view has asked. */
export function AsQuery<Data, Variables>({
  operation,
  variables,
}: {
  operation: Operation<Data, Variables>;
  variables: Variables;
}): ReactNode {
  const text = useText();
  const { locale } = useIntl();
  // What the server draws is read before anybody asks for the query, which is long.
  const isFirst = useIsFirstDrawing();
  return (
    <a
      href={isFirst ? `/explorer?lang=${locale}` : explorerAddress(operation, variables, locale)}
      title={text('tools.asQueryHint')}
      className="inline-flex items-center text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11"
    >
      {text('tools.asQuery')}
    </a>
  );
}

/** Behind `#`, where no server bounds the length of an address and none keeps it in its log. */
function explorerAddress<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  locale: string,
): string {
  const given = { query: operationText(operation), variables: JSON.stringify(variables, null, 2) };
  return `/explorer?lang=${locale}#${new URLSearchParams(given)}`;
}
