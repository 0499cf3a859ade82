import { type ReactNode, useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import type { Table } from './csv.ts';
import { saveFile } from './saveFile.ts';

/** Gives what a view shows as a table for a spreadsheet. */
export function Download({
  name,
  table,
}: {
  /** What the file is called, without its ending: short, and with the day that it shows. */
  name: string;
  table: () => Table;
}): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  // Fetched once the page stands, so that a view can also be downloaded while the connection is cut.
  useEffect(() => void import('./csv.ts'), []);
  const download = async (): Promise<void> => {
    const { csvOf } = await import('./csv.ts');
    saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(table(), locale));
  };
  return (
    <button
      type="button"
      onClick={() => void download()}
      title={text('tools.downloadHint')}
      className="inline-flex items-center text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11"
    >
      {text('tools.download')}
    </button>
  );
}
