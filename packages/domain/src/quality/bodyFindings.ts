import { fullMembersOf, uncertainMembershipsOn } from '../bodies/membership.ts';
import { rulesOn } from '../bodies/rules/index.ts';
import type { RemarkKind } from '../dossiers/entries.ts';
import { movedBy } from '../dossiers/stepStatus.ts';
import type { Body, Records } from '../journal/records.ts';
import { rowsBy, rowsOf } from '../journal/rowsBy.ts';
import { inBoth } from '../text/listText.ts';
import { shortName } from '../text/shortName.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { type Finding, finding } from './finding.ts';

/** Bodies that have a say on a route and whose members or whose rule no source gives; memberships of unknown end, or inferred. */
export function bodyFindings(records: Records, day: LocalDate): readonly Finding[] {
  const deciding = new Set(
    rowsOf(records.step)
      .filter((step) => movedBy(step) !== 'work')
      .flatMap(({ bodyIds }) => bodyIds),
  );
  return rowsOf(records.body).flatMap((body) => [
    ...(deciding.has(body.id) ? unknownOf(records, body, day) : []),
    ...membershipsOf(records, body, day),
  ]);
}

function unknownOf(records: Records, body: Body, day: LocalDate): readonly Finding[] {
  return [
    ...(fullMembersOf(records, body.id, day).length === 0 ? [tell(records, body, 'unknown', NO_MEMBERS)] : []),
    ...(rulesOn(records, body.id, day).length > 0 ? [] : [tell(records, body, 'unknown', NO_RULE)]),
  ];
}

function membershipsOf(records: Records, body: Body, day: LocalDate): readonly Finding[] {
  const uncertain = uncertainMembershipsOn(records, body.id, day).length;
  const inferred = rowsBy(records.membership, 'bodyId', body.id).filter(({ sources }) =>
    sources.some((source) => source.inferred),
  ).length;
  return [
    ...(uncertain > 0 ? [tell(records, body, 'unknown', counted(UNKNOWN_END, uncertain))] : []),
    ...(inferred > 0 ? [tell(records, body, 'inferred', counted(INFERRED, inferred))] : []),
  ];
}

function tell(records: Records, body: Body, kind: RemarkKind, what: LocalizedText): Finding {
  const name = shortName(body.names);
  const text = inBoth((locale) => `${name[locale]}: ${what[locale]}`);
  return finding(records, 'body', body, kind, text);
}

function counted(text: LocalizedText, count: number): LocalizedText {
  return inBoth((locale) => `${text[locale]} (${count})`);
}

const NO_MEMBERS: LocalizedText = { ru: 'состав неизвестен', en: 'the members are unknown' };
const NO_RULE: LocalizedText = { ru: 'правило принятия решений неизвестно', en: 'how it decides is unknown' };
const UNKNOWN_END: LocalizedText = {
  ru: 'членства, о которых неизвестно, действуют ли они ещё',
  en: 'memberships of which it is unknown whether they still hold',
};
const INFERRED: LocalizedText = { ru: 'восстановленные членства', en: 'memberships that were inferred' };
