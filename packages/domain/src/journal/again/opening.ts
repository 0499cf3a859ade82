import { addDocument } from '../../dossiers/addDocument.ts';
import { attachRevisionText } from '../../dossiers/attachRevisionText.ts';
import { issueRevision } from '../../dossiers/issueRevision.ts';
import { dossierOpened } from '../../dossiers/openDossier.ts';
import { form, forWhom, given, of } from './form.ts';

const IN_ITS_PLACE = { isInItsPlace: true } as const;

/** A dossier, its documents and their texts, entered once more. Short names, the route and the file stay. */
export const OF_OPENING = {
  dossierOpened: form<'dossierOpened', 'opening'>(
    'opening',
    ({ payload, visibility }, says, said, records, context) => {
      const { slug, title, routeId } = payload;
      const was = { slug, title, route: { id: routeId }, ...forWhom(visibility) };
      const opened = dossierOpened({ command: 'openDossier', ...was, ...said, ...given(says) }, records, context);
      if (opened.refusal) return { kind: 'refused', refusal: opened.refusal };
      return { kind: 'accepted', entries: [opened.value] };
    },
  ),
  documentAdded: form<'documentAdded', 'document'>(
    'document',
    ({ payload, visibility }, { occurred, ...says }, said, records, context) => {
      const { dossierId, slug, documentKind, title, purpose } = payload;
      const document = { slug, documentKind, title, purpose, ...given(says), revisionLabel: null };
      const was = { ...of(records, dossierId), document, ...forWhom(visibility) };
      return addDocument({ command: 'addDocument', ...was, ...said, ...given({ occurred }) }, records, context);
    },
  ),
  revisionIssued: form<'revisionIssued', 'revision'>(
    'revision',
    ({ payload, streamId }, says, said, records, context) => {
      const { revisionId: _, ...was } = payload;
      const command = { command: 'issueRevision', ...of(records, streamId), ...was, ...said, ...given(says) } as const;
      return issueRevision(command, records, context);
    },
    IN_ITS_PLACE,
  ),
  revisionTextAttached: form<'revisionTextAttached', 'revisionText'>(
    'revisionText',
    ({ payload }, says, said, records, context) => {
      const { dossierId, revisionId, language, digest, fileName, mediaType, size } = payload;
      const documentId = records.revision.get(revisionId)?.documentId ?? '';
      const file = { digest, fileName, mediaType, size };
      const was = { ...of(records, dossierId), documentId, revisionId, language, file };
      return attachRevisionText({ command: 'attachRevisionText', ...was, ...said, ...given(says) }, records, context);
    },
  ),
} as const;
