import type { Body } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Within } from '../within.ts';

/** A council, an executive committee, a commission, a working group or an expert group. */
export const BodyRef = builder.objectRef<Within<Body>>('Body');
