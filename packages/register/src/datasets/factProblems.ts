import {
  compareRecorded,
  type ForceRule,
  fittingOutcomes,
  type Id,
  isInstruction,
  latestOf,
  misfitOfDissent,
  misfitOfEffect,
  misfitOfRevocation,
  mixesSynthetic,
  type NewEntry,
  type Records,
  type RefusalCode,
  recordsBuilder,
  ruleMisfit,
  standingRuleAgainst,
} from '@concord/domain';

/** Something that cannot be true of a fact: where it stands in the fact, and what was expected. */
export type FactProblem = Readonly<{ path: readonly PropertyKey[]; message: string }>;

/**
 * What the domain says against a fact, given what the register holds and what was said before it: the same rules that hold for
 * commands. An event off the route is no problem: the papers tell what happened.
 */
export function factProblems(records: Records, entry: NewEntry): readonly FactProblem[] {
  return [
    ...mixtureProblems(records, entry),
    ...dossierProblems(records, entry),
    ...outcomeProblems(records, entry),
    ...attendanceProblems(records, entry),
    ...draftProblems(records, entry),
    ...dissentProblems(records, entry),
    ...instructionProblems(records, entry),
    ...forceRuleProblems(records, entry),
    ...ruleNamingProblems(records, entry),
    ...withdrawalProblems(records, entry),
  ];
}

function mixtureProblems(records: Records, entry: NewEntry): readonly FactProblem[] {
  const mixture = mixesSynthetic(records, entry);
  if (!mixture) return [];
  const [real, fictional] = [mixture.real, mixture.synthetic].map((names) => names.map(({ en }) => en).join(', '));
  return [{ path: [], message: `it brings together what is real (${real}) and what is fictional (${fictional})` }];
}

function dossierProblems(records: Records, { kind, streamKind, streamId }: NewEntry): readonly FactProblem[] {
  if (streamKind !== 'dossier' || kind === 'dossierOpened' || records.dossier.has(streamId)) return [];
  return [{ path: ['kind'], message: `${kind} comes before the dossier; expected dossierOpened first` }];
}

function attendanceProblems(records: Records, { kind, payload }: NewEntry): readonly FactProblem[] {
  if (kind !== 'attendanceRecorded') return [];
  const { held, sittings } = records.meeting.get(payload.meetingId) ?? { held: null, sittings: [] };
  if (!held)
    return [
      { path: ['payload', 'meeting'], message: 'it has not been held, as far as was said; expected meetingHeld first' },
    ];
  if (sittings.some(({ bodyId }) => bodyId === payload.bodyId)) return [];
  return [{ path: ['payload', 'body'], message: 'it does not sit at this meeting; expected one that does' }];
}

/** A decision without a meeting whose draft was prepared for another one than it says, or for none: it stands where its draft does. */
function draftProblems(records: Records, { kind, payload }: NewEntry): readonly FactProblem[] {
  if (kind !== 'decisionTaken' || payload.meetingId !== null) return [];
  const preparedFor = records.decision.get(payload.decisionId)?.meetingId ?? null;
  if (preparedFor === payload.draftedForId) return [];
  const message =
    preparedFor === null
      ? 'it was not drafted for a meeting; expected decisionDrafted for that meeting first, by the same key, or no `draftedFor`'
      : 'its draft was prepared for another meeting; expected that one';
  return [{ path: ['payload', 'draftedFor'], message }];
}

/** A dissenting opinion on what is only drafted, of who did not decide, or from before the decision. */
function dissentProblems(records: Records, { kind, payload, occurred }: NewEntry): readonly FactProblem[] {
  const decision = kind === 'dissentingOpinionGiven' ? records.decision.get(payload.decisionId) : undefined;
  if (kind !== 'dissentingOpinionGiven' || !decision) return [];
  const misfit = misfitOfDissent(records, decision, payload.partyId, occurred.edtf);
  const problem = misfit && DISSENT_PROBLEMS[misfit.code];
  return problem ? [problem] : [];
}

const DISSENT_PROBLEMS: Readonly<Partial<Record<RefusalCode, FactProblem>>> = {
  DISSENT_FROM_DRAFT: {
    path: ['payload', 'decision'],
    message: 'it is only drafted, and nothing is decided by it; expected decisionTaken first',
  },
  DISSENT_OF_STRANGER: {
    path: ['payload', 'party'],
    message: 'it sat in none of the bodies that decided, on the day of the decision; expected a party that did',
  },
  BEFORE_SUBJECT: { path: [], message: 'it is before the decision; expected the day of the decision, or a later one' },
};

