import {
  type ApprovalProgress,
  answeredWithoutPosition,
  endedText,
  type Outstanding,
  type PartyStand,
  type Position,
  type Revision,
  ruleText,
} from '@concord/domain';
import type { At } from './at.ts';
import { sourcesTold } from './documents.ts';
import { bodyTold, partyTold } from './parties.ts';
import { stepTold } from './steps.ts';
import { type Told, text, told, toWire } from './told.ts';

export function progressTold(at: At, progress: ApprovalProgress): Told {
  const { step, body, revision, total, counts, stands, notAsked, notRequired, carries, rule } = progress;
  return told('ApprovalProgress', {
    step: () => stepTold(at, step),
    body: () => bodyTold(at, body),
    revision: () => revisionTold(revision),
    isUnderWay: () => progress.isUnderWay,
    ended: text(endedText(at.records, progress)),
    total: () => total,
    counts: () =>
      counts.map(({ stand, count }) => told('StandCount', { stand: () => toWire(stand), count: () => count })),
    stands: () => stands.map((stand) => standTold(at, stand)),
    notAsked: () => notAsked.map((party) => partyTold(at, party)),
    notRequired: () => notRequired.map((party) => partyTold(at, party)),
    voices: () => progress.voices.map((voice) => standTold(at, voice)),
    carries: () => told('Carries', { answer: () => toWire(carries.answer), reason: text(carries.reason) }),
    rule: () => (rule ? told('DecisionRule', { citation: text(rule.citation), text: text(ruleText(rule)) }) : null),
    ruleReason: text(progress.ruleReason),
    ruleNaming: () =>
      progress.ruleNaming
        ? told('RuleNaming', { sources: () => sourcesTold(at, progress.ruleNaming?.sources ?? []) })
        : null,
    wouldPass: () =>
      progress.wouldPass.map((set) =>
        set.map(({ party, from, to }) =>
          told('ChangeOfStand', { party: () => partyTold(at, party), from: () => toWire(from), to: () => toWire(to) }),
        ),
      ),
    term: () => progress.term,
    termUnknown: text(progress.termUnknown),
    termDayOff: text(progress.termDayOff),
    daysInStep: () => progress.daysInStep,
  });
}

function standTold(at: At, standing: PartyStand): Told {
  const { party, stand, voiceOnly, since, awaited, late, position } = standing;
  return told('PartyStand', {
    answeredWithoutPosition: () => answeredWithoutPosition(standing),
    party: () => partyTold(at, party),
    stand: () => toWire(stand),
    hasVote: () => !voiceOnly,
    since: () => since,
    awaited: () => awaited,
    late: () => late,
    position: () =>
      position
        ? told('Position', { text: () => position.text, sources: () => sourcesTold(at, position.sources) })
        : null,
    source: () => (position ? (sourcesTold(at, position.sources)[0] ?? null) : null),
  });
}

export function outstandingTold(at: At, outstanding: Outstanding): Told {
  if (outstanding.kind === 'cannotTell') return told('CannotTell', { reason: text(outstanding.reason) }, UNION);
  const items = outstanding.items.map(
    ({ party, step, term, termUnknown, daysWaiting, daysLate, reconfirms, instrument }) =>
      told('OutstandingItem', {
        party: () => partyTold(at, party),
        step: () => stepTold(at, step),
        term: () => term,
        termUnknown: text(termUnknown),
        daysWaiting: () => daysWaiting,
        daysLate: () => daysLate,
        reconfirms: () => (reconfirms ? toConfirmTold(at, reconfirms) : null),
        instrument: () => instrument && toWire(instrument),
      }),
  );
  const cannotTell = outstanding.cannotTell.map(({ step, reason }) =>
    told('OutstandingUnknownStep', { step: () => stepTold(at, step), reason: text(reason) }),
  );
  return told('OutstandingList', { items: () => items, cannotTell: () => cannotTell }, UNION);
}

function toConfirmTold(at: At, { stand, revisionId }: Position): Told {
  return told('Position', {
    stand: () => toWire(stand),
    revision() {
      const revision = at.records.revision.get(revisionId);
      if (!revision) throw new Error('The revision is not among what you may see.');
      return revisionTold(revision);
    },
  });
}

function revisionTold({ label }: Revision): Told {
  return told('Revision', { label: () => label });
}

const UNION = 'OutstandingAnswer';
