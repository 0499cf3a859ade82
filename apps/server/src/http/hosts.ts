/** Names under which a server that listens to its own machine only is reached. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a request is told that is meant for a server of another name. */
export const OTHER_NAME =
  'This server does not answer to this name. Open it as http://127.0.0.1 with its port; behind a proxy, start it with ' +
  'CONCORD_ORIGIN set to the address that people use. ' +
  'Сервер не отвечает на это имя. Откройте его как http://127.0.0.1 с его портом; за прокси запустите его с CONCORD_ORIGIN — адресом, которым пользуются люди.';

/** Which names and origins a server answers to. */
export type Hosts = Readonly<{
  /** Whether people reach the server over https. */
  isSecure: boolean;
  /** Whether a request with this `Host` header is meant for this server. */
  answersTo(host: string | undefined): boolean;
  /** Whether a page of this origin may ask in somebody's name: it came from here, or it is no page at all. */
  mayConnect(origin: string | undefined, host: string | undefined): boolean;
}>;

/**
 * A server that listens to its own machine only answers to that machine's names, and to the name of `origin`. Otherwise
 * any web page could have its own name resolve to 127.0.0.1 and read the register through the visitor's browser (DNS
 * rebinding). A server that listens to others cannot know all its names: it answers to every name unless `origin` is set.
 *
 * @param host the address that the server listens on
 * @param origin `CONCORD_ORIGIN`: where people reach it through a proxy, such as `https://register.example`
 * @throws when `origin` is not the address of a web site
 */
export function createHosts(host: string, origin: string | undefined): Hosts {
  const own = origin === undefined ? undefined : readOrigin(origin);
  const local = isLoopback(host);

  function answersTo(header: string | undefined): boolean {
    const name = header === undefined ? undefined : hostName(header);
    if (name === undefined) return false;
    return LOOPBACK.has(name) || name === own?.hostname || (!local && own === undefined);
  }

  return {
    isSecure: own?.protocol === 'https:',
    answersTo,
    mayConnect(from, header) {
      if (from === undefined) return true;
      if (from === own?.origin) return true;
      const page = partsOf(from);
      if (header === undefined || page === undefined || page.host !== normalHost(header, from)) return false;
      // The same name under another scheme is another site, which whoever sits between could write.
      return own === undefined || LOOPBACK.has(page.hostname);
    },
  };
}

function readOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new Error(
    `CONCORD_ORIGIN is "${text}"; expected the address that people use, such as https://register.example.`,
  );
}

/** Whether an address is reached from its own machine only. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** An address without a name or password of a user in it: no browser sends one as an origin, nobody as a host. */
function partsOf(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.username === '' && url.password === '' ? url : undefined;
}

function hostName(header: string): string | undefined {
  return partsOf(`http://${header}`)?.hostname;
}

/** The host as an origin of that scheme would write it: without the scheme's own port. */
function normalHost(header: string, origin: string): string | undefined {
  const url = `${new URL(origin).protocol}//${header}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}
