import { type FragmentOf, readFragment } from '@concord/contract';
import { FORCE_STATE_TEXT, PROVISIONAL_STATE_TEXT, SIGNATURE_STATE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList } from '../documents/SourceText.tsx';
import { sourcesText } from '../documents/sourcesText.ts';
import type { Locale } from '../locale/locale.ts';
import { type Text, useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { type Column, tableOf } from '../page/columns.ts';
import { DataTable } from '../page/DataTable.tsx';
import { Download } from '../page/Download.tsx';
import { Quoted } from '../page/Quoted.tsx';
import { Section } from '../page/Section.tsx';
import { PartyLink, partyText } from '../parties/PartyLink.tsx';
import { WhenText } from '../time/WhenText.tsx';
import {
  AfterApprovalFragment,
  cutIn,
  hasFollowed,
  type Instrument,
  type PartyRow,
  partyRows,
  type Signature,
  signatureDay,
} from './afterApproval.ts';
import { ForceNote } from './ForceNote.tsx';

/** Signature, notification, deposit and entry into force, party by party; of whom nothing is recorded nothing is known. */
export function AfterApproval({
  document,
  name,
}: {
  document: FragmentOf<typeof AfterApprovalFragment>;
  /** What the download is called. */
  name: string;
}): ReactNode {
  const { signatures } = readFragment(AfterApprovalFragment, document);
  const text = useText();
  const columns = partyColumns(text, useIntl().locale as Locale);
  if (!hasFollowed(document)) return null;
  const rows = partyRows(document);
  return (
    <Section
      title={text('signing.title')}
      hint={text('signing.hint')}
      anchor="signing"
      aside={<Download name={name} table={() => tableOf(columns, rows)} />}
    >
      <ForceNote document={document} />
      {signatures?.openSince && (
        <p className="text-ink-2">
          {text('signing.open')} <WhenText when={signatures.openSince} />
        </p>
      )}
      {signatures?.cannotTell && <p className="text-ink-2">{signatures.cannotTell}</p>}
      <div className="mt-3">
        <DataTable
          label={text('signing.title')}
          columns={columns}
          rows={rows}
          keyOf={({ party }) => partyText(party)}
        />
      </div>
      {cutIn(document).map(({ what, shown, total }) => (
        <p key={what} className="mt-2 text-ink-3 text-small">
          {text(`signing.${what}`)}: {text('list.shown', { shown, total })}
        </p>
      ))}
    </Section>
  );
}

function partyColumns(text: Text, locale: Locale): readonly Column<PartyRow>[] {
  const unknown = <span className="text-ink-3">{SIGNATURE_STATE_TEXT.notKnown[locale]}</span>;
  return [
    {
      ...{ key: 'party', title: text('column.party'), width: 'tabular:w-[16%]', isPlain: true },
      value: ({ party }) => partyText(party),
      show: ({ party }) => (
        <b className="font-[560]">
          <PartyLink party={party} />
        </b>
      ),
    },
    {
      ...{ key: 'signature', title: text('signing.signature'), width: 'tabular:w-[28%]' },
      value: ({ signature }) =>
        [
          SIGNATURE_STATE_TEXT[fromWire(signature?.state ?? 'NOT_KNOWN')][locale],
          signature && signatureDay(signature)?.edtf,
          signature?.text,
          signature && proceduresText(signature, text),
        ]
          .filter(Boolean)
          .join(', '),
      show: ({ signature }) => {
        const when = signature && signatureDay(signature);
        return when ? (
          <>
            {SIGNATURE_STATE_TEXT[fromWire(signature.state)][locale]},{' '}
            <span className="text-ink-2">
              <WhenText when={when} />
            </span>
            {signature.text && <Quoted words={signature.text} className="block text-ink-2" />}
            {signature.needsProcedures !== null && (
              <span className="block text-ink-2">{proceduresText(signature, text)}</span>
            )}
            {signature.offRoute && <span className="block text-late">{text('signing.offRoute')}</span>}
          </>
        ) : (
          unknown
        );
      },
    },
    {
      ...{ key: 'notification', title: text('signing.notification') },
      value: ({ notification }) => givenText(notification) ?? SIGNATURE_STATE_TEXT.notKnown[locale],
      show: ({ notification }) => (notification ? <Given instrument={notification} /> : unknown),
    },
    {
      ...{ key: 'deposit', title: text('signing.deposit') },
      value: ({ deposit }) => givenText(deposit) ?? SIGNATURE_STATE_TEXT.notKnown[locale],
      show: ({ deposit }) => (deposit ? <Given instrument={deposit} /> : unknown),
    },
    {
      ...{ key: 'force', title: text('signing.force') },
      value: ({ force }) =>
        force &&
        [
          FORCE_STATE_TEXT[fromWire(force.state)][locale],
          force.since?.edtf,
          force.leaves && `${text('signing.leaves')} ${force.leaves.edtf}`,
          ...(isTold(force.provisional)
            ? [PROVISIONAL_STATE_TEXT[fromWire(force.provisional.state)][locale], force.provisional.since?.edtf]
            : []),
        ]
          .filter(Boolean)
          .join(', '),
      show: ({ force }) =>
        force && (
          <span className={force.state === 'IN_FORCE' ? 'font-[560]' : 'text-ink-2'}>
            {FORCE_STATE_TEXT[fromWire(force.state)][locale]}
            {force.since && force.state !== 'NOT_YET' && (
              <>
                , <WhenText when={force.since} />
              </>
            )}
            {force.leaves && (
              <span className="block font-normal text-ink-2">
                {text('signing.leaves')} <WhenText when={force.leaves} />
              </span>
            )}
            {isTold(force.provisional) && (
              <span className="block font-normal text-ink-2">
                {force.provisional.cannotTell ?? PROVISIONAL_STATE_TEXT[fromWire(force.provisional.state)][locale]}
                {force.provisional.since && (
                  <>
                    {`, ${text('signing.since')} `}
                    <WhenText when={force.provisional.since} />
                  </>
                )}
              </span>
            )}
          </span>
        ),
    },
    {
      ...{ key: 'sources', title: text('column.sources'), width: 'tabular:w-[20%]' },
      value: (row) => sourcesText(sourcesOf(row)),
      show: (row) =>
        sourcesOf(row).length > 0 && (
          <span className="text-ink-3">
            <SourceList sources={sourcesOf(row)} isBrief={true} />
          </span>
        ),
    },
  ];
}

/** The reservation that came with it, unless it was withdrawn. */
function standing({ reservation, reservationWithdrawn }: Instrument): string | null {
  return reservationWithdrawn ? null : reservation;
}

function givenText(instrument: Instrument | null): string | null {
  return instrument && [instrument.when.edtf, standing(instrument)].filter(Boolean).join(', ');
}

/** When a party notified or deposited, with the reservation that stands. */
function Given({ instrument }: { instrument: Instrument }): ReactNode {
  const reservation = standing(instrument);
  return (
    <>
      <WhenText when={instrument.when} />
      {reservation && <Quoted words={reservation} className="block text-ink-2" />}
    </>
  );
}

function sourcesOf({ signature, notification, deposit }: PartyRow) {
  return [signature, notification, deposit].flatMap((fact) => fact?.sources ?? []);
}

/** That its law requires internal procedures, or that it requires none; null where it did not say. */
function proceduresText({ needsProcedures }: Pick<Signature, 'needsProcedures'>, text: Text): string | null {
  if (needsProcedures === null) return null;
  return text(needsProcedures ? 'signing.needsProcedures' : 'signing.needsNoProcedures');
}

/** Whether there is something to tell of the provisional application: not where no article provides for it, nor where the party signed nothing. */
function isTold<P extends Readonly<{ state: string; since: unknown }>>(provisional: P | null): provisional is P {
  return provisional !== null && (provisional.state !== 'NOT_APPLIED' || provisional.since !== null);
}
