import { registerPaper } from '../../documents/registerPaper.ts';
import { relateDocuments } from '../../documents/relateDocuments.ts';
import { statesConcerned, visibilityKind } from '../../sight/visibility.ts';
import { form, given } from './form.ts';

/** Papers and how documents stand to each other, entered once more. */
export const OF_DOCUMENTS = {
  documentRegistered: form<'documentRegistered', 'paper'>(
    'paper',
    ({ payload, visibility }, says, { known }, records, context) => {
      const { slug, documentKind, title, number, dated, synthetic } = payload;
      const was = { slug, documentKind, title, number, dated: dated.edtf, synthetic, known };
      const forWhom = { visibility: visibilityKind(visibility), concerned: statesConcerned(visibility) };
      return registerPaper({ command: 'registerPaper', ...was, ...forWhom, ...given(says) }, records, context);
    },
  ),
  documentRelated: form<'documentRelated', 'relation'>('relation', ({ payload }, says, said, records, context) => {
    const { relationId: _, ...was } = payload;
    return relateDocuments({ command: 'relateDocuments', ...was, ...said, ...given(says) }, records, context);
  }),
} as const;
