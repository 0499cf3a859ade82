import { randomUUID } from 'node:crypto';
import { type ConcordClient, createConcordClient } from '@concord/client';
import { graphql } from '@concord/contract';
import { addDays, type LocalDate } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEntry } from '../../../packages/register/src/testing/index.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { DossierPageQuery } from '../src/dossiers/dossier.ts';
import { type History, HistoryQuery, historyFrom, pageOn } from '../src/fold/history.ts';
import { citeForMatter } from './testkit/desk.ts';
import { RECORD, startSite, TRAINING } from './testkit/site.ts';

const ENTRIES = 8;

describe('a day that is folded in the browser', () => {
  let site: World;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  const clientOf = (token?: string): ConcordClient =>
    createConcordClient({ url: `${site.url}/graphql`, ...(token ? { token } : {}) });
  const historyOf = async (slug: string, client = clientOf()): Promise<History> => {
    const { data } = await client.urql.query(HistoryQuery, { slug, locale: 'RU' }).toPromise();
    if (!data?.dossier) throw new Error(`There is no history of ${slug}.`);
    return historyFrom(slug, data.dossier, data.viewer);
  };
  const served = async (slug: string, asOf: LocalDate, locale: 'RU' | 'EN', client = clientOf()) => {
    const variables = { slug, asOf, locale, entries: ENTRIES, isDayGiven: true };
    const { data, error } = await client.urql.query(DossierPageQuery, variables).toPromise();
    expect(error).toBeUndefined();
    return data;
  };

  it('is what the server answers for that day, on every day of the record', async () => {
    const history = await historyOf(RECORD);
    for (let day: LocalDate = '2018-10-01'; day <= '2019-09-30'; day = addDays(day, 1)) {
      const locale = day.endsWith('1') ? 'EN' : 'RU';
      expect(pageOn(history, day, { locale, entries: ENTRIES }), day).toEqual(await served(RECORD, day, locale));
    }
  }, 180_000);

  it.each(['postal-e-signature', 'backbone-lines-2030', 'single-emergency-number', TRAINING])(
    'is what the server answers, on every day on which something became known and on the day after: %s',
    async (slug) => {
      const client = clientOf(await site.token({ role: 'secretariat' }));
      const history = await historyOf(slug, client);
      const days = history.days.turns.flatMap((turn) => [turn, addDays(turn, 1)]);
      for (const day of new Set([...days.filter((each) => each <= history.today), history.today]))
        for (const locale of ['RU', 'EN'] as const)
          expect(pageOn(history, day, { locale, entries: ENTRIES }), day).toEqual(
            await served(slug, day, locale, client),
          );
    },
  );

  it('is the same whether a day is come upon from before or from after', async () => {
    const [forwards, backwards] = [await historyOf(RECORD), await historyOf(RECORD)];
    const { turns } = forwards.days;
    const shown = { locale: 'RU', entries: ENTRIES } as const;
    const ahead = turns.map((turn) => pageOn(forwards, turn, shown));
    const back = turns.toReversed().map((turn) => pageOn(backwards, turn, shown));
    expect(ahead).toEqual(back.toReversed());
  });

  it('tells by which of its rules a body decides, and the paper that says so', async () => {
    const rule = await citeForMatter(site, { body: 'cts-expert-group', matter: { ru: 'особые', en: 'special' } });
    const { prisma } = site.register;
    const { id: dossierId, routeId } = await prisma.dossier.findUniqueOrThrow({ where: { slug: TRAINING } });
    const { id: stepId } = await prisma.step.findFirstOrThrow({ where: { routeId, key: 'expert-group' } });
    const { id: paperId } = await prisma.document.findUniqueOrThrow({ where: { slug: 'cts-letters' } });
    const [, decisionRuleId = ''] = Buffer.from(rule, 'base64').toString().split(':');
    const payload = { ruleNamingId: randomUUID(), dossierId, stepId, decisionRuleId };
    const named = newEntry('dossier', dossierId, 'decisionRuleNamed', payload, { day: site.today });
    await site.register.append([{ ...named, sources: [{ paperId, locator: 'paragraph 1' }] }], {
      idempotencyKey: 'named',
    });
    const history = await historyOf(TRAINING);
    const shown = { locale: 'EN', entries: ENTRIES } as const;
    expect(pageOn(history, site.today, shown)).toEqual(await served(TRAINING, site.today, 'EN'));
    const { data } = await clientOf().urql.query(RuleQuery, { slug: TRAINING }).toPromise();
    expect(data?.dossier?.progress).toMatchObject({
      ...{ rule: { matter: 'special' }, ruleNaming: { sources: [{ locator: 'paragraph 1' }] } },
      ruleReason: expect.stringContaining('the rule for “special”'),
    });
  });

  it('tells who does not share a decision, as the server does, before the opinion came and since', async () => {
    const { prisma } = site.register;
    const dossier = 'equipment-recognition';
    const { id: dossierId } = await prisma.dossier.findUniqueOrThrow({ where: { slug: dossier } });
    const { id: decisionId, meetingId } = await prisma.decision.findFirstOrThrow({ where: { dossierId } });
    const { id: partyId } = await prisma.memberState.findUniqueOrThrow({ where: { code: 'XB' } });
    const { id: paperId } = await prisma.document.findUniqueOrThrow({ where: { slug: 'cts-letters' } });
    const payload = { dissentingOpinionId: randomUUID(), decisionId, partyId, text: 'Не разделяем', paperId };
    const given = newEntry('meeting', meetingId ?? '', 'dissentingOpinionGiven', payload, { day: site.today });
    await site.register.append([{ ...given, sources: [{ paperId, locator: 'paragraph 1' }] }], {
      idempotencyKey: 'dissent',
    });
    const history = await historyOf(dossier);
    for (const day of [addDays(site.today, -1), site.today])
      expect(pageOn(history, day, { locale: 'RU', entries: ENTRIES })).toEqual(await served(dossier, day, 'RU'));
    const opinions = JSON.stringify(pageOn(history, site.today, { locale: 'RU', entries: ENTRIES }));
    expect(opinions).toContain('Не разделяем');
  });
});

const RuleQuery = graphql(`
  query RuleOfStep($slug: String!) {
    dossier(slug: $slug) {
      progress {
        rule {
          matter(locale: EN)
        }
        ruleReason(locale: EN)
        ruleNaming {
          sources {
            locator(locale: EN)
          }
        }
      }
    }
  }
`);
