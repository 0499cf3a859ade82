import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LocalDate, VISIBILITIES } from '@concord/domain';
import type { Register } from '../register.ts';
import { prepareDataset, readDataset } from './prepareDataset.ts';
import { DatasetNotYet } from './problem.ts';

const FOLDER = fileURLToPath(new URL('../../../../prisma/datasets', import.meta.url));

/** Which datasets a register starts with: the record and the training set, the record alone, or nothing. */
const CHOICES = { demo: ['record-2018-2019', 'training'], record: ['record-2018-2019'], none: [] } as const;
export type DatasetChoice = keyof typeof CHOICES;

export type LoadingContext = Readonly<{
  /** The day from which the days of the training set are counted. */
  today: LocalDate;
  /** Takes a line of progress. */
  log: (line: string) => void;
}>;

/**
 * Loads the datasets that come with Concord, each in one transaction. What was loaded before is left as it is; what is known
 * only after today is left for a later start, and said so.
 *
 * @throws {DatasetRefused} when a file is not as expected; nothing of that dataset is recorded then
 */
export async function loadDatasets(register: Register, choice: DatasetChoice, context: LoadingContext): Promise<void> {
  for (const name of CHOICES[choice]) {
    try {
      await loadDataset(register, join(FOLDER, name), context);
    } catch (error) {
      if (!(error instanceof DatasetNotYet)) throw error;
      context.log(error.message);
    }
  }
}

/**
 * Loads the dataset in a folder or a file, as `readDataset` finds it. A dataset is loaded once: when its files have changed
 * since, it stays as it was loaded, because a fact is corrected by an entry and not by editing a file.
 *
 * @returns the number of entries that were recorded
 * @throws {DatasetNotYet} when some of its facts are known only after today; nothing is recorded then
 * @throws {DatasetRefused} when a file is not as expected; nothing is recorded then
 */
export async function loadDataset(register: Register, path: string, { today, log }: LoadingContext): Promise<number> {
  const dataset = await readDataset(path);
  const { key, title, digest } = dataset;
  const loaded = await register.prisma.executedCommand.findFirst({
    where: { account: 'dataset', key: { startsWith: `${key}@` } },
  });
  if (loaded) {
    const changed = loaded.key !== `${key}@${digest}`;
    log(`${title}: loaded before${changed ? ', in another version; it stays as it was loaded' : ''}`);
    return 0;
  }
  const { records } = await register.loadDossiers({}, { sight: VISIBILITIES });
  const entries = prepareDataset(dataset, records, today);
  const recorded = await register.append(entries, { idempotencyKey: `${key}@${digest}` });
  log(`${title}: ${recorded.length > 0 ? `${recorded.length} entries recorded` : 'loaded before'}`);
  return recorded.length;
}
