import { type ReactNode, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import type { Table } from './csv.ts';
import { saveFile } from './saveFile.ts';

/** Gives what a view shows as a table for a spreadsheet: all of it, also what has not come yet when it is pressed. */
export function Download({
  name,
  table,
  list = WHOLE,
}: {
  /** What the file is called, without its ending: short, and with the day that it shows. */
  name: string;
  table: () => Table;
  /** Whether all lines are there; else they are asked for, and the file is given when they have come. */
  list?: Readonly<{ isWhole: boolean; askRest: () => void }>;
}): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const [isAwaited, setAwaited] = useState(false);
  // Fetched once the page stands, so that a view can also be downloaded while the connection is cut.
  useEffect(() => void import('./csv.ts'), []);
  const download = async (): Promise<void> => {
    const { csvOf } = await import('./csv.ts');
    saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(table(), locale));
  };
  useEffect(() => {
    if (!isAwaited || !list.isWhole) return;
    setAwaited(false);
    void download();
  });
  const press = (): void => {
    setAwaited(true);
    if (!list.isWhole) list.askRest();
  };
  return (
    <button
      type="button"
      onClick={press}
      aria-busy={isAwaited || undefined}
      title={text('tools.downloadHint')}
      className="inline-flex items-center text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11"
    >
      {text('tools.download')}
    </button>
  );
}

const WHOLE = { isWhole: true, askRest: () => undefined };
