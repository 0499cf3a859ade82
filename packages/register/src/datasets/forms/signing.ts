import { FORCE_TRIGGERS, fitsManner, misfitOf, SIGNATURE_MANNERS, type TableName } from '@concord/domain';
import { z } from 'zod';
import { type Fields, localized, type Reading, slug as slugField, text } from '../fields.ts';
import type { FormsOf } from './form.ts';
import type { OpenDossier } from './openDossier.ts';
import { partyRef } from './party.ts';

type Kinds =
  | 'signatureRecorded'
  | 'notificationGiven'
  | 'depositMade'
  | 'forceRuleLaidDown'
  | 'entryIntoForceRecorded'
  | 'withdrawalRecorded'
  | 'withdrawalRevoked'
  | 'reservationWithdrawn';

/** What happens to a document after its approval, state by state; the document is one of the dossier. */
export function signingForms(
  fields: Fields,
  { names, records }: Reading,
  { dossierId, slug }: OpenDossier,
): FormsOf<Kinds> {
  const { day, ref, fresh, when } = fields;
  const common = { streamKind: 'dossier', streamOf: () => dossierId } as const;
  const party = partyRef(fields, names);
  const key = (table: TableName) => fresh(table, slugField, `${slug}/`);
  const document = ref('document').refine(
    (id) => records.document.get(id)?.dossierId === dossierId,
    'no document of this dossier; expected one that travels in it',
  );
  /** For all unless it says for whom. */
  const ofAll = (table: TableName) =>
    z.strictObject({ key: key(table), document, party: party.nullable().default(null) });
  const ofParty = (table: TableName) =>
    z.strictObject({ key: key(table), document, party, reservation: text.nullable().default(null) });
  const among = z
    .strictObject({ count: z.int().positive(), parties: z.array(party).min(1) })
    .transform(({ count, parties: partyIds }) => ({ count, partyIds }));
  const notice = z.strictObject({ months: z.int().positive(), citation: localized });
  const provisional = z.strictObject({ since: day.nullable().default(null), declared: z.boolean().default(false) });
  return {
    signatureRecorded: {
      ...common,
      payload: z
        .strictObject({
          ...{ key: key('signature'), document, party, manner: z.enum(SIGNATURE_MANNERS) },
          text: text.nullable().default(null),
          needsProcedures: z.boolean().nullable().default(null),
          appliesProvisionally: z.boolean().nullable().default(null),
        })
        .refine(fitsManner, {
          path: ['needsProcedures'],
          message:
            'a party that does not sign says nothing of its internal procedures, nor of provisional application; leave it out',
        })
        .transform(({ key: { id }, document: documentId, party: partyId, ...rest }) => ({
          ...{ signatureId: id, dossierId, documentId, partyId },
          ...rest,
        })),
    },
    notificationGiven: {
      ...common,
      payload: ofParty('notification').transform(
        ({ key: { id }, document: documentId, party: partyId, reservation }) => ({
          ...{ notificationId: id, dossierId, documentId, partyId, reservation },
        }),
      ),
    },
    depositMade: {
      ...common,
      payload: ofParty('deposit').transform(({ key: { id }, document: documentId, party: partyId, reservation }) => ({
        ...{ depositId: id, dossierId, documentId, partyId, reservation },
      })),
    },
    forceRuleLaidDown: {
      ...common,
      payload: z
        .strictObject({
          ...{ key: key('forceRule'), document, trigger: z.enum(FORCE_TRIGGERS), citation: localized },
          ...{ date: day.nullable().default(null), count: z.int().positive().nullable().default(null) },
          ...{ monthsAfter: z.int().nonnegative().default(0), daysAfter: z.int().nonnegative().default(0) },
          ...{ firstOfMonth: z.boolean().default(false), wording: localized.nullable().default(null) },
          ...{ among: among.nullable().default(null), notBefore: day.nullable().default(null) },
          provisional: provisional.nullable().default(null),
          notice: notice.nullable().default(null),
        })
        .transform(({ key: { id }, document: documentId, ...rule }, context) => {
          const misfit = misfitOf(rule);
          if (!misfit) return { forceRuleId: id, dossierId, documentId, ...rule };
          context.issues.push({ code: 'custom', input: rule.trigger, path: ['trigger'], message: misfit.en });
          return z.NEVER;
        }),
    },
    entryIntoForceRecorded: {
      ...common,
      payload: ofAll('entryIntoForce').transform(({ key: { id }, document: documentId, party: partyId }) => ({
        ...{ entryIntoForceId: id, dossierId, documentId, partyId },
      })),
    },
    withdrawalRecorded: {
      ...common,
      payload: z
        .strictObject({
          ...{ key: key('withdrawal'), document, party: party.nullable().default(null) },
          effective: when.nullable().default(null),
        })
        .transform(({ key: { id }, document: documentId, party: partyId, effective }) => ({
          ...{ withdrawalId: id, dossierId, documentId, partyId, effective },
        })),
    },
    reservationWithdrawn: {
      ...common,
      payload: z
        .union([
          z.strictObject({ notification: ref('notification', `${slug}/`) }).transform((of) => of.notification),
          z.strictObject({ deposit: ref('deposit', `${slug}/`) }).transform((of) => of.deposit),
        ])
        .transform((instrumentId) => ({ instrumentId, dossierId })),
    },
    withdrawalRevoked: {
      ...common,
      payload: z
        .strictObject({ withdrawal: ref('withdrawal', `${slug}/`) })
        .transform(({ withdrawal: withdrawalId }) => ({ withdrawalId, dossierId })),
    },
  };
}
