import { fromWire } from '../../locale/wire.ts';
import type { Column } from '../../page/columns.ts';
import { ROLES } from './roles.ts';
import type { ManagingText } from './text.ts';
import type { AuditRow } from './useAudit.ts';

type Tools = Readonly<{
  text: ManagingText;
  moment: (at: string) => string;
  /** What an account is called; what is no account stays as it is. */
  nameOf: (id: string) => string;
}>;

const KINDS = [
  ...(['signedIn', 'signInFailed', 'signInThrottled', 'signedOut', 'signedOutEverywhere', 'passwordSet'] as const),
  ...(['accountCreated', 'accountChanged', 'signInLinkMade', 'tokenCreated', 'tokenRevoked', 'refused'] as const),
];
const FACTS = ['role', 'state', 'disabled', 'owner', 'readOnly', 'days', 'by', 'token', 'code'] as const;

/** By what somebody signed in. */
const WAYS = ['password', 'oidc', 'screen'] as const;

/** When what happened, whose doing it was, what it was about, and from where. */
export function auditColumns({ text, moment, nameOf }: Tools): readonly Column<AuditRow>[] {
  return [
    {
      ...{ key: 'at', title: text('audit.at'), width: 'tabular:w-[150px]', isPlain: true },
      value: ({ at }) => moment(at),
    },
    {
      ...{ key: 'what', title: text('audit.what'), width: 'tabular:w-[19%]', isPlain: true },
      value: ({ kind }) => kindText(kind, text),
    },
    {
      ...{ key: 'who', title: text('audit.who'), width: 'tabular:w-[17%]' },
      value: ({ account }) => account && nameOf(account),
    },
    { ...{ key: 'about', title: text('audit.about') }, value: ({ subject }) => subject && nameOf(subject) },
    {
      ...{ key: 'facts', title: text('audit.facts'), width: 'tabular:w-[22%]' },
      value: ({ facts }) => factsText(facts, text, nameOf),
    },
    {
      ...{ key: 'address', title: text('audit.address'), width: 'tabular:w-[120px]' },
      value: ({ address }) => address,
    },
  ];
}

/** A kind that came after this page was written is told as the server calls it. */
function kindText(kind: string, text: ManagingText): string {
  const known = KINDS.find((each) => each === kind);
  return known ? text(`audit.kind.${known}`) : kind;
}

function factsText(facts: unknown, text: ManagingText, nameOf: Tools['nameOf']): string {
  const told = Object.entries(facts as Readonly<Record<string, unknown>>).filter(([, value]) => value !== null);
  return told.map(([name, value]) => factText(name, value, text, nameOf)).join(', ');
}

function factText(name: string, value: unknown, text: ManagingText, nameOf: Tools['nameOf']): string {
  const known = FACTS.find((each) => each === name);
  const role = known === 'role' && ROLES.find((each) => fromWire(each) === value);
  if (role) return text(`role.${role}`);
  const way = known === 'by' && WAYS.find((each) => each === value);
  if (way) return text(`audit.by.${way}`);
  const told = typeof value === 'boolean' ? text(value ? 'audit.yes' : 'audit.no') : nameOf(String(value));
  return `${known ? text(`audit.fact.${known}`) : name}: ${told}`;
}
