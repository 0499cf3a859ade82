import type { LocalizedText } from '../text/text.ts';
import {
  CLAUSE_VERB_TEXT,
  DECISION_MANNER_TEXT,
  DECISION_STATE_TEXT,
  DISPOSITION_TEXT,
  DOCUMENT_KIND_TEXT,
  INSTRUCTION_STATE_TEXT,
  MEASURE_STATE_TEXT,
  OUTCOME_TEXT,
  REMARK_KIND_TEXT,
  SIGNATURE_MANNER_TEXT,
  STAND_TEXT,
} from '../text/vocabulary.ts';
import { FACT_KIND_TEXT } from './kinds.ts';

/** What a fact can be, beside its kind: of each kind the vocabulary of the column that says so. */
const SAID = {
  document: DOCUMENT_KIND_TEXT,
  decision: { ...DECISION_STATE_TEXT, poll: DECISION_MANNER_TEXT.poll, silence: DECISION_MANNER_TEXT.silence },
  act: CLAUSE_VERB_TEXT,
  outcome: OUTCOME_TEXT,
  comment: DISPOSITION_TEXT,
  position: STAND_TEXT,
  measure: MEASURE_STATE_TEXT,
  signature: SIGNATURE_MANNER_TEXT,
  remark: REMARK_KIND_TEXT,
} as const;

/** The kinds of facts. What has a name – a state, a body, a route, a dossier – is looked for by that. */
const KINDS = {
  ...FACT_KIND_TEXT,
  report: { ru: 'доклад', en: 'report' },
  'instruction.discharged': INSTRUCTION_STATE_TEXT.discharged,
} as const;

type Said = { [K in keyof typeof SAID]: `${K}.${keyof (typeof SAID)[K] & string}` }[keyof typeof SAID];

/** What a fact is, as it stands in the indexes: `position`, `position.objected`. */
type Mark = keyof typeof KINDS | Said;

/**
 * How else the field calls it: the verb beside the noun, the noun beside the participle. The cases of a word are found by its stem;
 * where that of a form is another one, the form stands here.
 */
const ALSO: Readonly<Partial<Record<Mark, string>>> = {
  document: 'документы',
  meeting: 'совещание session',
  decision: 'протокол minutes резолюция resolution распоряжение постановление',
  dissentingOpinion: 'несогласие dissent',
  agendaItem: 'повестка дня agenda',
  letter: 'письма запрос позиций request',
  reply: 'отвечает ответил answer',
  comment: 'предложение proposal remark',
  position: 'мнение',
  instruction: 'поручено instruct',
  report: 'доложено отчёт',
  measure: 'мероприятия',
  signature: 'подписи подписание подписант signatory',
  notification: 'уведомил внутригосударственные процедуры notified internal procedures',
  deposit: 'сдано сдал на хранение депонирование deposited depositary',
  entryIntoForce: 'вступил вступило в силу entered into force',
  withdrawal: 'снят вышел вышла денонсация отзыв withdrew withdrawn denunciation',
  remark: 'примечание',
  'decision.poll': 'заочное голосование рабочий порядок written procedure correspondence',
  'act.takeNote': 'принято к сведению taken note',
  'act.endorse': 'одобрено endorsed',
  'act.approve': 'утверждено approved',
  'act.instruct': 'поручено instructed',
  'act.submit': 'внесено submitted',
  'act.recommend': 'рекомендовано рекомендация recommendation',
  'outcome.prepared': 'подготовка разработка preparation',
  'outcome.discussed': 'обсуждение рассмотрение discussion considered',
  'outcome.heard': 'заслушивание',
  'outcome.endorsed': 'одобрение endorsement',
  'outcome.approved': 'утверждение approval',
  'outcome.forwarded': 'направление',
  'outcome.submitted': 'внесение submission',
  'outcome.returned': 'возврат доработка return',
  'outcome.signed': 'подписание подписал signing signature',
  'comment.accepted': 'принятие acceptance',
  'comment.rejected': 'отклонение rejection',
  'position.agreed': 'согласование согласие согласен согласна согласны consent',
  'position.agreedWithComments': 'согласование согласие согласен согласна с замечаниями',
  'position.objected': 'возражает возразил objection',
  'position.reserved': 'оговорка reservation',
  'position.abstained': 'воздержался abstention',
  'position.disinterested': 'незаинтересован disinterest',
  'signature.signed': 'подписал подписан signing',
  'signature.withReservation': 'подписал подписан signing reservation',
  'signature.withDissentingOpinion': 'подписал подписан signing особое мнение dissent',
  'signature.notSigned': 'не подписал не подписан неподписание unsigned',
  'instruction.discharged': 'снято с контроля снятие discharged',
};

/** Shortened words of the field, each with what is meant. */
const SHORTENED: Readonly<Record<string, string>> = {
  исполком: 'исполнительный комитет',
  экономсовет: 'экономический совет',
  excom: 'executive committee',
};

/** What words find beside the texts in which they stand: facts that are so, or what is written in full. */
export type Called = Readonly<{ words: string } & ({ mark: string } | { inFull: string })>;

/** Everything that the field has words for, once: no index and no statement holds any of them. */
export const CALLED: readonly Called[] = [
  ...Object.entries<LocalizedText>(KINDS).map(called),
  ...Object.entries<Readonly<Record<string, LocalizedText>>>(SAID).flatMap(([kind, vocabulary]) =>
    Object.entries(vocabulary).map(([term, text]) => called([`${kind}.${term}`, text])),
  ),
  ...Object.entries(SHORTENED).map(([words, inFull]) => ({ words, inFull })),
];

function called([mark, { ru, en }]: readonly [string, LocalizedText]): Called {
  const also: Readonly<Record<string, string>> = ALSO;
  return { mark, words: withDenials(`${ru} ${en} ${also[mark] ?? ''}`) };
}

/** What is denied is another word: «не подписано» is not found by «подписано», nor finds it. */
export function withDenials(words: string): string {
  return words.replace(/(?<!\p{L})(не|not)\s+(?=\p{L})/giu, '$1');
}
