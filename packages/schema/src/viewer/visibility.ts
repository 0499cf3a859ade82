import { VISIBILITIES, VISIBILITY_TEXT, type VisibilityKind } from '@concord/domain';
import type { InputFields } from '../commands/inputs.ts';
import { enumOf } from '../text/enums.ts';

/** For whom something is. */
export const VisibilityEnum = enumOf('Visibility', 'Who may see something (кто видит).', VISIBILITIES, VISIBILITY_TEXT);

/** The states that `CONCERNED` means. */
export function concernedField(t: InputFields) {
  return t.stringList({
    description:
      'With `CONCERNED`, and only then: the codes of the states (заинтересованные государства), at least one.',
  });
}

/** For whom something is that is for the same as its dossier unless said. */
export function forWhomFields(t: InputFields) {
  return {
    visibility: t.field({
      type: VisibilityEnum,
      description: 'Who may see it (кто видит): who may see the dossier unless given, and never more.',
    }),
    concerned: concernedField(t),
  };
}

/** The same as the domain takes it. */
export function forWhom<V extends VisibilityKind | null | undefined>({
  visibility,
  concerned,
}: Readonly<{ visibility?: V; concerned?: readonly string[] | null | undefined }>) {
  return { visibility, concerned };
}
