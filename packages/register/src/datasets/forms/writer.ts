import type { Id } from '@concord/domain';
import { z } from 'zod';
import type { Fields, Reading } from '../fields.ts';

/** Who wrote a letter or a comment: a state by its code, an administration or a body by its slug. */
export function writerOf({ missing }: Fields, { names }: Reading): z.ZodType<Id> {
  return z.string().transform((given, context): Id => {
    const [id] = (['memberState', 'administration', 'body'] as const).flatMap(
      (table) => names.find(table, given) ?? [],
    );
    if (id) return id;
    context.issues.push({ code: 'custom', input: given, message: missing('memberState', given) });
    return z.NEVER;
  });
}
