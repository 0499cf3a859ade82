import { instructing, signing } from './afterwards.ts';
import { commonwealth } from './commonwealth.ts';
import { meeting, silence } from './deciding.ts';
import { asking, drafting } from './drafting.ts';
import { leftOpen } from './leftOpen.ts';
import type { Sent } from './sent.ts';

/** The life of a commonwealth and of an agreement in it, in which every command is sent and carried out. */
export const EVERY_COMMAND: readonly Sent[] = [
  ...commonwealth(),
  ...drafting(),
  ...asking(),
  ...meeting(),
  ...leftOpen(),
  ...silence(),
  ...instructing(),
  ...signing(),
];
