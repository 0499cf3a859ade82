import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attention } from '../src/index.ts';
import { ASKED } from './situations/asked.ts';
import { EDGES } from './situations/edges.ts';
import { PLANNED } from './situations/planned.ts';
import { SAID } from './situations/said.ts';
import { DAY } from './situations/situation.ts';
import { NOBODY, WORK } from './situations/work.ts';

const SITUATIONS = [...PLANNED, ...SAID, ...WORK, ...ASKED, ...NOBODY, ...EDGES];

it('the one sentence is in every situation what was read and approved', async () => {
  const told = SITUATIONS.map(([what, story, day = DAY]) => {
    const { reason, sentence } = attention(story().recordsOf(day), 'dossier', day);
    return `${what}: ${reason}. ${sentence.ru} | ${sentence.en}`;
  });
  const file = join(import.meta.dirname, 'journals', 'situations.sentences.txt');
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(file);
});
