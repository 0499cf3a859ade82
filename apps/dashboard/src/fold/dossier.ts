import {
  approvalProgress,
  attention,
  type Dossier,
  documentStatuses,
  holder,
  lastKnown,
  latestOf,
  noNewsSince,
  onDossier,
  outstanding,
  stepStatuses,
} from '@concord/domain';
import type { At } from './at.ts';
import { dossierDocumentTold, remarkTold, statusReportTold } from './documents.ts';
import { journalTold } from './journal.ts';
import { decisionsTold } from './meetings.ts';
import { partyTold } from './parties.ts';
import { outstandingTold, progressTold } from './progress.ts';
import { statusTold } from './steps.ts';
import { type Told, text, told, toWire } from './told.ts';

/** A dossier as the API tells it, from the records of a day: the same rules, asked in the browser. */
export function dossierTold(at: At, { id, slug, title, synthetic }: Dossier): Told {
  const { records, day, position } = at;
  return told('Dossier', {
    slug: () => slug,
    title: text(title),
    synthetic: () => synthetic,
    asOf: () => day,
    position: () => position,
    lastKnown: () => lastKnown(records, id),
    noNewsSince: () => {
      const since = noNewsSince(records, id, day);
      return since && latestOf(since);
    },
    attention: () => attentionTold(at, id),
    documents: () => documentStatuses(records, id, day).map((document) => dossierDocumentTold(at, document)),
    statusReports: () =>
      [...records.statusReport.values()]
        .filter(({ dossierId }) => dossierId === id)
        .map((report) => statusReportTold(at, report)),
    holder: () => {
      const party = holder(records, id, day);
      return party ? partyTold(at, party) : null;
    },
    remarks: () =>
      [...records.remark.values()]
        .filter(({ dossierId }) => dossierId === id)
        .sort((a, b) => a.streamVersion - b.streamVersion)
        .map((remark) => remarkTold(at, remark)),
    outstanding: () => outstandingTold(at, outstanding(records, id, day)),
    steps: () => stepStatuses(records, id, day).map((status) => statusTold(at, status)),
    progress: () => {
      const progress = approvalProgress(records, id, day);
      return progress ? progressTold(at, progress) : null;
    },
    decisions: () => {
      const own = new Set(onDossier(records, 'decision', id).map((decision) => decision.id));
      return decisionsTold(at, (decision) => own.has(decision.id));
    },
    journal: ({ args }) => journalTold(at, id, Number(args.first)),
  });
}

function attentionTold(at: At, id: Dossier['id']): Told {
  const { reason, sentence, next } = attention(at.records, id, at.day);
  return told('Attention', {
    reason: () => toWire(reason),
    sentence: text(sentence),
    next: () => (next ? statusTold(at, next) : null),
  });
}
