import {
  type Body,
  type Id,
  type MemberState,
  type Names,
  type Organisation,
  type Party,
  partiesOf,
} from '@concord/domain';
import { type At, globalId } from './at.ts';
import { type Told, text, told } from './told.ts';

function namesTold({ ru, en }: Names): Told {
  return told('Names', {
    short: text({ ru: ru.short, en: en.short }),
    full: text({ ru: ru.full, en: en.full }),
  });
}

export function organisationTold(at: At, { id, slug, names }: Organisation): Told {
  return told('Organisation', {
    id: () => globalId('Organisation', at, id),
    slug: () => slug,
    names: () => namesTold(names),
  });
}

/** @throws for one that the records do not hold, where the server answers with an error too */
export function organisationById(at: At, id: Id): Told {
  const organisation = at.records.organisation.get(id);
  if (!organisation) throw new Error('The organisation is not among what you may see.');
  return organisationTold(at, organisation);
}

const KINDS = ['Party', 'Node'];

export function bodyTold(at: At, { id, slug, names }: Body): Told {
  const fields = { id: () => globalId('Body', at, id), slug: () => slug, names: () => namesTold(names) };
  return told('Body', fields, ...KINDS);
}

export function bodiesTold(at: At, ids: readonly Id[]): readonly Told[] {
  return ids.flatMap((id) => {
    const body = at.records.body.get(id);
    return body ? [bodyTold(at, body)] : [];
  });
}

function stateTold(at: At, { id, code, names }: MemberState): Told {
  const fields = { id: () => globalId('MemberState', at, id), code: () => code, names: () => namesTold(names) };
  return told('MemberState', fields, ...KINDS);
}

/** @throws for one that the records do not hold, where the server answers with an error too */
function stateById(at: At, id: Id): Told {
  const state = at.records.memberState.get(id);
  if (!state) throw new Error('The state is not among what you may see.');
  return stateTold(at, state);
}

export function partyTold(at: At, party: Party): Told {
  switch (party.kind) {
    case 'memberState':
      return stateTold(at, party.record);
    case 'administration': {
      const { id, memberStateId, names } = party.record;
      const fields = {
        id: () => globalId('Administration', at, id),
        state: () => stateById(at, memberStateId),
        names: () => namesTold(names),
      };
      return told('Administration', fields, ...KINDS);
    }
    case 'body':
      return bodyTold(at, party.record);
    case 'collective': {
      const { id, wording } = party.record;
      return told('Collective', { id: () => globalId('Collective', at, id), wording: text(wording) }, ...KINDS);
    }
    default:
      return party satisfies never;
  }
}

/** Parties in the order of their ids, without those that may not be seen. */
export function partiesTold(at: At, ids: readonly Id[]): readonly Told[] {
  return ids.flatMap((id) => partiesOf(at.records, [id])).map((party) => partyTold(at, party));
}

export function partyById(at: At, id: Id | null): Told | null {
  return id === null ? null : (partiesTold(at, [id])[0] ?? null);
}
