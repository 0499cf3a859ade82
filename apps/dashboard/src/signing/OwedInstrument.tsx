import { INSTRUMENT_TEXT, type InstrumentTable } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { fromWire } from '../locale/wire.ts';

/** What a party that signed still owes so that a document enters into force: it is awaited neither to speak nor to sign. */
export function OwedInstrument({ instrument }: { instrument: Uppercase<InstrumentTable> }): ReactNode {
  const locale = useIntl().locale as Locale;
  return (
    <span className="block basis-full text-small first-letter:uppercase">
      {INSTRUMENT_TEXT[fromWire(instrument)][locale]}
    </span>
  );
}
