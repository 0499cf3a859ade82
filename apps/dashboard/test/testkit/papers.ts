import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewEntry, SourceRef } from '@concord/domain';
import { onDay } from '@concord/domain';
import { idsOf, newEntry } from '../../../../packages/register/src/testing/index.ts';
import type { World } from '../../../server/test/testkit/world.ts';

/** The slug of a made-up paper whose text is attached, of one that nobody ever cites, and of one with more citations than a page. */
export const MADE_UP = 'made-up-note';
export const UNCITED = 'uncited-note';
export const OFTEN_CITED = 'often-cited-note';
export const CITATIONS = 230;
/** Titles of documents that are known from the made-up paper. */
export const SEED = 'Семенной фонд';
export const SOIL = 'Карта почв';
export const LATE = 'Журнал поливов';
export const EVERYWHERE = 'Правила теплицы';

const LONG = 'Каждый участок осматривают, записывают и показывают соседям, прежде чем идти к следующему.';

/** A title, paragraphs of which the first has markup in it, and so many more that the last is not seen at first. */
const TEXT = [
  'О семенах',
  '',
  'Комитет семян <img src=x onerror="document.title=1"> собрал <b>семена</b>\t3 марта & позже.',
  'Карту почв Комитет семян одобрил вместе с соседями.',
  ...Array.from({ length: 30 }, (_, index) => `${index + 3}-й участок. ${LONG}`),
  'Журнал ведёт сторож.',
].join('\n');

/** Registers made-up papers and attaches the text of one, so that facts of it can be read in it. */
export async function attachMadeUp({ register }: World): Promise<void> {
  const id = idsOf();
  const cite = (locator: string, words: string[], inferred = false): SourceRef =>
    ({ paperId: id(MADE_UP), locator, words, ...(inferred && { inferred }) }) as SourceRef;
  const document = (slug: string, title: string, sources: readonly SourceRef[], day?: string): NewEntry => {
    const payload = {
      ...{ documentId: id(slug), slug, documentKind: 'other' as const, title: { ru: title, en: slug }, number: null },
      ...{ dated: onDay('2026-02-01'), synthetic: false },
    };
    return {
      ...newEntry('document', id(slug), 'documentRegistered', payload, day ? { day } : { day: '2026-02-01' }),
      sources,
    };
  };
  await register.append(
    [
      document(MADE_UP, 'Записка о семенах', [cite('title', ['семенах'])]),
      document(UNCITED, 'Записка без ссылок', []),
      document(OFTEN_CITED, 'Записка со многими ссылками', []),
      ...Array.from({ length: CITATIONS }, (_, index) =>
        document(`citing-${index}`, `Запись ${index}`, [{ paperId: id(OFTEN_CITED), locator: 'letter 1' }]),
      ),
      document('seed', SEED, [cite('paragraph 1', ['Комитет семян', 'семена', '3 марта'])]),
      document('soil', SOIL, [cite('paragraph 2', ['Комитет семян одобрил'], true), cite('paragraph 1', ['3 марта'])]),
      document('greenhouse', EVERYWHERE, [cite('paragraphs 1–2', [])]),
      document('watering', LATE, [cite('paragraph 33', ['сторож'])], '2026-03-01'),
    ],
    { idempotencyKey: 'made-up papers' },
  );
  const folder = await mkdtemp(join(tmpdir(), 'concord-papers-'));
  await writeFile(join(folder, 'note.txt'), TEXT);
  const attached = await register.papers.attach(folder, () => undefined);
  await rm(folder, { recursive: true });
  if (attached[0]?.paper !== MADE_UP)
    throw new Error(`The made-up text was not recognised: ${JSON.stringify(attached)}`);
}
