import type { Checked } from '../../commands/checks.ts';
import type { DecisionContext, NewEntry } from '../../commands/decision.ts';
import { latestOf, writtenWhen } from '../../time/when.ts';
import type { CorrectEntry, Instead } from '../correctionCommand.ts';
import type { Replacement } from '../corrections.ts';
import type { Entry, EntryOf, Id, SourceRef } from '../entry.ts';
import type { EntryKind } from '../kinds.ts';
import type { Records } from '../records.ts';
import { upcast } from '../upcast.ts';
import { OF_ANSWERS } from './answers.ts';
import { attendanceAgain } from './attendance.ts';
import { OF_BODIES } from './bodies.ts';
import { OF_DOCUMENTS } from './documents.ts';
import { OF_DOSSIERS } from './dossiers.ts';
import type { Form } from './form.ts';
import { OF_INSTRUCTIONS } from './instructions.ts';
import { keeping, keptWhen } from './keeping.ts';
import { OF_MEETINGS } from './meetings.ts';
import { OF_OPENING } from './opening.ts';
import { OF_REGISTER } from './register.ts';
import { routeAgain } from './routes.ts';
import type { AgainSays } from './says.ts';

type AnyForm = Form<EntryKind, keyof AgainSays>;

/** Kinds that have words of their own for what they say instead. */
export type OwnWords = 'positionExpressed' | 'stepOccurrenceRecorded' | 'stepPlanned' | 'remarkNoted';
/** What the register concludes by itself follows from other entries: it is taken back, and concluded anew. */
type Concluded = 'silenceConcluded';
/** For whom something is, is said by another entry: who was told meanwhile was told. */
type ChangedAgain = 'visibilityChanged';
type Correcting = 'misentryCorrected' | 'factRevised';
type Again = Exclude<EntryKind, OwnWords | Concluded | ChangedAgain | Correcting>;

const FORMS = {
  ...{ ...OF_REGISTER, ...OF_BODIES, routePublished: routeAgain, ...OF_DOCUMENTS },
  ...{ ...OF_MEETINGS, attendanceRecorded: attendanceAgain },
  ...{ ...OF_OPENING, ...OF_DOSSIERS, ...OF_ANSWERS, ...OF_INSTRUCTIONS },
} satisfies {
  readonly [K in Again]: Readonly<{ of: keyof AgainSays; enter: (entry: EntryOf<K>, ...rest: never) => unknown }>;
};

/** How an entry of a kind is entered once more; undefined of a kind that has words of its own, or that follows from others. */
export function formOf(kind: EntryKind): AnyForm | undefined {
  return (FORMS as unknown as Readonly<Partial<Record<EntryKind, AnyForm>>>)[kind];
}

/** What stands in the place of an entry, and what the command that entered it leads to besides. */
export type EnteredAgain = Readonly<{ replacement: Replacement; besides: readonly NewEntry[] }>;

/**
 * An entry is entered once more by the command that entered it, with what is said instead: what that refuses is refused. Its record
 * keeps its id, and so does whatever in it is the same.
 *
 * @param given what stands now, with the `known` that counts after the correction
 * @param records without the entry
 */
export function enterAgain(
  form: AnyForm,
  given: Entry,
  says: Extract<Instead, { says: object }>['says'],
  { source }: Pick<CorrectEntry, 'source'>,
  records: Records,
  context: DecisionContext,
): Checked<EnteredAgain> {
  const standing = upcast(given);
  const fresh = new Set<Id>();
  const newId = (): Id => {
    const id = context.newId();
    fresh.add(id);
    return id;
  };
  const said = {
    ...{ occurred: writtenWhen(standing.occurred), known: latestOf(standing.known) ?? context.today },
    source: (source ?? standing.sources[0] ?? null) as SourceRef,
  };
  const decision = form.enter(standing, says as never, said, records, { ...context, newId });
  if (decision.kind === 'refused') return { refusal: decision.refusal };
  const [entered, ...besides] = decision.entries;
  if (!entered) throw new Error(`Nothing came of ${standing.kind} once more.`);
  const payload = form.keep
    ? form.keep(standing.payload, entered.payload)
    : keeping(standing.payload, { ...standing.payload, ...entered.payload }, fresh);
  const occurred = keptWhen(standing.occurred, entered.occurred);
  return { value: { replacement: { occurred, payload: payload as Replacement['payload'] }, besides } };
}