function outcomeProblems(records: Records, { kind, payload }: NewEntry): readonly FactProblem[] {
  if (kind !== 'stepOccurrenceRecorded') return [];
  const { stepId, dossierId, forInformation, outcomes } = payload;
  const step = records.step.get(stepId);
  if (!step) return [];
  const fitting = fittingOutcomes(step, forInformation);
  return outcomes.flatMap(({ documentId, outcome }, index) => {
    const at = ['payload', 'outcomes', index];
    const problems: FactProblem[] = [];
    if (records.document.get(documentId)?.dossierId !== dossierId)
      problems.push({
        path: [...at, 'document'],
        message: 'no document of this dossier; expected one that travels in it',
      });
    if (!fitting.includes(outcome)) {
      const where = forInformation ? 'of what was for information' : `at a step of the type ${step.stepType}`;
      const message = `there is no outcome "${outcome}" ${where}; expected one of ${fitting.join(', ')}`;
      problems.push({ path: [...at, 'outcome'], message });
    }
    return problems;
  });
}

/** By a draft of a decision nobody is instructed, and a plan whose measures are told travels in the dossier. */
function instructionProblems(records: Records, { kind, payload }: NewEntry): readonly FactProblem[] {
  if (kind === 'instructionGiven' && !isInstruction(records, payload))
    return [
      {
        path: ['payload', 'decision'],
        message: 'it is only drafted, and instructs nobody; expected decisionTaken first',
      },
    ];
  if (kind === 'measureAdded' && records.document.get(payload.documentId)?.dossierId !== payload.dossierId)
    return [{ path: ['payload', 'document'], message: 'no document of this dossier; expected one that travels in it' }];
  return [];
}

/** A rule that cannot hold at the step for which it is named. */
function ruleNamingProblems(records: Records, { kind, payload }: NewEntry): readonly FactProblem[] {
  if (kind !== 'decisionRuleNamed') return [];
  const [dossier, step] = [records.dossier.get(payload.dossierId), records.step.get(payload.stepId)];
  const rule = records.decisionRule.get(payload.decisionRuleId);
  const misfit = dossier && step && rule && ruleMisfit(records, dossier, step, rule);
  return misfit ? [{ path: ['payload', 'rule'], message: misfit.en }] : [];
}

/** A rule of entry into force beside the one that held when it was laid down. */
function forceRuleProblems(records: Records, { kind, payload, occurred, known }: NewEntry): readonly FactProblem[] {
  if (kind !== 'forceRuleLaidDown') return [];
  const document = records.document.get(payload.documentId);
  const rules = [...records.forceRule.values()].filter(({ documentId }) => documentId === payload.documentId);
  if (!document || rules.every(({ id }) => id === payload.forceRuleId)) return [];
  const before = withoutRulesFrom(records, rules, payload.forceRuleId);
  const standing = standingRuleAgainst(before, document, payload, occurred, latestOf(known) ?? '');
  if (!standing) return [];
  const same = 'it says what the rule that holds already says; expected another rule, or none';
  return [{ path: ['payload', 'trigger'], message: standing.kind === 'same' ? same : standing.expected.en }];
}

/** A withdrawal that is in effect before its notice, and a notice that cannot be revoked any more. */
function withdrawalProblems(records: Records, { kind, payload, occurred }: NewEntry): readonly FactProblem[] {
  if (kind === 'withdrawalRecorded') {
    const { partyId, effective } = payload;
    const misfit = effective && misfitOfEffect(partyId, occurred, effective);
    return misfit ? [{ path: ['payload', 'effective'], message: misfit.en }] : [];
  }
  const withdrawal = kind === 'withdrawalRevoked' ? records.withdrawal.get(payload.withdrawalId) : undefined;
  const misfit = withdrawal && misfitOfRevocation(records, withdrawal, occurred);
  return misfit ? [{ path: ['payload', 'withdrawal'], message: misfit.en }] : [];
}

/** A copy of what was said by now, without a rule and those of its document that took its place. */
function withoutRulesFrom(records: Records, rules: readonly ForceRule[], ruleId: Id): Records {
  const inOrder = rules.toSorted(compareRecorded);
  const at = inOrder.findIndex(({ id }) => id === ruleId);
  const builder = recordsBuilder(records);
  if (at !== -1) builder.apply(inOrder.slice(at).map(({ id }) => ({ table: 'forceRule', id, record: null })));
  return builder.done();
}
