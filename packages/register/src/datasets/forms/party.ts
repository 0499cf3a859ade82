import type { Id } from '@concord/domain';
import { z } from 'zod';
import type { Fields } from '../fields.ts';
import type { Names } from '../names.ts';

/** A state by its code, or an administration by its slug. */
export function partyRef({ missing }: Pick<Fields, 'missing'>, names: Names) {
  return z.string().transform((given, context): Id => {
    const id = names.find('memberState', given) ?? names.find('administration', given);
    if (id) return id;
    context.issues.push({ code: 'custom', input: given, message: missing('memberState', given) });
    return z.NEVER;
  });
}
