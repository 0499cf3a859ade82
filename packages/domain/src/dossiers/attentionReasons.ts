/** Why a dossier is looked at, the most pressing first. */
export const ATTENTION_REASONS = [
  'blocked',
  'late',
  'dueSoon',
  'changed',
  'inProgress',
  'cannotTell',
  'done',
  'noNews',
] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];
