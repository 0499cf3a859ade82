import { type Id, type Names, partyOf, partyPlace, stateCodeOf } from '@concord/domain';
import type { Within } from '../within.ts';
import { belonging, type Condition, flag, named, text } from './conditions.ts';
import { DOSSIERS, STATES } from './known.ts';
import { type OrderKey, rising } from './order.ts';

type Found = Within<unknown>;

/** Whoever may be asked, instructed or counted. */
export const PARTIES = ['MemberState', 'Administration', 'Body', 'Collective'] as const;

/** What is asked of whatever parties say, do or have to do. */
export function ofParties<T extends Found>(of: (thing: T) => readonly (Id | null)[]) {
  const ids = (thing: T): readonly Id[] => of(thing).flatMap((id) => id ?? []);
  return {
    parties: belonging<T>(PARTIES, 'Only of one of these parties (стороны).', ids),
    states: named<T>(
      'Only of one of these states, by code (государства), themselves or through an administration; lower case is forgiven.',
      (thing) => ids(thing).map((id) => stateCodeOf(thing.records, id)),
      STATES,
    ),
  };
}

/** What is asked of whatever stands in a dossier, or in several. */
export function ofDossier<T extends Found>(of: (thing: T) => Id | null | readonly Id[]) {
  const dossiersOf = (thing: T) => [of(thing) ?? []].flat().flatMap((id) => thing.records.dossier.get(id) ?? []);
  return {
    dossiers: named<T>(
      'Only in one of these dossiers, by short name (досье).',
      (thing) => dossiersOf(thing).map(({ slug }) => slug),
      DOSSIERS,
    ),
    synthetic: flag<T>(
      'Only what is fictional, or only what is real (учебные примеры).',
      (thing) => dossiersOf(thing)[0]?.synthetic ?? null,
    ),
  };
}

/** What is asked of whatever has names of its own. */
export function ofNames<T extends Within<Readonly<{ names: Names; synthetic: boolean }>>>() {
  return {
    name: text<T>('Only what is called so (наименование), short or in full.', ({ value: { names } }) => [
      ...[names.ru.short, names.ru.full, names.en.short, names.en.full],
    ]),
    ...ofFiction<T>(),
  };
}

/** What is asked of whatever can be fictional. */
export function ofFiction<T extends Within<Readonly<{ synthetic: boolean }>>>(): Readonly<{ synthetic: Condition<T> }> {
  return {
    synthetic: flag('Only what is fictional, or only what is real (учебные примеры).', ({ value }) => value.synthetic),
  };
}

/** States by code, then administrations and bodies by short name, then collectives as they are written. */
export function byParty<T extends Found>(of: (thing: T) => Id | null): OrderKey<T> {
  return rising('By party (по стороне): states by code, then administrations and bodies.', (thing) => {
    const party = partyOf(thing.records, of(thing) ?? '');
    return party ? partyPlace(party) : null;
  });
}

/** By the short name of the dossier. */
export function byDossier<T extends Found>(of: (thing: T) => Id | null): OrderKey<T> {
  return rising(
    'By dossier (по досье), by short name.',
    (thing) => thing.records.dossier.get(of(thing) ?? '')?.slug ?? null,
  );
}
