import type { AttentionReason } from '@concord/domain';

/** Whether an objection holds a dossier up or a term has passed, which is so however old its last news are. */
export function isPressing(reason: AttentionReason): boolean {
  return reason === 'blocked' || reason === 'late';
}
