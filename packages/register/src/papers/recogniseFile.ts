import { basename, parse } from 'node:path';
import { placesIn } from '@concord/domain';
import { PaperRefused } from './paperRefused.ts';
import { type PaperText, readPaper } from './readPaper.ts';
import { type Likeness, likenesses, type RegisteredPaper, recognise } from './recognise.ts';

/** A file whose paper is known. */
export type RecognisedFile = Readonly<{ state: 'recognised'; text: PaperText; likeness: Likeness }>;

/** A file that no paper gets, and a line that says why. */
export type UnknownFile = Readonly<{ state: 'refused' | 'notRecognised'; fileName: string; why: string }>;

/** Reads a file, and finds out which registered paper it is. */
export async function recogniseFile(
  path: string,
  papers: readonly RegisteredPaper[],
): Promise<RecognisedFile | UnknownFile> {
  try {
    const text = await readPaper(path);
    const passages = placesIn(text.paragraphs);
    const likeness = recognise(parse(path).name, passages, papers);
    if (likeness) return { state: 'recognised', text, likeness };
    const [closest] = likenesses(passages, papers);
    const why = `${text.fileName}: not recognised; ${nearest(closest)}, or a name that is the slug of one without cited words`;
    return { state: 'notRecognised', fileName: text.fileName, why };
  } catch (error) {
    if (!(error instanceof PaperRefused)) throw error;
    return { state: 'refused', fileName: basename(path), why: `refused: ${error.message}` };
  }
}

function nearest(closest: Likeness | undefined): string {
  const expected = 'expected 60 % of the cited words of one paper, and of no other as many, at their places';
  if (!closest?.standing) return `no cited words stand at their places; ${expected}`;
  const { paper, standing } = closest;
  return `the closest is ${paper.slug}, of whose ${paper.cited.length} cited words ${standing} stand at their places; ${expected}`;
}
