import {
  FORCE_STATE_TEXT,
  FORCE_STATES,
  FORCE_TRIGGER_TEXT,
  FORCE_TRIGGERS,
  INSTRUMENT_TABLES,
  INSTRUMENT_TEXT,
  PROVISIONAL_STATE_TEXT,
  PROVISIONAL_STATES,
  SIGNATURE_MANNER_TEXT,
  SIGNATURE_MANNERS,
  SIGNATURE_STATE_TEXT,
  SIGNATURE_STATES,
} from '@concord/domain';
import { enumOf } from '../text/enums.ts';

/** How a state signed, as it is recorded. */
export const SignatureMannerEnum = enumOf(
  'SignatureManner',
  'How a state signed, or that it did not (способ подписания). Not to sign is not to object.',
  SIGNATURE_MANNERS,
  SIGNATURE_MANNER_TEXT,
);

/** The same, that it withdrew, and that nothing is recorded. */
export const SignatureStateEnum = enumOf(
  'SignatureState',
  'How a state signed, that it did not, that it withdrew, or that nothing is known (состояние подписи).',
  SIGNATURE_STATES,
  SIGNATURE_STATE_TEXT,
);

/** What a state gives so that a document enters into force. */
export const InstrumentEnum = enumOf(
  'Instrument',
  'What a state gives so that a document enters into force (уведомление, сдача на хранение).',
  INSTRUMENT_TABLES,
  INSTRUMENT_TEXT,
);

export const ForceTriggerEnum = enumOf(
  'ForceTrigger',
  'On what a document enters into force (условие вступления в силу).',
  FORCE_TRIGGERS,
  FORCE_TRIGGER_TEXT,
);

export const ProvisionalStateEnum = enumOf(
  'ProvisionalState',
  'Whether a party applies a document provisionally on the day (состояние временного применения).',
  PROVISIONAL_STATES,
  PROVISIONAL_STATE_TEXT,
);

export const ForceStateEnum = enumOf(
  'ForceState',
  'Whether a document is in force on the day, for all or for a state (состояние вступления в силу).',
  FORCE_STATES,
  FORCE_STATE_TEXT,
);
