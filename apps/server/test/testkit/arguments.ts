import { LATE_KINDS } from '@concord/domain';
import type { Arguments } from './everyField.ts';
import type { World } from './world.ts';

/** A thing of each kind that has a global id, and the arguments that some questions need: what a story tells of comes first. */
export async function argumentsIn({ register: { prisma } }: World, story: string): Promise<Arguments> {
  const newest = { orderBy: { id: 'desc' } } as const;
  const told = { where: { slug: { startsWith: story } }, ...newest } as const;
  const documents = ['agreement', 'plan', 'annex', 'paper', 'real', 'open-note', 'open-closed', 'protocol'].map(
    (word) => ({
      slug: `${story}-${word}`,
    }),
  );
  const others = { where: { dossierId: { not: null }, slug: { not: { startsWith: 'story' } } } } as const;
  const things = {
    ...{
      Organisation: await prisma.organisation.findMany(told),
      MemberState: await prisma.memberState.findMany(newest),
    },
    ...{ Administration: await prisma.administration.findMany(told), Body: await prisma.body.findMany(told) },
    ...{ Membership: await prisma.membership.findMany(newest), Route: await prisma.route.findMany(told) },
    ...{ Step: await prisma.step.findMany(newest), Document: await prisma.document.findMany(told) },
    ...{ Meeting: await prisma.meeting.findMany(newest), AgendaItem: await prisma.agendaItem.findMany(newest) },
    ...{ Decision: await prisma.decision.findMany(newest), Revision: await prisma.revision.findMany(newest) },
    ...{ Position: await prisma.position.findMany(newest), Collective: await prisma.collective.findMany(newest) },
    ...{ Instruction: await prisma.instruction.findMany(newest), Measure: await prisma.measure.findMany(newest) },
    ...{ Reply: await prisma.reply.findMany(newest), Comment: await prisma.comment.findMany(newest) },
    DissentingOpinion: await prisma.dissentingOpinion.findMany(newest),
    JournalEntry: await prisma.journalEntry.findMany({
      where: { kind: 'misentryCorrected' },
      orderBy: { number: 'desc' },
    }),
  };
  const keys = ['open-review', 'open-consent', 'by-silence'];
  const found = keys.map((key) => prisma.step.findFirst({ where: { key }, ...newest }));
  const steps = (await Promise.all(found)).flatMap((step) => step ?? []);
  const idsOf = (type: string, rows: readonly Readonly<{ id: string }>[]) =>
    rows.slice(0, 4).map(({ id }) => Buffer.from(`${type}:${id}`).toString('base64'));
  const nodes = Object.entries(things).map(([type, rows]) => [
    `Query.node:${type}`,
    idsOf(type, rows).map((id) => `(id: "${id}")`),
  ]);
  const slugs = (rows: readonly Readonly<{ slug: string }>[]) => rows.map(({ slug }) => `(slug: "${slug}")`);
  const dossiers = await prisma.dossier.findMany({ where: { slug: { not: { startsWith: 'story' } } } });
  return {
    ...{ ...Object.fromEntries(nodes), 'Query.node': [], 'Query.nodes': [] },
    'Query.nodes:Body': [`(ids: ${JSON.stringify(idsOf('Body', things.Body))})`],
    'Query.dossier': slugs([{ slug: story }, { slug: `${story}-open` }, ...dossiers]),
    'Query.document': slugs([...documents, ...(await prisma.document.findMany(others))]),
    ...{ 'Query.body': [`(slug: "${story}-council")`], 'Query.route': [`(slug: "${story}")`] },
    ...{ 'Query.meeting': [`(number: "8", body: "${story}-council")`, '(number: "1")'] },
    'Query.auditLog': ['', '(filter: { kinds: [PASSWORD_SET] })'],
    ...{
      'Query.memberState': ['(code: "XA")'],
      'Query.search': ['(text: "досье")', '(text: "№ 1-1/7 от 6 января 2026 г.")'],
    },
    'Query.outstanding': ['', ...[story, `${story}-open`].map((slug) => `(filter: { dossiers: ["${slug}"] })`)],
    'Query.whatIsLate': LATE_KINDS.map((kind) => `(first: 20, filter: { kinds: [${kind.toUpperCase()}] })`),
    ...{ 'Query.changes': ['(from: "2026-01-01", to: "2026-03-01")'], 'Query.howLongDoesItTake': ['(by: STEP)'] },
    'Dossier.progress': ['', ...idsOf('Step', steps).map((step) => `(step: "${step}")`)],
    'Dossier.summaryTable': idsOf('Document', things.Document).map((document) => `(document: "${document}")`),
    'BodyCalendar.addWorkingDays': ['(from: "2026-01-15", count: 1)'],
    'BodyCalendar.workingDaysBetween': ['(from: "2026-01-15", to: "2026-02-15")'],
  };
}
