import type { AgainSays } from '@concord/domain';
import { builder } from '../../builder.ts';
import { DispositionEnum } from '../../comments/comment.ts';
import { DossierStatusEnum } from '../../dossiers/dossierDocument.ts';
import { recordIdOf } from '../../ids.ts';
import { partyIdOf } from '../../letters/ids.ts';
import { occurredField, said, saidAs } from './said.ts';

/** Who summarised the answers to a letter instead. */
export const ConsolidationInsteadInput = builder.inputType('ConsolidationInsteadInput', {
  description: 'Who summarised the answers to a letter, and for whom, instead (свод ответов).',
  fields: (t) => ({
    by: t.id({ description: 'Who summarised them (кем); null where nobody is named.' }),
    to: t.id({ description: 'To whom they were forwarded (кому); null where nobody is named.' }),
    ...occurredField(t, 'forwarded'),
  }),
});

/** What a comment is instead. */
export const CommentInsteadInput = builder.inputType('CommentInsteadInput', {
  description:
    'Who remarks what on which clause instead (замечание); what is left out stays, and so does the revision.',
  fields: (t) => ({
    step: t.id({ description: 'At which step (этап).' }),
    party: t.id({ description: 'Who makes it (сторона): of a comment that a reply brought, the one that replied.' }),
    element: t.string({ description: 'The structural element (структурный элемент); null for the whole.' }),
    text: t.string({ description: 'The comment (замечание).' }),
    proposedWording: t.string({ description: 'What it would write instead (предлагаемая редакция); null for none.' }),
    ...occurredField(t, 'made'),
  }),
});

/** What became of a comment instead. */
export const DispositionInsteadInput = builder.inputType('DispositionInsteadInput', {
  description: 'What became of a comment instead (результат рассмотрения); what is left out stays.',
  fields: (t) => ({
    disposition: t.field({ type: DispositionEnum, description: 'What became of it (результат).' }),
    reason: t.string({ description: 'Why (причина); null for none, but a rejection needs one.' }),
    ...occurredField(t, 'considered'),
  }),
});

/** By which rule a body decides at a step instead. */
export const RuleNamingInsteadInput = builder.inputType('RuleNamingInsteadInput', {
  description: 'By which of its rules a body decides at a step instead (указанное правило); what is left out stays.',
  fields: (t) => ({
    step: t.id({ description: 'At which step (этап).' }),
    rule: t.id({ description: 'Which rule (правило).' }),
    ...occurredField(t, 'said'),
  }),
});

/** What a paper says of where documents stand instead. */
export const StatusReportInsteadInput = builder.inputType('StatusReportInsteadInput', {
  description: 'What a paper says of where documents stand instead (сообщённый статус); what is left out stays.',
  fields: (t) => ({
    organisation: t.id({ description: 'For which organisation (организация); null where the paper does not say.' }),
    documents: t.idList({ description: 'Which documents of the dossier, all of them (документы).' }),
    status: t.field({ type: DossierStatusEnum, description: 'What it says (статус).' }),
    ...occurredField(t, 'so'),
  }),
});

export function consolidationInstead(input: typeof ConsolidationInsteadInput.$inferInput): AgainSays['consolidation'] {
  const { by, to, occurred } = input;
  return { bodyId: saidAs(by, partyIdOf), recipientId: saidAs(to, partyIdOf), occurred: said(occurred) };
}

export function ruleNamingInstead(input: typeof RuleNamingInsteadInput.$inferInput): AgainSays['ruleNaming'] {
  const { step, rule, occurred } = input;
  return {
    stepId: said(step && recordIdOf(step, 'Step')),
    ...{ decisionRuleId: said(rule && recordIdOf(rule, 'DecisionRule')), occurred: said(occurred) },
  };
}

export function commentInstead(input: typeof CommentInsteadInput.$inferInput): AgainSays['comment'] {
  const { step, party, element, text, proposedWording, occurred } = input;
  return {
    ...{ stepId: said(step && recordIdOf(step, 'Step')), partyId: said(party && partyIdOf(party)), element },
    ...{ text: said(text), proposedWording, occurred: said(occurred) },
  };
}

export function dispositionInstead(input: typeof DispositionInsteadInput.$inferInput): AgainSays['disposition'] {
  const { disposition, reason, occurred } = input;
  return { disposition: said(disposition), reason, occurred: said(occurred) };
}

export function statusReportInstead(input: typeof StatusReportInsteadInput.$inferInput): AgainSays['statusReport'] {
  const { organisation, documents, status, occurred } = input;
  return {
    organisationId: saidAs(organisation, (id) => recordIdOf(id, 'Organisation')),
    documentIds: said(documents?.map((id) => recordIdOf(id, 'Document'))),
    ...{ status: said(status), occurred: said(occurred) },
  };
}
