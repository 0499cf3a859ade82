import type { VariablesOf } from '@concord/contract';
import { writtenWhen } from '@concord/domain';
import { partyName } from '../../parties/party.ts';
import type { Draft, TakeMutation } from './data.ts';

type Input = VariablesOf<typeof TakeMutation>['input'];
type Act = Draft['clauses'][number]['acts'][number];

/** What a draft says, as the command takes it: what is taken as it was drafted is said once more, whole. */
export function statedIn({ documents, paper, recitals, clauses }: Draft) {
  return {
    documents: documents.map(({ id }) => id),
    paper: paper?.id ?? null,
    recitals: recitals.map(({ verb, ru, en, references }) => ({
      ...{ verb, object: bothOf(ru, en), references: references.map((each) => ({ ru: each.ru, en: each.en })) },
    })),
    clauses: clauses.map(({ number, acts }) => ({ number, acts: acts.map(actIn) })),
  } satisfies Partial<Input>;
}

function actIn(act: Act) {
  const { verb, ru, en, conditionRu, conditionEn, conditionStep, term, asNeeded } = act;
  const wording = bothOf(conditionRu, conditionEn);
  return {
    ...{ verb, object: { ru, en }, asNeeded, term: term && writtenWhen(term) },
    ...{ executors: idsOf(act.executors), coExecutors: idsOf(act.coExecutors), reportTo: idsOf(act.reportTo) },
    condition: wording && { wording, step: conditionStep?.id ?? null },
  };
}

function bothOf(ru: string | null, en: string | null): { ru: string; en: string } | null {
  return ru === null || en === null ? null : { ru, en };
}

function idsOf(parties: Act['executors']): string[] {
  return parties.map((party) => partyName(party).id);
}
