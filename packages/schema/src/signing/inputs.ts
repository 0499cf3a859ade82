import { builder } from '../builder.ts';
import { isRefusal } from '../commands/executeSent.ts';
import { type InputFields, whenFields } from '../commands/inputs.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import type { Carried } from '../commands/run.ts';
import { sourceRef } from '../commands/sourceInput.ts';
import { RESULT_TEXTS } from '../commands/texts.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { recordIdOf } from '../ids.ts';
import { JournalEntryRef } from '../journal/entry.ts';

/** What every command of this noun names: the document, when it happened, the paper. */
export function subjectFields(t: InputFields, what: string) {
  return {
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    document: t.id({ required: true, description: 'Of which document of the dossier (документ).' }),
    ...whenFields(t, what),
    expectedVersion: t.int({
      description: 'The dossier’s `version` that you saw (версия); another one now is refused.',
    }),
  };
}

type Given = Readonly<{
  dossier: string;
  document: string;
  occurred: string;
  known?: string | null | undefined;
  source: Parameters<typeof sourceRef>[0];
}>;

/** The same as the domain takes it. */
export function subjectOf({ dossier, document, occurred, known, source }: Given) {
  return {
    ...{ dossier, documentId: recordIdOf(document, 'Document'), occurred, known: known ?? null },
    source: sourceRef(source),
  };
}

/** That a party did it before the document was open for it. */
export function offRouteField(t: InputFields) {
  return t.boolean({
    description:
      'It happened although the document was not open for signature: recorded as a deviation from the route (отступление от маршрута).',
  });
}

/** What a party did, as the domain takes it. */
export function givenOf(input: Given & Readonly<{ party: string; offRoute?: boolean | null | undefined }>) {
  return { ...subjectOf(input), partyId: partyIdOf(input.party), offRoute: input.offRoute ?? false };
}

/** The id of a party: a state or an administration, or a body, of which the domain says that it cannot sign. */
export function partyIdOf(party: string): string {
  return recordIdOf(party, 'MemberState', 'Administration', 'Body');
}

/** A result: it was recorded, under this name, or refused. */
export function resultOf(name: string, description: string) {
  const recorded = builder.objectRef<Carried>(name).implement({
    description,
    fields: (t) => ({
      dossier: t.expose('dossier', { type: DossierRef, description: 'The dossier as it is now (досье).' }),
      entry: t.expose('entry', { type: JournalEntryRef, description: 'The entry in the journal (запись).' }),
      cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
    }),
  });
  return builder.unionType(`${name}Result`, {
    description: RESULT_TEXTS.recordedOrRefused,
    types: [recorded, CommandRefusedRef],
    resolveType: (result) => (isRefusal(result) ? 'CommandRefused' : name),
  });
}
