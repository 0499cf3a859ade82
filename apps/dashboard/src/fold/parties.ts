import { type Body, type Id, type Names, type Organisation, type Party, partiesOf } from '@concord/domain';
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

export function bodyTold(at: At, { id, names }: Body): Told {
  return told('Body', { id: () => globalId('Body', at, id), names: () => namesTold(names) }, ...KINDS);
}

export function bodiesTold(at: At, ids: readonly Id[]): readonly Told[] {
  return ids.flatMap((id) => {
    const body = at.records.body.get(id);
    return body ? [bodyTold(at, body)] : [];
  });
}

export function partyTold(at: At, party: Party): Told {
  switch (party.kind) {
    case 'memberState': {
      const { id, code, names } = party.record;
      const fields = { id: () => globalId('MemberState', at, id), code: () => code, names: () => namesTold(names) };
      return told('MemberState', fields, ...KINDS);
    }
    case 'administration': {
      const { id, names } = party.record;
      const fields = { id: () => globalId('Administration', at, id), names: () => namesTold(names) };
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
