import fc from 'fast-check';
import { Connection } from './connection.ts';

/** How long an answer may take before it counts as a hang, in milliseconds. */
const HANG = 30_000;

const NASTY = [
  '',
  '\u0000',
  '\ud800',
  '🇷🇺',
  '__proto__',
  'constructor',
  'null',
  '-0',
  '1e999',
  '{',
  '"""',
  '#',
  '\\u{110000}',
  '@skip(if: $x)',
  '...F',
  '$v',
];

/** Texts of operations: real ones with pieces cut out, put in, doubled or swapped, and some that are only noise. */
function operations(seeds: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(30),
    put: fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(...seeds.map((seed) => seed.slice(0, 60))),
    ),
  });
  const mutated = fc.tuple(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 4 })).map(([seed, edits]) =>
    edits.reduce((text, { at, cut, put }) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + put + text.slice(from + cut);
    }, seed),
  );
  return fc.oneof(
    { weight: 9, arbitrary: mutated },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );
}

/** Variables: any JSON under the names that operations use, mostly of the right shape. */
const variables = fc.oneof(
  fc.record(
    {
      slug: fc.oneof(fc.constant('registry-data-exchange'), fc.string({ unit: 'binary' }), fc.jsonValue()),
      asOf: fc.oneof(fc.constantFrom('2019-05-01', '0000-00-00', '9999-12-31', '2026-02-30', '-1'), fc.jsonValue()),
      locale: fc.constantFrom('RU', 'EN', 'xx', 5),
      first: fc.oneof(fc.integer(), fc.double(), fc.constant(null)),
      after: fc.oneof(fc.base64String(), fc.string({ unit: 'binary' })),
      input: fc.jsonValue(),
      isDayGiven: fc.oneof(fc.boolean(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);

const payloads = (seeds: readonly string[]): fc.Arbitrary<object> =>
  fc.record(
    {
      query: fc.oneof({ weight: 20, arbitrary: operations(seeds) }, { weight: 1, arbitrary: fc.jsonValue() }),
      variables,
      operationName: fc.option(fc.oneof(fc.constantFrom('Board', 'DossierPage', ''), fc.string())),
      extensions: fc.option(fc.jsonValue()),
    },
    { requiredKeys: ['query'] },
  );

/** Bodies over HTTP: JSON of operations, sometimes cut off or spoilt. */
export const bodies = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: payloads(seeds).map((payload) => JSON.stringify(payload)) },
    {
      weight: 1,
      arbitrary: fc.tuple(payloads(seeds), fc.nat(200)).map(([payload, end]) => JSON.stringify(payload).slice(0, end)),
    },
    { weight: 1, arbitrary: fc.json() },
  );

/** Frames over WebSocket: messages of the protocol with any payload, and raw noise. */
export const frames = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .record({ id: fc.constantFrom('1', '2', '3'), type: fc.constant('subscribe'), payload: payloads(seeds) })
        .map((message) => JSON.stringify(message)),
    },
    {
      weight: 2,
      arbitrary: fc
        .record(
          {
            id: fc.jsonValue(),
            type: fc.constantFrom('complete', 'ping', 'pong', 'connection_init', 'next', 'error', ''),
            payload: fc.jsonValue(),
          },
          { requiredKeys: ['type'] },
        )
        .map((message) => JSON.stringify(message)),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  );

/**
 * Posts a body.
 *
 * @throws when the answer is none that a caller's mistake may have: a status of 500 or more, an error that nobody expected, a hang
 */
export async function tryBody(url: string, body: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    signal: AbortSignal.timeout(HANG),
  });
  if (response.status >= 500) throw new Error(`${response.status}: ${await response.text()}`);
  // A subscription that was asked for over POST streams; that it began is enough.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) return response.body?.cancel();
  check(await response.text());
}

/**
 * Says hello, sends frames and asks one sound question after them. The server answers it, or has closed by a code of the protocol.
 *
 * @throws when it did neither, or told of its inside
 */
export async function tryFrames(url: string, sent: readonly string[]): Promise<void> {
  const connection = new Connection(url);
  await connection.hello();
  for (const frame of sent) connection.send(frame);
  connection.subscribe('sound', '{ __typename }');
  try {
    for (;;) {
      const message = await connection.next(AbortSignal.timeout(HANG));
      check(JSON.stringify(message));
      if (message.id === 'sound') return;
    }
  } catch (error) {
    const code = await connection.ended;
    if (code < 4400 || code > 4499) throw new Error(`the connection ended with ${code}`, { cause: error });
  } finally {
    connection.cut();
  }
}

/** What stands in no answer: an unexpected error, and words of the inside. */
const INSIDE = /INTERNAL_SERVER_ERROR|prisma|postgres|at \w+ \(|node_modules|TypeError|RangeError/;

function check(answer: string): void {
  const found = INSIDE.exec(answer);
  if (found) throw new Error(`An answer holds "${found[0]}": ${answer.slice(0, 2_000)}`);
}
