import { type EntryKind, KIND_VERSIONS } from '@concord/domain';
import { z } from 'zod';
import type { EntryToRecord } from '../journal/record.ts';
import type { Fact } from './fact.ts';
import { type FactProblem, factProblems } from './factProblems.ts';
import { type Fields, fieldsOf, otherSide, type Reading, slug } from './fields.ts';
import { attendanceForms } from './forms/attendance.ts';
import { calendarForms } from './forms/calendars.ts';
import { commentForms } from './forms/comments.ts';
import {
  CORRECTION_KINDS,
  correctableBy,
  correctedFact,
  correctionForm,
  correctionProblems,
  isCorrectionKind,
} from './forms/corrections.ts';
import { courseForms } from './forms/course.ts';
import { decisionForms } from './forms/decisions.ts';
import { dissentForms } from './forms/dissent.ts';
import { dossierForms } from './forms/dossiers.ts';
import type { Form } from './forms/form.ts';
import { instructionForms } from './forms/instructions.ts';
import { letterForms } from './forms/letters.ts';
import { meetingForms } from './forms/meetings.ts';
import type { OpenDossier } from './forms/openDossier.ts';
import { referenceForms } from './forms/reference.ts';
import { routeForms } from './forms/routes.ts';
import { signingForms } from './forms/signing.ts';
import { headerFields, headerProblems, knownByDefault, saidVisibility } from './header.ts';
import { knownProblems } from './knownSince.ts';
import { sayIssue, standing } from './messages.ts';
import { entryIdOf, idOf, type Names } from './names.ts';
import { DatasetRefused } from './problem.ts';
import type { YamlFile } from './yamlFile.ts';

type Forms = Readonly<Partial<Record<EntryKind, Form<EntryKind>>>>;

/**
 * Reads the facts of a file, each into one entry, in their order. Stops at the first fact that cannot be read, or that cannot
 * be true as far as the domain knows.
 *
 * @throws {DatasetRefused} with the line of each thing that is wrong with that fact, and what was expected
 */
