import { bodiesOf } from '../bodies/find.ts';
import { carriesByAll, wouldPassByAll } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Position, Records, Step } from '../journal/records.ts';
import { type Party, partyName, partyNameById } from '../parties/party.ts';
import { inBoth, listBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { whenText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Course } from './course.ts';
import { hasDecided } from './deciding.ts';
import { standsAt } from './stands.ts';

/**
 * What a silence procedure that an objection broke leaves to do at a step although nobody objects any more: the silent have not
 * consented. Undefined where none was broken, and where it carries all the same because everybody has agreed in words.
 */
export function brokenSilenceText(
  records: Records,
  course: Course,
  step: Step,
  documentIds: readonly Id[],
  day: LocalDate,
): LocalizedText | undefined {
  const objections = new Map<Id, Position>();
  const missing = new Map<Id, Party>();
  for (const body of bodiesOf(records, step.bodyIds))
    for (const documentId of documentIds) {
      if (hasDecided(course, step, documentId, body.id)) continue;
      const { byRule, silence } = standsAt(records, course, step, body, documentId, day);
      if (silence?.state !== 'broken' || carriesByAll(byRule).answer === 'yes') continue;
      for (const objection of silence.objections) objections.set(objection.id, objection);
      for (const { party } of wouldPassByAll(byRule)[0] ?? []) missing.set(party.record.id, party);
    }
  return objections.size > 0 ? textOf(records, [...objections.values()], [...missing.values()]) : undefined;
}

function textOf(records: Records, objections: readonly Position[], missing: readonly Party[]): LocalizedText {
  return inBoth((locale) => {
    const by = objections.map(
      ({ partyId, occurred }) => `${partyNameById(records, partyId)[locale]} (${whenText(occurred, locale)})`,
    );
    const whose = missing.length > 0 ? `: ${listBoth(missing.map(partyName))[locale]}` : '';
    return locale === 'ru'
      ? `Процедура умолчания прервана, возражение: ${listText(locale, by)}; оно больше не действует, но молчание согласием не стало. Нужна новая процедура умолчания или позиции${whose}.`
      : `The silence procedure was broken by an objection: ${listText(locale, by)}; it no longer stands, but silence was no consent. A new silence procedure is needed, or positions${whose}.`;
  });
}
