import { comesTo } from '../dossiers/comesTo.ts';
import { cameAt, courseOf } from '../dossiers/course.ts';
import { lastStepsOf } from '../dossiers/lastSteps.ts';
import type { Document, Records, Step } from '../journal/records.ts';
import { compareText } from '../text/compareText.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';

/** Since when a document is or was open for signature; `no` before that, `unclear` where the sources do not say. */
export type Opened = When | 'no' | 'unclear';

/**
 * Since when a document is open for signature: since what comes before a signature step of its route is done, the approval
 * mostly; of several such steps the first to which it came.
 */
export function openForSignature(records: Records, document: Document): Opened {
  return openAt(records, document, signatureStepsOf(records, document));
}

/**
 * Since when states can give their instruments: since the document is open for signature or, on a route without one, since it is up to
 * its approval. Of a route with neither nobody can tell.
 */
export function openForInstruments(records: Records, document: Document): Opened {
  const course = courseOf(records, document.dossierId ?? '');
  const steps = course ? lastStepsOf(course) : [];
  return course && steps.length === 0 ? 'unclear' : openAt(records, document, steps);
}

function openAt(records: Records, document: Document, steps: readonly Step[]): Opened {
  const course = courseOf(records, document.dossierId ?? '');
  const own = course?.of.get(document.id);
  if (!course || !own) return 'no';
  const came = steps.flatMap((step) => cameAt(records, course, step, document.id) ?? []);
  const [first] = came.toSorted((a, b) => compareText(latestOf(a) ?? '9', latestOf(b) ?? '9'));
  if (first) return first;
  return steps.some((step) => comesTo(records, step, own) === 'unclear') ? 'unclear' : 'no';
}

/** Whether a fact certainly came before the document was open for it. */
export function isEarly({ occurred }: Readonly<{ occurred: When }>, opened: Opened): boolean {
  if (opened === 'unclear') return false;
  if (opened === 'no') return true;
  return (latestOf(occurred) ?? '9') < (earliestOf(opened) ?? '');
}

/** The steps of the route at which a document is signed, but for those that it needs no more because another way was taken. */
export function signatureStepsOf(records: Records, document: Document): readonly Step[] {
  const course = courseOf(records, document.dossierId ?? '');
  const spared = course?.of.get(document.id)?.spared;
  return course?.steps.filter(({ id, stepType }) => stepType === 'signature' && !spared?.has(id)) ?? [];
}
