import type { LocalDate, Locale, LocalizedText, Place, SourceRef } from '@concord/domain';
import type { builder } from '../builder.ts';
import { LocaleEnum } from '../text/locale.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import { SourceInput, sourceRef } from './sourceInput.ts';

/** What the fields of an input are made with. */
export type InputFields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0];

/** When something happened, since when it is known, which paper says so, and the key of the command. */
export function whenFields(t: InputFields, what: string) {
  return {
    occurred: t.string({
      required: true,
      description: `When it was ${what} (когда), EDTF: 2019-05-24. Not in the future. ${INFERRED}`,
    }),
    known: t.field({
      type: 'LocalDate',
      description: 'Since when it is known (с какого дня известно); the end of `occurred` unless given.',
    }),
    source: t.field({ type: SourceInput, required: true, description: 'The paper that says so (источник).' }),
    idempotencyKey: keyField(t),
  };
}

type WhenSaid = Readonly<{
  occurred: string;
  known?: LocalDate | null | undefined;
  source: typeof SourceInput.$inferInput;
}>;

/** The same as the domain takes it. */
export function whenSaid({ occurred, known, source }: WhenSaid): {
  occurred: string;
  known: LocalDate | null;
  source: SourceRef;
} {
  return { occurred, known: known ?? null, source: sourceRef(source) };
}

/** The version that the sender saw of what a command is about. */
export function versionField(t: InputFields, whose: string) {
  return t.int({
    description: `The ${whose} that you saw (версия); another one now is refused, with what came since.`,
  });
}

/** The key under which a command is carried out once. */
export function keyField(t: InputFields) {
  return t.string({
    required: true,
    description: 'Yours (ключ повтора), 1 to 200 characters: the same key with the same input is carried out once.',
  });
}

/** The dossier that a command is about, and its version that the sender saw. */
export function dossierFields(t: InputFields) {
  return {
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    expectedVersion: t.int({
      description: 'The dossier’s `version` that you saw (версия); another one now is refused.',
    }),
  };
}

/** The language of a place that is written in one, and the place where it is known in both. */
export function placeLanguageFields(t: InputFields) {
  return {
    placeLocale: t.field({
      type: LocaleEnum,
      description: 'The language in which the place is written (язык); that of the request unless given.',
    }),
    placeInBoth: t.field({
      type: LocalizedTextInput,
      description: 'Where, in both languages (место на двух языках); in the stead of `place`.',
    }),
  };
}

type PlaceSaid = Readonly<{
  place?: string | null | undefined;
  placeLocale?: Locale | null | undefined;
  placeInBoth?: LocalizedText | null | undefined;
}>;

/** A place as a command takes it: in both languages, or in the one in which it was written. */
export function placeOf({ place, placeLocale, placeInBoth }: PlaceSaid, locale: Locale): Place | null {
  if (placeInBoth) return placeInBoth;
  return place === null || place === undefined ? null : { [placeLocale ?? locale]: place };
}

/** The same of a correction: undefined where nothing is said of the place, which stays. */
export function placeInstead(said: PlaceSaid, locale: Locale): Place | null | undefined {
  return said.place === undefined && !said.placeInBoth ? undefined : placeOf(said, locale);
}
