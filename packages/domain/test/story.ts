import {
  asSeenNow,
  type DecisionRuleKind,
  type DossierStatus,
  type Entry,
  type EntryKind,
  type EntryOf,
  type ExpressedStand,
  entriesAsOf,
  type ForceTrigger,
  fold,
  type Id,
  type LocalDate,
  type Names,
  type NewEntry,
  type Outcome,
  onDay,
  type Payloads,
  parseWhen,
  type Records,
  type SignatureManner,
  type Sitting,
  type StepDefinition,
  type StreamKind,
  type When,
} from '../src/index.ts';

/** A name whose cases follow from nothing: they are data. */
export function name(ru: string, accusative: string, en: string): Names {
  const cases = {
    nominative: ru,
    genitive: ru,
    dative: ru,
    accusative,
    instrumental: ru,
    prepositional: ru,
  };
  return { ru: { short: ru, full: ru, cases }, en: { short: en, full: en } };
}

/** Fictional states with ISO's user-assigned codes. */
export const STATES = [
  ['XA', 'Авалия', 'Авалию', 'Avalia'],
  ['XB', 'Борея', 'Борею', 'Borea'],
  ['XC', 'Велория', 'Велорию', 'Veloria'],
  ['XD', 'Горния', 'Горнию', 'Gornia'],
  ['XE', 'Елания', 'Еланию', 'Elania'],
  ['XF', 'Зарния', 'Зарнию', 'Zarnia'],
  ['XG', 'Ивория', 'Иворию', 'Ivoria'],
  ['XH', 'Кастония', 'Кастонию', 'Castonia'],
  ['XI', 'Лазурия', 'Лазурию', 'Lazuria'],
  ['XJ', 'Мерания', 'Меранию', 'Merania'],
  ['XK', 'Нордия', 'Нордию', 'Nordia'],
] as const;

type StepGiven = Partial<Omit<StepDefinition, 'stepId' | 'name' | 'key'>>;

/** Tells a story in entries, one after the other, and folds them. Ids are the words by which the story calls things. */
export class Story {
  readonly entries: Entry[] = [];
  #steps: StepDefinition[] = [];
  readonly #versions = new Map<Id, number>();

