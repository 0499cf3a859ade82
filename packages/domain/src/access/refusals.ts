import type { LocalizedText } from '../text/text.ts';

/** Why something is not done with accounts and tokens, besides what holds for every command. */
export const ACCESS_REFUSALS = ['READ_ONLY'] as const;
export type AccessRefusal = (typeof ACCESS_REFUSALS)[number];

/** What happened, what was expected and what to do. */
export function accessRefusalText(code: AccessRefusal): LocalizedText {
  switch (code) {
    case 'READ_ONLY':
      return {
        ru: 'Этот токен только для чтения. Чтобы вносить, войдите сами или выпустите токен, который это разрешает.',
        en: 'This token is for reading only. To enter something, sign in yourself or make a token that allows it.',
      };
    default:
      return code satisfies never;
  }
}
