import { instructionsOf } from '../instructions/list.ts';
import { type MeasureStatus, measuresOf } from '../instructions/measures.ts';
import type { InstructionStatus } from '../instructions/status.ts';
import type { Id } from '../journal/entry.ts';
import type { Report } from '../journal/records.ts';
import { type Party, partiesOf, partyName } from '../parties/party.ts';
import { labelOf } from '../quality/labels.ts';
import { inBoth, joined, listBoth } from '../text/listText.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { INSTRUCTION_STATE_TEXT, MEASURE_STATE_TEXT, PERIOD_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import type { When } from '../time/when.ts';
import type { OnDay } from './differences.ts';
import { allOf, because, type Fact, placeOf } from './fact.ts';

/** Who has to do what and how far it has come: instructions with the reports on them, and the lines of plans. */
export function instructionFacts({ records, day }: OnDay, dossierId: Id): readonly Fact[] {
  return [
    ...instructionsOf(records, dossierId, day).flatMap((status) => [
      instructionFact({ records, day }, status),
      ...status.reports.map((report) => reportFact({ records, day }, status, report)),
    ]),
    ...measuresOf(records, dossierId, day).flatMap((status) => measureFacts({ records, day }, status)),
  ];
}

/** Time alone can make an instruction late. */
function instructionFact({ records }: OnDay, { instruction, state, executors }: InstructionStatus): Fact {
  const { id, streamVersion, term, period, asNeeded, discharged, reason } = instruction;
  const stateText = INSTRUCTION_STATE_TEXT[state];
  return {
    kind: 'instruction',
    key: id,
    place: placeOf(streamVersion),
    subject: labelOf(records, 'instruction', instruction),
    value: discharged
      ? allOf(state, discharged.edtf, reason)
      : allOf(state, idsOf(executors), term?.edtf, period, asNeeded),
    text: inBoth((locale) => {
      if (discharged) return because(`${stateText[locale]} (${whenText(discharged, locale)})`, reason);
      const due = [
        ...(term ? [termText(term, locale)] : []),
        ...(period ? [PERIOD_TEXT[period][locale]] : []),
        ...(asNeeded ? [AS_NEEDED[locale]] : []),
      ];
      return [`${stateText[locale]}${byWhom(executors, locale)}`, ...due].join('; ');
    }),
  };
}

function reportFact({ records }: OnDay, { instruction }: InstructionStatus, report: Report): Fact {
  const { id, streamVersion, byIds, occurred, text } = report;
  const parties = partiesOf(records, byIds);
  return {
    kind: 'report',
    key: id,
    place: placeOf(streamVersion),
    subject: inBoth((locale) => `${REPORT[locale]}: ${instruction.object[locale]}`),
    value: allOf(occurred.edtf, idsOf(parties), text),
    text: inBoth((locale) => because(`${whenText(occurred, locale)}${byWhom(parties, locale)}`, text)),
  };
}

/** A line of a plan as a whole, and how far each party has come that has said so. */
function measureFacts({ records }: OnDay, status: MeasureStatus): readonly Fact[] {
  const { measure, executors, lines, done, late } = status;
  const { id, streamVersion, term } = measure;
  const [place, subject] = [placeOf(streamVersion), labelOf(records, 'measure', measure)];
  const state = done ? MEASURE_STATE_TEXT.done : late ? INSTRUCTION_STATE_TEXT.late : PLANNED;
  return [
    {
      ...{ kind: 'measure', key: id, place, subject },
      value: allOf(done, late, idsOf(executors), term?.edtf),
      text: inBoth((locale) =>
        [`${state[locale]}${byWhom(executors, locale)}`, ...(term ? [termText(term, locale)] : [])].join('; '),
      ),
    },
    ...lines.flatMap(({ party, latest }): readonly Fact[] => {
      if (!latest) return [];
      const { measureState, text } = latest;
      return [
        {
          ...{ kind: 'measure', key: `${id} ${party.record.id}`, place: `${place} ${partyName(party).ru}` },
          subject: joined(subject, partyName(party)),
          value: allOf(measureState, text),
          text: inBoth((locale) => because(MEASURE_STATE_TEXT[measureState][locale], text)),
        },
      ];
    }),
  ];
}

function idsOf(parties: readonly Party[]): string {
  return parties
    .map(({ record }) => record.id)
    .sort()
    .join(' ');
}

/** «, Горния и Елания» */
function byWhom(parties: readonly Party[], locale: Locale): string {
  return parties.length === 0 ? '' : `, ${listBoth(parties.map(partyName))[locale]}`;
}

function termText(term: When, locale: Locale): string {
  return `${TERM[locale]}: ${whenText(term, locale)}`;
}

const REPORT: LocalizedText = { ru: 'Доклад', en: 'Report' };
const TERM: LocalizedText = { ru: 'срок', en: 'term' };
const AS_NEEDED: LocalizedText = { ru: 'по мере необходимости', en: 'as needed' };
const PLANNED: LocalizedText = { ru: 'в плане', en: 'in the plan' };
