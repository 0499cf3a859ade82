import {
  BODY_KINDS,
  CLAUSE_VERBS,
  CORRECTION_KINDS,
  DECISION_MANNERS,
  DECISION_RULE_KINDS,
  DISPOSITIONS,
  DOCUMENT_KINDS,
  DOCUMENT_RELATIONS,
  DOSSIER_STATUSES,
  EXPRESSED_STANDS,
  FORCE_TRIGGERS,
  MAJORITY_BASES,
  MEASURE_STATES,
  MEMBERSHIP_ROLES,
  OUTCOMES,
  REMARK_KINDS,
  SIGNATURE_MANNERS,
  STEP_TYPES,
} from '../src/index.ts';

/** What can stand in fields that take one of a few words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ...{ stand: EXPRESSED_STANDS, outcome: OUTCOMES, trigger: FORCE_TRIGGERS, manner: SIGNATURE_MANNERS },
  ...{ disposition: DISPOSITIONS, measureState: MEASURE_STATES, ruleKind: DECISION_RULE_KINDS, of: MAJORITY_BASES },
  ...{ relation: DOCUMENT_RELATIONS, status: DOSSIER_STATUSES, role: MEMBERSHIP_ROLES, stepType: STEP_TYPES },
  ...{ bodyKind: BODY_KINDS, documentKind: DOCUMENT_KINDS, remarkKind: REMARK_KINDS, correction: CORRECTION_KINDS },
  ...{ join: ['all', 'any'], necessity: ['must', 'may'], visibility: ['public', 'members', 'secretariat'] },
  ...{ verb: CLAUSE_VERBS, office: ['chair'] },
};

const DAYS = ['2026-02-30', '2027-01-01', '2019-12-31', '2026-01-12', '2026-03-21', '2026-02', 'XXXX-XX-XX', 'soon'];
const IDS = ['x', 'letter', 'plan', 'XA', 'XD', 'other', 'quiet', 'past', 'done'];
const TEXTS = ['', ' ', ' слово ', 'a\0', '\ud800'];
const LONG = 'д'.repeat(200_000);

/** What a field that says nothing may say. */
const INSTEAD_OF_NOTHING: Readonly<Record<string, unknown>> = {
  ...{
    known: '2026-03-31',
    date: '2026-12-01',
    period: 'quarter',
    replyId: 'reply-20',
    agendaItemId: 'x',
    draftId: 'drafted',
  },
  ...{ meetingId: 'past', decisionId: 'decision', actId: 'act', purpose: { ru: 'для чего' }, revisionLabel: '1' },
};

/** A field, by the way to it, and what stands in it instead. */
export type Spoilt = Readonly<{ path: string; shown: string; whole: unknown }>;

/** A value with each of its parts spoilt in turn: by what cannot be, by what is of another kind, by too much and by too little. */
export function spoilt(value: unknown, nullable: readonly string[], path: readonly string[] = []): readonly Spoilt[] {
  const key = path.findLast((name) => Number.isNaN(Number(name))) ?? '';
  const at = (whole: unknown): Spoilt => ({ path: path.join('.'), shown: shownOf(whole), whole });
  const nothing = path.length === 1 && nullable.includes(key) && value !== null ? [at(null)] : [];
  if (value === null) return key in INSTEAD_OF_NOTHING ? [at(INSTEAD_OF_NOTHING[key])] : [];
  if (typeof value === 'string') return [...nothing, ...instead(key, value).map(at)];
  if (typeof value === 'number') return [...nothing, ...[0, -1, 1.5, 5, 10_000].map(at)];
  if (typeof value === 'boolean') return [...nothing, at(!value)];
  if (Array.isArray(value)) {
    const [first, ...rest] = value;
    const inFirst = spoilt(first ?? null, [], [...path, '0']).map((each) => ({
      ...each,
      whole: [each.whole, ...rest],
    }));
    return [...nothing, ...(value.length > 0 ? [at([])] : []), at([...value, ...value]), ...inFirst];
  }
  return [
    ...nothing,
    ...Object.entries(value as object).flatMap(([name, inner]) =>
      spoilt(inner, path.length === 0 ? nullable : [], [...path, name]).map((each) => ({
        ...each,
        whole: { ...(value as object), [name]: each.whole },
      })),
    ),
  ];
}

/** A signature is given in a manner, and a decision is taken in one: what else there is tells which is meant. */
function wordsLike(key: string, value: string): readonly string[] {
  const isOfDecision = key === 'manner' && DECISION_MANNERS.some((each) => each === value);
  return isOfDecision ? DECISION_MANNERS : (WORDS[key] ?? []);
}

function instead(key: string, value: string): readonly string[] {
  if (key === 'command' || key === 'digest' || key === 'mediaType') return [];
  if (key in WORDS) return wordsLike(key, value).filter((word) => word !== value);
  if (/^\d{4}(-\d\d)?/.test(value)) return DAYS;
  if (/(Id|Ids|party|dossier|bodyId)$/.test(key)) return IDS.filter((id) => id !== value);
  return [...TEXTS, LONG];
}

export function shownOf(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 300 ? 'much' : text;
}
