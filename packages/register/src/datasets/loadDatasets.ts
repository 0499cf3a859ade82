import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LocalDate, plural, VISIBILITIES } from '@concord/domain';
import type { Register } from '../register.ts';
import type { StreamsSince } from './knownSince.ts';
import { prepareDataset, readDataset } from './prepareDataset.ts';
import { DatasetChanged, DatasetNotYet } from './problem.ts';

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
 * Loads the datasets that come with Concord, each in one transaction. What was loaded before is left as it is, also when its
 * files have changed since; what is known only after today is left for a later start. Either is said.
 *
 * @throws {DatasetRefused} when a file is not as expected; nothing of that dataset is recorded then
 */
export async function loadDatasets(register: Register, choice: DatasetChoice, context: LoadingContext): Promise<void> {
  for (const name of CHOICES[choice]) {
    try {
      await loadDataset(register, join(FOLDER, name), context);
    } catch (error) {
      if (error instanceof DatasetNotYet) context.log(error.message);
      else if (error instanceof DatasetChanged) context.log(error.line);
      else throw error;
    }
  }
}

/** With more facts than these, loading takes so long that it says what it is at. */
const MANY = 2_000;

/**
 * Loads the dataset in a folder or a file, as `readDataset` finds it. A dataset is loaded once: the same files a second time
 * change nothing.
 *
 * @returns the number of entries that were recorded
 * @throws {DatasetChanged} when its key was loaded before with another content, because a fact is corrected by an entry and not
 *   by editing a file, and another dataset needs another key
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
    if (loaded.key !== `${key}@${digest}`) throw new DatasetChanged(key, title);
    log(`${title}: loaded before`);
    return 0;
  }
  const { records } = await register.loadDossiers({}, { sight: VISIBILITIES });
  const streams = await streamsSince(register);
  const onCounted = (facts: number): void => {
    if (facts > MANY) log(`${title}: reading ${facts} facts`);
  };
  const { entries, files } = prepareDataset(dataset, records, today, { streams, onCounted });
  if (entries.length > MANY) log(`${title}: recording ${entries.length} entries`);
  const recorded = await register.append(entries, { idempotencyKey: `${key}@${digest}`, files });
  log(`${title}: ${recorded.length > 0 ? `${entriesText(recorded.length)} recorded` : 'loaded before'}`);
  return recorded.length;
}

/** Since when each stream is known. Asked for all of them at once: to which of them facts refer shows only when they are read. */
async function streamsSince({ prisma }: Register): Promise<StreamsSince> {
  const rows = await prisma.journalEntry.groupBy({ by: ['streamId'], _min: { knownBy: true } });
  return new Map(rows.map(({ streamId, _min }) => [streamId, _min.knownBy ?? '']));
}

function entriesText(count: number): string {
  return `${count} ${plural('en', count, { one: 'entry', other: 'entries' })}`;
}
