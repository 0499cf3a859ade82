import chromium from '@sparticuz/chromium';

/** Where a Chromium is and how it is started. */
export type Chromium = Readonly<{ executablePath: string; args: string[] }>;

/** Arguments of the package that a page with sockets, workers and a real sandbox of sites cannot live with. */
const UNWANTED = [
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-web-security',
  '--allow-running-insecure-content',
  "--headless='shell'",
  '--disable-site-isolation-trials',
];

/** Nothing is looked up outside of this machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium that comes out of the package registry, unpacked into a folder; or the one that `CONCORD_CHROMIUM` names, where
 * the package has none for this kind of machine.
 */
export async function unpackChromium(folder: string): Promise<Chromium> {
  const own = process.env.CONCORD_CHROMIUM;
  if (own) return { executablePath: own, args: QUIET };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The bundled Chromium runs on Linux x64. Set CONCORD_CHROMIUM to the path of a Chromium here.');
  chromium.setGraphicsMode = false;
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const executablePath = await chromium.executablePath();
    return { executablePath, args: [...chromium.args.filter((arg) => !UNWANTED.includes(arg)), ...QUIET] };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
