import { graphql } from '@concord/contract';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

export const SignatureMutation = graphql(
  `
    mutation DeskRecordSignature($input: RecordSignatureInput!, $locale: Locale!) {
      recordSignature(input: $input) {
        __typename
        ... on SignatureRecorded {
          entry {
            ...DeskEntry
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);

export const NotificationMutation = graphql(
  `
    mutation DeskRecordNotification($input: RecordNotificationInput!, $locale: Locale!) {
      recordNotification(input: $input) {
        __typename
        ... on NotificationGiven {
          entry {
            ...DeskEntry
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);

export const DepositMutation = graphql(
  `
    mutation DeskRecordDeposit($input: RecordDepositInput!, $locale: Locale!) {
      recordDeposit(input: $input) {
        __typename
        ... on DepositMade {
          entry {
            ...DeskEntry
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);

export const ForceMutation = graphql(
  `
    mutation DeskRecordEntryIntoForce($input: RecordEntryIntoForceInput!, $locale: Locale!) {
      recordEntryIntoForce(input: $input) {
        __typename
        ... on EntryIntoForceRecorded {
          entry {
            ...DeskEntry
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);
