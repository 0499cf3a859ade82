import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** In seconds. */
const YEAR = 31_536_000;

/** Everything comes from here, nothing is written into the page, and no text becomes markup: there is no exception to ask for. */
const STRICT = [...POLICY, "trusted-types 'none'"].join('; ');

/**
 * The query editor writes its own style elements, markup and workers. It may do that, on its own pages only: scripts still
 * come from files of this server, and markup is cleaned first (pages/explorer.ts).
 */
const EXPLORER = [
  ...POLICY.filter((directive) => !directive.startsWith('style-src') && !directive.startsWith('font-src')),
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "worker-src 'self'",
].join('; ');

/** Allows a page that was built the styles that stand in it, each by its digest, and no others. Call it after `setSecurityHeaders`. */
export function allowStyles(res: ServerResponse, html: string): void {
  const digests = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  const policy = String(res.getHeader('Content-Security-Policy'));
  res.setHeader(
    'Content-Security-Policy',
    policy.replace("style-src 'self'", ["style-src 'self'", ...digests].join(' ')),
  );
}

/**
 * The security headers of a response, whatever it will be.
 *
 * @param isSecure whether people reach the server over https; browsers then come no other way
 */
export function securityHeaders(page: 'strict' | 'explorer', isSecure: boolean): Readonly<Record<string, string>> {
  return {
    ...(isSecure ? { 'Strict-Transport-Security': `max-age=${YEAR}` } : {}),
    'Content-Security-Policy': page === 'explorer' ? EXPLORER : STRICT,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

/** Puts them on a response. Call it before anything else. */
export function setSecurityHeaders(res: ServerResponse, page: 'strict' | 'explorer', isSecure: boolean): void {
  for (const [name, value] of Object.entries(securityHeaders(page, isSecure))) res.setHeader(name, value);
}
