import {
  BODY_KINDS,
  DECISION_RULE_KINDS,
  DOCUMENT_KINDS,
  type Id,
  MAJORITY_BASES,
  type MajorityCited,
  MEMBERSHIP_ROLES,
  type Share,
} from '@concord/domain';
import { z } from 'zod';
import { type Fields, label, localized, partyNames, type Reading, slug } from '../fields.ts';
import type { FormsOf } from './form.ts';
import { partyRef } from './party.ts';
import { relationPayload } from './relations.ts';

type Kinds =
  | 'organisationRegistered'
  | 'memberStateRegistered'
  | 'administrationRegistered'
  | 'bodyRegistered'
  | 'membershipStarted'
  | 'membershipEnded'
  | 'decisionRuleCited'
  | 'documentRegistered'
  | 'documentRelated';

/** Organisations, states, bodies with their members and rules, and papers. */
export function referenceForms(fields: Fields, reading: Reading): FormsOf<Kinds> {
  const { when, ref, fresh, missing } = fields;
  const { names, synthetic } = reading;
  const code = synthetic
    ? z.string().regex(/^X[A-Z]$/, 'expected XA to XZ: only these codes are free for fictional states (ISO 3166-1)')
    : z.string().regex(/^(?!X)[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code; XA to XZ are for synthetic datasets');
  const share = z
    .strictObject({ numerator: z.int().positive().max(1000), denominator: z.int().positive().max(1000) })
    .refine(({ numerator, denominator }) => numerator <= denominator, 'more than the whole; expected a share of it');
  const party = partyRef({ missing }, names);
  const majority = majorityForm(share, party);
  return {
    organisationRegistered: {
      streamKind: 'organisation',
      payload: z
        .strictObject({ slug: fresh('organisation'), names: partyNames })
        .transform(({ slug: { id, key }, ...rest }) => ({ organisationId: id, slug: key, ...rest, synthetic })),
      streamOf: ({ organisationId }) => organisationId,
    },
    memberStateRegistered: {
      streamKind: 'state',
      payload: z
        .strictObject({ code: fresh('memberState', code), names: partyNames })
        .transform(({ code: { id, key }, ...rest }) => ({ memberStateId: id, code: key, ...rest, synthetic })),
      streamOf: ({ memberStateId }) => memberStateId,
    },
    administrationRegistered: {
      streamKind: 'state',
      payload: z
        .strictObject({ slug: fresh('administration'), state: ref('memberState'), names: partyNames })
        .transform(({ slug: { id, key }, state, ...rest }) => ({
          ...{ administrationId: id, memberStateId: state, slug: key },
          ...rest,
        })),
      streamOf: ({ memberStateId }) => memberStateId,
    },
    bodyRegistered: {
      streamKind: 'body',
      payload: z
        .strictObject({
          slug: fresh('body'),
          bodyKind: z.enum(BODY_KINDS),
          organisation: ref('organisation'),
          parent: ref('body').nullable().default(null),
          names: partyNames,
        })
        .transform(({ slug: { id, key }, organisation, parent, ...rest }) => ({
          ...{ bodyId: id, slug: key, organisationId: organisation, parentId: parent },
          ...rest,
          synthetic,
        })),
      streamOf: ({ bodyId }) => bodyId,
    },
    membershipStarted: {
      streamKind: 'body',
      payload: z
        .strictObject({
          body: ref('body'),
          party,
          role: z.enum(MEMBERSHIP_ROLES),
          from: when,
          until: when.nullable().default(null),
          key: slug.default('first'),
        })
        .transform(({ body, party, key, ...rest }, context) => {
          const membershipId = names.declare('membership', `${body} ${party} ${key}`);
          if (membershipId) return { membershipId, bodyId: body, partyId: party, ...rest };
          context.issues.push({
            code: 'custom',
            input: party,
            message: 'this membership was said before; expected a key if the party joined again',
          });
          return z.NEVER;
        }),
      streamOf: ({ bodyId }) => bodyId,
    },
    membershipEnded: {
      streamKind: 'body',
      payload: z
        .strictObject({ body: ref('body'), party, key: slug.default('first'), until: when })
        .transform(({ body, party, key, until }, context) => {
          const membershipId = names.find('membership', `${body} ${party} ${key}`);
          if (membershipId) return { membershipId, until };
          context.issues.push({
            code: 'custom',
            input: party,
            message: 'this membership was not said before; expected one that was',
          });
          return z.NEVER;
        }),
      streamOf: ({ membershipId }) => reading.records.membership.get(membershipId)?.streamId ?? '',
    },
    decisionRuleCited: {
      streamKind: 'body',
      payload: z
        .strictObject({
          body: ref('body'),
          key: fresh('decisionRule'),
          ruleKind: z.enum(DECISION_RULE_KINDS),
          matter: localized.nullable().default(null),
          majority: majority.nullable().default(null),
          quorum: share.nullable().default(null),
          from: when,
          until: when.nullable().default(null),
          citation: localized,
        })
        .refine(({ ruleKind, majority: said }) => said === null || ruleKind === 'majority', {
          path: ['majority'],
          message: 'only the rule "majority" counts votes; expected it there',
        })
        .transform(({ body, key, ...rest }) => ({ decisionRuleId: key.id, bodyId: body, ...rest })),
      streamOf: ({ bodyId }) => bodyId,
    },
    documentRelated: {
      streamKind: 'document',
      payload: relationPayload(fields, reading),
      streamOf: ({ documentId }) => documentId,
    },
    documentRegistered: {
      streamKind: 'document',
      payload: z
        .strictObject({
          slug: fresh('document'),
          documentKind: z.enum(DOCUMENT_KINDS),
          title: localized,
          number: label.nullable().default(null),
          dated: when,
        })
        .transform(({ slug: { id, key }, ...rest }) => ({ documentId: id, slug: key, ...rest, synthetic })),
      streamOf: ({ documentId }) => documentId,
    },
  };
}

type Shares = z.ZodType<Share>;

/** Which majority: a share or a number of votes, of whom, and whose vote against blocks. */
function majorityForm(share: Shares, party: z.ZodType<Id>) {
  return z
    .strictObject({
      share: share.nullable().default(null),
      count: z.int().positive().max(1000).optional(),
      of: z.enum(MAJORITY_BASES),
      orMore: z.boolean().default(true),
      veto: z.array(party).min(1).optional(),
    })
    .transform(({ share: part, count, veto, ...rest }, context): MajorityCited => {
      const common = veto ? { ...rest, vetoIds: veto } : rest;
      if (part !== null && count === undefined) return { ...common, share: part };
      if (part === null && count !== undefined) return { ...common, share: null, count };
      context.issues.push({
        code: 'custom',
        input: part,
        path: ['share'],
        message: 'both a share and a number of votes, or neither; expected one of the two',
      });
      return z.NEVER;
    });
}
