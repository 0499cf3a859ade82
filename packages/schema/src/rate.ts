import { builder } from './builder.ts';

/** What an operation costs, and what is left of the minute for who asks; null where nobody counts. */
export type Rate = Readonly<{ cost: number; limit: number | null; remaining: number | null; resetAt: Date | null }>;

const RateLimitRef = builder.objectRef<Rate>('RateLimit').implement({
  description: 'What this operation costs, and what is left for who asks (стоимость запроса и остаток).',
  fields: (t) => ({
    cost: t.exposeInt('cost', { description: 'What this operation costs (стоимость).' }),
    limit: t.exposeInt('limit', {
      nullable: true,
      description: 'What all operations of a minute may cost (допускается за минуту); null where nobody counts.',
    }),
    remaining: t.exposeInt('remaining', {
      nullable: true,
      description: 'What is left of that, this operation counted in (осталось).',
    }),
    resetAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the minute is over (когда минута истечёт).',
      resolve: ({ resetAt }) => resetAt?.toISOString() ?? null,
    }),
  }),
});

builder.queryField('rateLimit', (t) =>
  t.field({
    type: RateLimitRef,
    nullable: true,
    description:
      'What this operation costs (стоимость запроса): about the number of fields that its answer can have, a page of 100 counting 100 times. Ask for it beside anything else.',
    resolve: (_root, _args, { rate }) => rate ?? null,
  }),
);
