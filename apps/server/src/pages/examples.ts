/** A worked example of the explorer. */
export type Example = Readonly<{
  title: Readonly<{ ru: string; en: string }>;
  query: string;
  variables: Readonly<Record<string, unknown>>;
}>;

/** Examples for one kind of reader. */
export type ExampleGroup = Readonly<{ name: Readonly<{ ru: string; en: string }>; examples: readonly Example[] }>;

/** What each kind of reader asks most; every one answers on the demo datasets as it stands. */
export const EXAMPLES: readonly ExampleGroup[] = [
  {
    name: { ru: 'Руководителю', en: 'For executives' },
    examples: [
      {
        title: { ru: 'Что застряло и почему', en: 'What is stuck, and why' },
        variables: { locale: 'RU' },
        query: `# Самое срочное сверху; locale: EN – по-английски.
# The most pressing first; locale: EN for English.
query WhatIsStuck($locale: Locale!) {
  board {
    asOf
    counters { inProgress late decisionsIn30Days changedIn7Days }
    rows(first: 10) {
      edges { node {
        dossier { slug title(locale: $locale) synthetic }
        attention { reason sentence(locale: $locale) daysLate }
      } }
    }
  }
}`,
      },
      {
        title: { ru: 'Что изменилось между двумя днями', en: 'What changed between two days' },
        variables: { from: '2019-05-01', to: '2019-09-15', locale: 'RU' },
        query: `# Было и стало, по каждому досье.
# Before and after, dossier by dossier.
query WhatChanged($from: LocalDate!, $to: LocalDate!, $locale: Locale!) {
  changes(from: $from, to: $to, first: 10) {
    totalCount
    edges { node {
      dossier { slug title(locale: $locale) }
      differences { kind subject(locale: $locale) before(locale: $locale) after(locale: $locale) }
    } }
  }
}`,
      },
    ],
  },
  {
    name: { ru: 'Аналитику', en: 'For analysts' },
    examples: [
      {
        title: { ru: 'Сколько это длится', en: 'How long it takes' },
        variables: {},
        query: `# Дни на этапах по органам и досье.
# Days at the steps, by body and dossier.
query HowLong {
  dossiers(first: 10) {
    edges { node {
      slug
      steps { step { key termDays } state occurrences { when { edtf } outcome } }
      progress { daysInStep term total counts { stand count } }
    } }
  }
}`,
      },
      {
        title: { ru: 'Досье на любой день', en: 'A dossier on any day' },
        variables: { slug: 'cis-digital-development-concept', asOf: '2019-05-24', locale: 'RU' },
        query: `# Только то, что было известно к концу этого дня.
# Only what was known by the end of that day.
query OnADay($slug: String!, $asOf: LocalDate, $locale: Locale!) {
  dossier(slug: $slug, asOf: $asOf) {
    asOf
    attention { sentence(locale: $locale) }
    steps { state reason(locale: $locale) step { name(locale: $locale) } }
    outstanding { __typename ... on CannotTell { reason(locale: $locale) } }
  }
}`,
      },
    ],
  },
  {
    name: { ru: 'Разработчику', en: 'For developers' },
    examples: [
      {
        title: { ru: 'Следить за обзором', en: 'Follow the board' },
        variables: {},
        query: `# Подписка: запустите и внесите что-нибудь другим окном.
# A subscription: run it, and enter something from another window.
subscription FollowTheBoard {
  boardChanged {
    ... on BoardRows { cursor asOf order rows { dossier { slug } attention { reason sentence } } }
    ... on ResyncRequired { reason }
  }
}`,
      },
      {
        title: { ru: 'История для свёртки', en: 'The history, to be folded' },
        variables: { slug: 'registry-data-exchange' },
        query: `# Записи, из которых @concord/domain (daysOf) складывает любой день.
# The entries from which @concord/domain (daysOf) folds any day.
query History($slug: String!) {
  dossier(slug: $slug) {
    history {
      position
      entries { id streamKind streamVersion kind payload occurred { edtf } known { edtf } }
    }
  }
}`,
      },
    ],
  },
  {
    name: { ru: 'Секретариату', en: 'For the secretariat' },
    examples: [
      {
        title: { ru: 'Кому напомнить', en: 'Whom to remind' },
        variables: { locale: 'RU' },
        query: `# Просрочившие, дольше всех – первыми; и досье, о которых сказать нельзя.
# Who is late, the longest first; and the dossiers of which nobody can tell.
query WhomToRemind($locale: Locale!) {
  outstanding(first: 50, daysLate: { gte: 1 }) {
    totalCount
    edges { node {
      party { ... on MemberState { code names { short(locale: $locale) } } }
      dossier { title(locale: $locale) }
      term daysWaiting daysLate
    } }
    cannotTell { dossier { slug } reason(locale: $locale) }
  }
}`,
      },
      {
        title: { ru: 'Найти по номеру или словам', en: 'Find by number or words' },
        variables: { text: 'исх. № 165', locale: 'RU' },
        query: `# Номер в любом написании, слова в любой форме.
# A number however it is written, words in any form.
query Find($text: String!, $locale: Locale!) {
  search(text: $text, first: 10) {
    edges { node { kind title(locale: $locale) excerpt(locale: $locale) { text } dossier { slug } } }
  }
}`,
      },
    ],
  },
  {
    name: { ru: 'Делегату', en: 'For delegates' },
    examples: [
      {
        title: { ru: 'Что ждёт ответа моего государства', en: 'What awaits my state’s answer' },
        variables: { state: 'XD', locale: 'RU' },
        query: `# Код государства по ISO 3166-1; XA–XK – учебные.
# The state’s code by ISO 3166-1; XA to XK are fictional.
query MyTurn($state: String!, $locale: Locale!) {
  outstanding(state: $state, first: 20) {
    totalCount
    edges { node { dossier { slug title(locale: $locale) } step { name(locale: $locale) } term daysLate } }
  }
}`,
      },
      {
        title: { ru: 'Что нужно, чтобы прошло', en: 'What would carry it' },
        variables: { slug: 'registry-data-exchange', locale: 'RU' },
        query: `# Наименьшие наборы изменений позиций, с которыми решение проходит.
# The smallest sets of changed positions with which the decision carries.
query WouldPass($slug: String!, $locale: Locale!) {
  dossier(slug: $slug) {
    progress {
      carries { answer reason(locale: $locale) }
      wouldPass { from to party { ... on MemberState { code names { short(locale: $locale) } } } }
    }
  }
}`,
      },
    ],
  },
];

/** The address that opens the explorer with an operation, as the dashboard's links "as a query" do. */
export function explorerAddress({ query, variables }: Pick<Example, 'query' | 'variables'>): string {
  return `/explorer?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}
