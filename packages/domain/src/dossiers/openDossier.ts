import { type Checked, checkSource, checkTimes, checkWritten, LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { refuse } from '../commands/refusal.ts';
import { checkDossierSlug } from '../documents/slug.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records, Route } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { checkVisibility } from '../sight/checkVisibility.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import { compareText } from '../text/compareText.ts';
import type { OpenDossier, RouteNamed } from './command.ts';
import { type DossierHeader, documentEntries } from './newDocument.ts';

/**
 * A dossier is opened: its documents, each with its first revision, will travel together on a pinned version of a route. All of
 * it is recorded, or nothing. It is fictional when its route is, and nobody sees more of it than of its route.
 *
 * Refused: anyone but the secretariat and administrators; a short name that is none or is taken, of the dossier or a document; a
 * version of a route or a paper that is not there; no document; dates that do not exist, lie in the future or are known too
 * early; texts that are empty, too long or hold a NUL; what `checkVisibility` refuses.
 */
export function openDossier(command: OpenDossier, records: Records, context: DecisionContext): Decision {
  const { newId, documentSlugs } = context;
  const opening = dossierOpened(command, records, context);
  if (opening.refusal) return { kind: 'refused', refusal: opening.refusal };
  if (command.documents.length === 0) return { kind: 'refused', refusal: refuse('NO_DOCUMENTS') };
  const opened = opening.value;
  const { streamId, occurred, known, sources, visibility } = opened;
  const header: DossierHeader = { streamId, streamKind: 'dossier', occurred, known, sources, visibility };
  const entries: NewEntry[] = [opened];
  const taken = new Set(documentSlugs);
  for (const [place, document] of command.documents.entries()) {
    const own = documentEntries(document, records, header, taken, newId, `documents.${place}.`);
    if (own.refusal) return { kind: 'refused', refusal: own.refusal };
    taken.add(document.slug);
    entries.push(...own.value);
  }
  return { kind: 'accepted', entries };
}

/** The opening itself, without the documents. */
export function dossierOpened(
  command: Omit<OpenDossier, 'documents'>,
  records: Records,
  context: DecisionContext,
): Checked<NewEntry> {
  const { viewer, today, newId } = context;
  const slug = checkDossierSlug(records, command.slug);
  if (slug) return { refusal: slug };
  const route = checkRoute(records, command.route, viewer);
  if (route.refusal) return route;
  const times = checkTimes(command, today, null);
  if (times.refusal) return times;
  const title = checkWritten('title', command.title, LABEL_LIMIT);
  if (title.refusal) return title;
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return sources;
  const visibility = checkVisibility(command, records, viewer, route.value);
  if (visibility.refusal) return visibility;

  const dossierId = newId();
  const { id: routeId, synthetic } = route.value;
  const header = {
    ...{ streamId: dossierId, streamKind: 'dossier' as const, ...times.value, sources: sources.value },
    visibility: visibility.value,
  };
  const payload = { dossierId, slug: command.slug, title: title.value, routeId, synthetic };
  return { value: { ...header, kind: 'dossierOpened', version: KIND_VERSIONS.dossierOpened, payload } };
}

function checkRoute(records: Records, named: RouteNamed, viewer: Viewer): Checked<Route> {
  const seen = rowsOf(records.route).filter((route) => sees(viewer, route));
  const route = seen.find(({ id, slug, routeVersion }) =>
    'id' in named ? id === named.id : slug === named.slug && routeVersion === named.version,
  );
  if (route) return { value: route };
  const known = seen.map(({ slug, routeVersion }) => `${slug} (${routeVersion})`).sort(compareText);
  const sent = 'id' in named ? named.id : `${named.slug || '—'} (${named.version})`;
  return { refusal: refuse('UNKNOWN_ROUTE', { route: sent, known }) };
}