export function readFacts(file: YamlFile, reading: Reading): readonly Fact[] {
  const read = <T>(schema: z.ZodType<T>, value: unknown, path: readonly PropertyKey[]): T => {
    const result = schema.safeParse(value, { error: sayIssue });
    if (result.success) return result.data;
    throw new DatasetRefused(file.problemsOf(result.error, path));
  };
  const fields = fieldsOf(reading);
  const header = headerFields(fields);
  const fileSchema = z.strictObject({
    dossier: z.strictObject({ slug, route: slug }).optional(),
    defaults: z.strictObject({ ...header, known: fields.when.optional() }).default({}),
    facts: z.array(z.unknown()).min(1),
  });
  const { dossier, defaults, facts } = read(fileSchema, file.value, []);
  if (dossier && reading.names.isOther('dossier', dossier.slug))
    throw file.refusal(
      ['dossier', 'slug'],
      `the dossier "${dossier.slug}" is ${otherSide(reading)}; expected another slug`,
    );
  const open = dossier && { ...dossier, dossierId: dossierIdOf(reading, dossier.slug) };
  const formsOver = (names: Names): Forms => {
    const again = { ...reading, names };
    return formsOf(fieldsOf(again), again, open);
  };
  const forms = formsOver(reading.names);
  const kinds: readonly EntryKind[] = [...(Object.keys(forms) as EntryKind[]), ...CORRECTION_KINDS];
  const kindOf = z.looseObject({ kind: z.enum(kinds, { error: ({ input }) => unknownKind(input, kinds) }) });
  const name = slug.refine(
    (given) => !reading.named.has(given),
    'another fact has this name; expected a name of its own',
  );

  return facts.map((fact, index) => {
    const path = ['facts', index];
    const { kind } = read(kindOf, fact, path);
    const target = isCorrectionKind(kind) ? read(correctedFact(reading), fact, path).payload.corrects : undefined;
    const form = target ? correctionForm(target, fields, reading) : (forms[kind] as Form<EntryKind>);
    const isSlip = kind === 'misentryCorrected';
    const known = isSlip ? z.undefined(KEEPS_KNOWN).optional() : fields.when.optional();
    const schema = z
      .strictObject({ kind: z.literal(kind), as: name.optional(), payload: form.payload, ...header, known })
      .transform((given, context) => {
        const occurred = given.occurred ?? defaults.occurred;
        const said = given.known ?? (isSlip ? undefined : defaults.known);
        const known = said ?? (occurred && knownByDefault(occurred));
        const sources = given.sources ?? defaults.sources ?? [];
        const refuse = (field: string, message: string): void => {
          context.issues.push({ code: 'custom', input: given, path: [field], message });
        };
        if (!occurred) refuse('occurred', 'nothing; expected when it happened, here or in defaults');
        else if (!known)
          refuse('known', 'nothing, and when it happened has no last day; expected since when it was known');
        if (!occurred || !known) return z.NEVER;
        for (const [field, message] of headerProblems({ occurred, known, sources }, reading))
          refuse(field === 'known' && !said ? 'occurred' : field, message);
        const own = saidVisibility(given, refuse);
        const visibility = own ?? target?.original.visibility ?? saidVisibility(defaults, refuse) ?? 'public';
        return { as: given.as, occurred, known, sources, visibility, payload: given.payload };
      });
    const { as, ...given } = read(schema, fact, path);
    const id = as === undefined ? {} : { id: entryIdOf(reading.dataset, as) };
    const streamKind = form.streamKindOf?.(given.payload) ?? form.streamKind;
    const stream = { streamId: form.streamOf(given.payload), streamKind };
    const entry = { ...id, ...stream, kind, version: KIND_VERSIONS[kind], ...given } as EntryToRecord;
    const made = { entry, file: file.name, line: file.lineOf(path) };
    const check = (problems: readonly FactProblem[]): void => {
      for (const problem of problems) throw file.refusal([...path, ...problem.path], problem.message);
    };
    if (target) check(correctionProblems(target, entry, reading));
    check(factProblems(reading.records, entry));
    const dated = 'known' in (fact as object) ? 'known' : 'occurred';
    check(knownProblems(reading, entry).map(({ message }) => ({ path: [dated], message })));
    check(reading.learn(made));
    const correctable = correctableBy(made, target, reading, (names) => formsOver(names)[kind]?.payload ?? z.never());
    if (as !== undefined) reading.named.set(as, correctable);
    return made;
  });
}

const KEEPS_KNOWN = 'a corrected slip keeps the known of what it corrects; expected none here';

function formsOf(fields: Fields, reading: Reading, dossier: OpenDossier | undefined): Forms {
  return {
    ...referenceForms(fields, reading),
    ...routeForms(fields, reading),
    ...meetingForms(fields, reading),
    ...attendanceForms(fields, reading),
    ...calendarForms(fields),
    ...decisionForms(fields, reading),
    ...dissentForms(fields, reading),
    ...(dossier && {
      ...dossierForms(fields, reading, dossier),
      ...courseForms(fields, reading, dossier),
      ...instructionForms(fields, reading, dossier),
      ...signingForms(fields, reading, dossier),
      ...letterForms(fields, reading, dossier),
      ...commentForms(fields, reading, dossier),
    }),
  } as Forms;
}

function dossierIdOf({ names }: Reading, dossier: string): string {
  return names.find('dossier', dossier) ?? idOf('dossier', dossier);
}

function unknownKind(input: unknown, kinds: readonly string[]): string {
  const hint = kinds.includes('dossierOpened')
    ? ''
    : ' (a file that says `dossier: { slug, route }` takes those of dossiers too)';
  const what = input === undefined ? 'none is said' : `${standing(input)} is no kind of fact`;
  return `${what}; expected one of ${kinds.join(', ')}${hint}`;
}
