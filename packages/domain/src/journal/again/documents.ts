import { registerPaper } from '../../documents/registerPaper.ts';
import { relateDocuments } from '../../documents/relateDocuments.ts';
import { writtenWhen } from '../../time/when.ts';
import { form, forWhom, given } from './form.ts';

/** Papers and how documents stand to each other, entered once more. */
export const OF_DOCUMENTS = {
  documentRegistered: form<'documentRegistered', 'paper'>(
    'paper',
    ({ payload, visibility }, says, { known }, records, context) => {
      const { slug, documentKind, title, number, dated, synthetic } = payload;
      const was = { slug, documentKind, title, number, dated: writtenWhen(dated), synthetic, known };
      const told = { ...was, ...forWhom(visibility), ...given(says) };
      return registerPaper({ command: 'registerPaper', ...told }, records, context);
    },
  ),
  documentRelated: form<'documentRelated', 'relation'>('relation', ({ payload }, says, said, records, context) => {
    const { relationId: _, ...was } = payload;
    return relateDocuments({ command: 'relateDocuments', ...was, ...said, ...given(says) }, records, context);
  }),
} as const;
