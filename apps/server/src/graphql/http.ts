import type { IncomingMessage, ServerResponse } from 'node:http';
import { endedSession, keepScreen, type SignIn, type Watch } from '../accounts/index.ts';
import { compressAnswer } from '../http/compress.ts';
import { isStream, replyGraphQLError } from '../http/reply.ts';
import { type Admit, addressOf, TOO_MANY, tooManyText } from '../limits/index.ts';
import type { Logger } from '../log/log.ts';
import type { Engine } from './engine.ts';
import { localeOf } from './locale.ts';
import { NOT_ACCEPTABLE } from './responses.ts';

const BAD_TOKEN =
  'This token is not valid: it is wrong, has expired or was withdrawn. Make a new one (npm run token), or send no token. ' +
  'Токен недействителен: он неверен, истёк или отозван. Выпустите новый (npm run token) или не передавайте токен.';
const SESSION_ENDED = 'Your session has ended; sign in again. Сеанс завершён; войдите снова.';
const SCREEN_ENDED =
  'The token of this screen was withdrawn or has ended; an administrator makes a new one (/admin/tokens). ' +
  'Токен этого экрана отозван или истёк; новый выпускает администратор (/admin/tokens).';
const NO_DATABASE =
  'The database does not answer; try again in a moment. База данных не отвечает; повторите попытку чуть позже.';
const NOT_JSON =
  'Send the operation as JSON, with the header "Content-Type: application/json". ' +
  'Передавайте операцию как JSON, с заголовком «Content-Type: application/json».';
const PACKED =
  'Send the operation without compression: no "Content-Encoding" is read here. ' +
  'Передавайте операцию без сжатия: заголовок «Content-Encoding» здесь не поддерживается.';
const NO_SUCH_METHOD =
  'GraphQL is asked by POST, or by GET where nothing is entered. Запросы GraphQL передаются методом POST, а без внесения данных и методом GET.';
const JSON_TYPE = /^application\/json\s*(;|$)/i;
/** Types of which at least one must be taken. */
const ANSWERED = /\*\/\*|application\/(\*|json|graphql-response\+json)|text\/(\*|event-stream)|multipart\/(\*|mixed)/i;
const ANY = 'application/graphql-response+json, text/event-stream';

/** `/graphql` over HTTP: who asks is settled before anything of the operation is read. */
export function createGraphQLHandler(
  given: Readonly<{
    engine: Engine;
    signIn: SignIn;
    watch: Watch;
    admit: Admit;
    proxies: readonly string[];
    log: Logger;
  }>,
) {
  const { engine, signIn, watch, admit, proxies, log } = given;

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Vary', 'Accept, Accept-Language, Authorization, Cookie');
    const address = addressOf(req, proxies);
    const admission = await admit(address);
    if (admission.kind === 'tooMuch') {
      res.setHeader('Retry-After', admission.seconds);
      return replyGraphQLError(req, res, 429, { code: TOO_MANY, message: tooManyText(admission.seconds) });
    }
    res.once('close', admission.leave);
    const { accept, 'content-type': type = '', 'content-encoding': encoding = 'identity' } = req.headers;
    if (req.method !== 'POST' && req.method !== 'GET') {
      res.setHeader('Allow', 'GET, POST');
      return replyGraphQLError(req, res, 405, { code: 'BAD_REQUEST', message: NO_SUCH_METHOD });
    }
    if (accept !== undefined && !ANSWERED.test(accept)) return replyGraphQLError(req, res, 406, NOT_ACCEPTABLE);
    if (req.method === 'POST') {
      if (!JSON_TYPE.test(type))
        return replyGraphQLError(req, res, 415, { code: 'UNSUPPORTED_MEDIA_TYPE', message: NOT_JSON });
      if (encoding.toLowerCase() !== 'identity') {
        // RFC 9110, section 12.5.3: so a client learns that its encoding is what was refused.
        res.setHeader('Accept-Encoding', 'identity');
        return replyGraphQLError(req, res, 415, { code: 'UNSUPPORTED_MEDIA_TYPE', message: PACKED });
      }
      // Names of types have no case, but the engine thinks that they have.
      req.headers['content-type'] = type.toLowerCase();
    }
    const answer = await signIn.who(req.headers, address).catch((err: unknown) => {
      log.error({ err }, 'a token could not be checked');
      return { kind: 'cannotTell' } as const;
    });
    if (answer.kind === 'cannotTell')
      return replyGraphQLError(req, res, 503, { code: 'NOT_READY', message: NO_DATABASE });
    if (answer.kind === 'refused' && answer.shown === 'session') {
      res.setHeader('Set-Cookie', endedSession(req.headers));
      return replyGraphQLError(req, res, 401, { code: 'SESSION_ENDED', message: SESSION_ENDED });
    }
    if (answer.kind === 'refused' && answer.shown === 'screen') {
      // It stays a screen, or it would go on as nobody.
      res.setHeader('Set-Cookie', keepScreen(req.headers));
      return replyGraphQLError(req, res, 401, { code: 'SCREEN_ENDED', message: SCREEN_ENDED });
    }
    if (answer.kind === 'refused') {
      res.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
      return replyGraphQLError(req, res, 401, { code: 'INVALID_TOKEN', message: BAD_TOKEN });
    }
    if (res.closed) return;
    res.once(
      'close',
      watch.add(answer, () => endStream(res)),
    );
    if (answer.viewer.role === 'anonymous') compressAnswer(req, res);
    const namesNoType = accept === undefined || accept === '*/*';
    if (namesNoType) req.headers.accept = ANY;
    const locale = localeOf(req.headers['accept-language']);
    await engine(req, res, { viewer: answer.viewer, by: answer.by, locale, address, namesNoType, reply: res });
  };
}

/**
 * An event stream outlives its token or session unless it is ended; any other answer is given, as to who has just signed out.
 *
 * @returns false while nobody knows yet which of them it is
 */
function endStream(res: ServerResponse): boolean {
  if (!res.headersSent) return false;
  if (isStream(res)) res.destroy();
  return true;
}