  /** An organisation `org` with the body `group` of as many states, from the beginning of 2020, and the rule by which it decides. */
  static commonwealth(states = 11, ruleKind: DecisionRuleKind | null = 'consensus'): Story {
    const story = new Story();
    story.organisation('org');
    for (const [code, ru, accusative, en] of STATES.slice(0, states))
      story.#tell(code, 'state', 'memberStateRegistered', '2020-01-01', {
        memberStateId: code,
        code,
        names: name(ru, accusative, en),
        synthetic: true,
      });
    story.body('group');
    for (const [code] of STATES.slice(0, states)) story.member('group', code);
    if (ruleKind) story.rule('group', ruleKind);
    return story;
  }

  organisation(id: Id): this {
    const names = name('Содружество', 'Содружество', 'Commonwealth');
    const payload = { organisationId: id, slug: id, names, synthetic: true };
    return this.#tell(id, 'organisation', 'organisationRegistered', '2020-01-01', payload);
  }

  body(id: Id, organisationId = 'org'): this {
    return this.#tell(id, 'body', 'bodyRegistered', '2020-01-01', {
      bodyId: id,
      slug: id,
      bodyKind: 'workingGroup',
      organisationId,
      parentId: null,
      names: name(`Орган ${id}`, `Орган ${id}`, `Body ${id}`),
      synthetic: true,
    });
  }

  member(
    bodyId: Id,
    partyId: Id,
    given: Partial<Pick<Payloads['membershipStarted'], 'role' | 'from' | 'until'>> = {},
  ): this {
    return this.#tell(bodyId, 'body', 'membershipStarted', '2020-01-01', {
      membershipId: `${bodyId}-${partyId}`,
      bodyId,
      partyId,
      role: 'fullMember',
      from: onDay('2020-01-01'),
      until: null,
      ...given,
    });
  }

  rule(
    bodyId: Id,
    ruleKind: DecisionRuleKind,
    given: Partial<Omit<Payloads['decisionRuleCited'], 'bodyId' | 'ruleKind'>> = {},
  ): this {
    return this.#tell(bodyId, 'body', 'decisionRuleCited', '2020-01-01', {
      decisionRuleId: `rule-${bodyId}`,
      bodyId,
      ruleKind,
      matter: null,
      majority: null,
      quorum: null,
      from: onDay('2020-01-01'),
      until: null,
      citation: { ru: 'ст. 1', en: 'art. 1' },
      ...given,
    });
  }

  /** The working days of a body in 2026, free at weekends unless said otherwise. */
  calendar(bodyId: Id, given: Partial<Payloads['calendarCited']> = {}, known = '2020-01-01'): this {
    return this.#tell(bodyId, 'body', 'calendarCited', known, {
      ...{ calendarId: `calendar-${this.entries.length}`, bodyId, firstYear: 2026, lastYear: 2026, weekend: [6, 7] },
      ...{ holidays: [], workingDays: [], citation: { ru: 'ст. 2', en: 'art. 2' } },
      ...given,
    });
  }

  /** Who was at a meeting, for a body. */
  attended(day: LocalDate, meetingId: Id, partyIds: readonly Id[], bodyId = 'group'): this {
    const attendanceId = `attendance-${this.entries.length}`;
    return this.#tell(meetingId, 'meeting', 'attendanceRecorded', day, { attendanceId, meetingId, bodyId, partyIds });
  }

  /** The next step of the route; comes after the one before unless `after` says otherwise. */
  step(id: Id, given: StepGiven = {}): this {
    const previous = this.#steps.at(-1);
    this.#steps.push({
      stepId: id,
      key: id,
      name: { ru: `Этап ${id}`, en: `Step ${id}` },
      stepType: 'approval',
      organisationId: 'org',
      bodyIds: ['group'],
      after: previous ? [previous.stepId] : [],
      join: 'all',
      necessity: 'must',
      ...{ termDays: null, termUnit: 'calendarDays' as const },
      carriesOver: false,
      ...given,
    });
    return this;
  }

  /** Publishes the route of the steps so far and opens the dossier `dossier` with these documents, each in its first revision. */
  dossier(day: LocalDate, documents: readonly Id[] = ['draft']): this {
    this.#tell('route', 'route', 'routePublished', '2020-01-01', {
      routeId: 'route',
      slug: 'route',
      routeVersion: 1,
      title: { ru: 'Маршрут', en: 'Route' },
      synthetic: true,
      steps: this.#steps,
    });
    this.#ofDossier('dossierOpened', day, {
      dossierId: 'dossier',
      slug: 'dossier',
      title: { ru: 'Досье', en: 'Dossier' },
      routeId: 'route',
      synthetic: true,
    });
    for (const id of documents) {
      this.#ofDossier('documentAdded', day, {
        documentId: id,
        dossierId: 'dossier',
        slug: id,
        documentKind: 'agreement',
        purpose: null,
        title: { ru: `Проект ${id}`, en: `Draft ${id}` },
      });
      this.revision(day, `${id}-1`, id);
    }
    return this;
  }

  revision(day: LocalDate, revisionId: Id, documentId = 'draft'): this {
    return this.#ofDossier('revisionIssued', day, { revisionId, documentId, label: revisionId });
  }

  /** A body considered the documents: with one outcome for `draft`, or one for each. */
  happened(
    when: string,
    stepId: Id,
    outcome: Outcome | Readonly<Record<Id, Outcome>>,
    given: Partial<Pick<Payloads['stepOccurrenceRecorded'], 'forInformation' | 'meetingId' | 'place' | 'actorIds'>> & {
      known?: LocalDate;
      inferred?: boolean;
    } = {},
  ): this {
    const outcomes = typeof outcome === 'string' ? { draft: outcome } : outcome;
    const { known, inferred = false, ...payload } = given;
    return this.#ofDossier(
      'stepOccurrenceRecorded',
      when,
      {
        occurrenceId: `occurrence-${this.entries.length}`,
        dossierId: 'dossier',
        stepId,
        meetingId: null,
        place: null,
        forInformation: false,
        actorIds: [],
        decisionId: null,
        purpose: null,
        outcomes: Object.entries(outcomes).map(([documentId, each]) => ({ documentId, outcome: each })),
        ...payload,
      },
      known,
      inferred,
    );
  }

  /** A body sent the draft back, to a step that it named or not. */
  returned(when: string, stepId: Id, backTo?: Id): this {
    this.happened(when, stepId, 'returned');
    const told = this.entries.pop() as EntryOf<'stepOccurrenceRecorded'>;
    const outcomes = told.payload.outcomes.map((outcome) => (backTo === undefined ? outcome : { ...outcome, backTo }));
    this.entries.push({ ...told, payload: { ...told.payload, outcomes } });
    return this;
  }

  planned(
    known: string,
    stepId: Id,
    when: string,
    { inferred = false, ...given }: Partial<Payloads['stepPlanned']> & { inferred?: boolean } = {},
  ): this {
    const payload = {
      planId: `plan-${this.entries.length}`,
      dossierId: 'dossier',
      stepId,
      meetingId: null,
      planned: parseWhen(when) as When,
      place: null,
      documentIds: [],
      ...given,
    };
    return this.#ofDossier('stepPlanned', known, payload, undefined, inferred);
  }

  asked(
    day: string,
    stepId: Id,
    addresseeIds: readonly Id[],
    given: Partial<Omit<Payloads['positionsRequested'], 'requestId' | 'dossierId' | 'stepId' | 'addresseeIds'>> = {},
  ): this {
    return this.#ofDossier('positionsRequested', day, {
      requestId: `request-${this.entries.length}`,
      dossierId: 'dossier',
      stepId,
      letterNumber: null,
      senderId: null,
      meetingId: null,
      asksFor: null,
      addresseeIds,
      collectives: [],
      ...{ informedIds: [], informedCollectives: [] },
      term: null,
      ...{ termDays: null, termUnit: 'calendarDays' as const, calendarBodyId: null },
      answersKnown: true,
      ...given,
    });
  }

  /** A source says by which rule a body decides at a step. */
  ruleNamed(day: LocalDate, stepId: Id, decisionRuleId: Id): this {
    const ruleNamingId = `naming-${this.entries.length}`;
    return this.#ofDossier('decisionRuleNamed', day, { ruleNamingId, dossierId: 'dossier', stepId, decisionRuleId });
  }

  /** The answers to a request were summarised and forwarded. */
  summarised(day: LocalDate, requestId: Id): this {
    return this.#ofDossier('repliesConsolidated', day, {
      ...{ consolidationId: `summary-${this.entries.length}`, dossierId: 'dossier', requestId },
      ...{ bodyId: null, recipientId: 'group' },
    });
  }

  /** A party answered a letter. */
  replied(day: LocalDate, partyId: Id, requestId: Id): this {
    const replyId = `reply-${this.entries.length}`;
    const payload = { replyId, dossierId: 'dossier', requestId, partyId, letterNumber: null, text: null };
    return this.#ofDossier('replyReceived', day, payload);
  }

  /** A party remarked on an element of a revision of `draft`; null for the whole. */
  commented(
    day: LocalDate,
    partyId: Id,
    element: string | null,
    stepId: Id,
    given: Partial<Pick<Payloads['commentMade'], 'revisionId' | 'replyId'>> = {},
  ): this {
    return this.#ofDossier('commentMade', day, {
      ...{ commentId: `comment-${this.entries.length}`, dossierId: 'dossier', revisionId: 'draft-1', stepId, partyId },
      ...{ element, text: 'Уточнить', proposedWording: null, replyId: null },
      ...given,
    });
  }

  /** A comment was considered. */
  disposed(day: LocalDate, commentId: Id, disposition: Payloads['commentDisposed']['disposition']): this {
    const reason = disposition === 'rejected' ? 'Не относится к предмету' : null;
    return this.#ofDossier('commentDisposed', day, { commentId, dossierId: 'dossier', disposition, reason });
  }

  said(
    day: LocalDate,
    partyId: Id,
    stand: ExpressedStand,
    stepId: Id,
    revisionId = 'draft-1',
    known?: LocalDate,
  ): this {
    const positionId = `position-${this.entries.length}`;
    const payload = { positionId, dossierId: 'dossier', revisionId, stepId, partyId, stand, text: null };
    return this.#ofDossier('positionExpressed', day, payload, known);
  }

  /** Everybody of these says the same. */
  allSaid(day: LocalDate, codes: readonly Id[], stand: ExpressedStand, stepId: Id, revisionId = 'draft-1'): this {
    for (const code of codes) this.said(day, code, stand, stepId, revisionId);
    return this;
  }

  meeting(
    known: LocalDate,
    id: Id,
    planned: string,
    sittings: readonly Sitting[] = [{ bodyId: 'group', number: 7 }],
  ): this {
    return this.#tell(id, 'meeting', 'meetingAnnounced', known, {
      meetingId: id,
      sittings,
      planned: parseWhen(planned) as When,
      place: null,
      synthetic: true,
    });
  }

  held(day: LocalDate, id: Id, sittings: readonly Sitting[] = [{ bodyId: 'group', number: 7 }]): this {
    return this.#tell(id, 'meeting', 'meetingHeld', day, { meetingId: id, sittings, place: null, synthetic: true });
  }

  /** A paper says where the draft stands. */
  reported(day: LocalDate, status: DossierStatus): this {
    return this.#ofDossier('statusReported', day, {
      ...{ statusReportId: `report-${this.entries.length}`, dossierId: 'dossier', organisationId: null },
      ...{ documentIds: ['draft'], status },
    });
  }

  /** How a state signed a document, or that it did not. */
  signed(
    when: string,
    partyId: Id,
    manner: SignatureManner = 'signed',
    documentId = 'draft',
    given: { needsProcedures?: boolean; appliesProvisionally?: boolean | null } = {},
  ): this {
    const signatureId = `signature-${this.entries.length}`;
    const payload = { signatureId, dossierId: 'dossier', documentId, partyId, manner, text: null };
    return this.#ofDossier('signatureRecorded', when, {
      ...payload,
      ...{ needsProcedures: null, appliesProvisionally: null },
      ...given,
    });
  }

  notified(when: string, partyId: Id, documentId = 'draft'): this {
    const notificationId = `notification-${this.entries.length}`;
    const payload = { notificationId, dossierId: 'dossier', documentId, partyId, reservation: null };
    return this.#ofDossier('notificationGiven', when, payload);
  }

  deposited(
    when: string,
    partyId: Id,
    given: { known?: LocalDate; inferred?: boolean; reservation?: string } = {},
  ): this {
    const payload = {
      ...{ depositId: `deposit-${this.entries.length}`, dossierId: 'dossier', documentId: 'draft', partyId },
      reservation: given.reservation ?? null,
    };
    return this.#ofDossier('depositMade', when, payload, given.known, given.inferred);
  }

  /** The reservation of the last deposit was withdrawn. */
  unreserved(when: string): this {
    const told = this.entries.findLast(({ kind }) => kind === 'depositMade') as EntryOf<'depositMade'>;
    const payload = { instrumentId: told.payload.depositId, dossierId: 'dossier' };
    return this.#ofDossier('reservationWithdrawn', when, payload);
  }

  /** How the draft enters into force. */
  forceRule(day: LocalDate, trigger: ForceTrigger, given: Partial<Payloads['forceRuleLaidDown']> = {}): this {
    return this.#ofDossier('forceRuleLaidDown', day, {
      ...{ forceRuleId: `force-rule-${this.entries.length}`, dossierId: 'dossier', documentId: 'draft', trigger },
      ...{
        date: null,
        count: null,
        monthsAfter: 0,
        daysAfter: 0,
        firstOfMonth: false,
        wording: null,
        among: null,
        notBefore: null,
        provisional: null,
        notice: null,
      },
      ...{ citation: { ru: 'ст. 12', en: 'art. 12' } },
      ...given,
    });
  }

  /** A paper says that the draft entered into force, for all or for one state. */
  inForce(when: string, partyId: Id | null = null, known?: LocalDate): this {
    const entryIntoForceId = `force-${this.entries.length}`;
    const payload = { entryIntoForceId, dossierId: 'dossier', documentId: 'draft', partyId };
    return this.#ofDossier('entryIntoForceRecorded', when, payload, known);
  }

  /** A document was withdrawn, or one state withdrew from it; `effective` says when the withdrawal it gave notice of takes effect. */
  withdrew(when: string, partyId: Id | null = null, documentId = 'draft', effective: string | null = null): this {
    const withdrawalId = `withdrawal-${this.entries.length}`;
    return this.#ofDossier('withdrawalRecorded', when, {
      ...{ withdrawalId, dossierId: 'dossier', documentId, partyId },
      effective: effective === null ? null : (parseWhen(effective) ?? null),
    });
  }

  /** The last notice of withdrawal was taken back. */
  revoked(when: string): this {
    const told = this.entries.findLast(({ kind }) => kind === 'withdrawalRecorded') as EntryOf<'withdrawalRecorded'>;
    return this.#ofDossier('withdrawalRevoked', when, {
      withdrawalId: told.payload.withdrawalId,
      dossierId: 'dossier',
    });
  }

  /** A paper that facts can be taken from. */
  paper(id: Id): this {
    return this.#tell(id, 'document', 'documentRegistered', '2020-01-01', {
      documentId: id,
      slug: id,
      documentKind: 'letter',
      title: { ru: `Письмо ${id}`, en: `Letter ${id}` },
      number: null,
      dated: onDay('2020-01-01'),
      synthetic: true,
    });
  }

  /** Appends entries that a command led to, known, occurred and proven as they say. */
  decided(entries: readonly NewEntry[]): this {
    for (const { streamId, streamKind, kind, payload, occurred, known, sources, visibility } of entries) {
      this.#tell(streamId, streamKind, kind, occurred.edtf, payload as Payloads[EntryKind]);
      this.entries.push({ ...(this.entries.pop() as Entry), occurred, known, sources, visibility });
    }
    return this;
  }

  /** A correction of an earlier entry. */
  corrected<K extends 'misentryCorrected' | 'factRevised'>(kind: K, known: LocalDate, payload: Payloads[K]): this {
    const original = this.entries.find(({ id }) => id === payload.corrects) as Entry;
    return this.#tell(original.streamId, original.streamKind, kind, known, payload);
  }

  /** The last entry told. */
  get last(): Entry {
    return this.entries.at(-1) as Entry;
  }

  /** The entries, each for whom it is by now. */
  get seenNow(): readonly Entry[] {
    return asSeenNow(this.entries);
  }

  records(): Records {
    return fold(this.seenNow);
  }

  recordsOf(day: LocalDate): Records {
    return fold(entriesAsOf(this.seenNow, day));
  }

  #ofDossier<K extends EntryKind>(
    kind: K,
    when: string,
    payload: Payloads[K],
    known?: LocalDate,
    inferred = false,
  ): this {
    return this.#tell('dossier', 'dossier', kind, when, payload, known, inferred);
  }

  #tell<K extends EntryKind>(
    streamId: Id,
    streamKind: StreamKind,
    kind: K,
    when: string,
    payload: Payloads[K],
    known?: LocalDate,
    inferred = false,
  ): this {
    const streamVersion = (this.#versions.get(streamId) ?? 0) + 1;
    this.#versions.set(streamId, streamVersion);
    const occurred = parseWhen(when, inferred) as When;
    const entry: EntryOf<K> = {
      id: `entry-${this.entries.length}`,
      streamId,
      streamKind,
      streamVersion,
      kind,
      version: 1,
      payload,
      occurred,
      known: known ? onDay(known) : occurred,
      recordedAt: '2026-01-01T00:00:00.000Z',
      recordedBy: null,
      sources: [],
      visibility: 'public',
    };
    this.entries.push(entry as unknown as Entry);
    return this;
  }
}
