import type { Viewer } from '@concord/domain';
import { builder } from '../builder.ts';
import { loadReference } from '../loading.ts';
import { MemberStateRef } from '../states/memberState.ts';
import { within } from '../within.ts';

export const RoleEnum = builder.enumType('Role', {
  description: 'What an account may do (роль).',
  values: {
    VIEWER: { value: 'viewer' as const, description: 'Reads (наблюдатель).' },
    ANALYST: { value: 'analyst' as const, description: 'Reads with programs of its own (аналитик).' },
    DELEGATE: { value: 'delegate' as const, description: 'Speaks for one state (делегат).' },
    SECRETARIAT: { value: 'secretariat' as const, description: 'Enters what happens (секретариат).' },
    ADMIN: { value: 'admin' as const, description: 'Everything (администратор).' },
  },
});

const ViewerRef = builder.objectRef<Exclude<Viewer, { role: 'anonymous' }>>('Viewer').implement({
  description: 'Who asks (кто спрашивает).',
  fields: (t) => ({
    role: t.field({ type: RoleEnum, description: 'What they may do (роль).', resolve: ({ role }) => role }),
    account: t.exposeString('account', { description: 'The account (учётная запись).' }),
    name: t.string({
      description: 'What the account is called (имя).',
      resolve: async ({ account }, _args, { accounts }) => (await accounts?.nameOf(account)) ?? account,
    }),
    readOnly: t.boolean({
      description: 'Whether the token that was shown may enter nothing (только чтение).',
      resolve: ({ readOnly = false }) => readOnly,
    }),
    state: t.field({
      type: MemberStateRef,
      nullable: true,
      description: 'The state for which a delegate speaks (государство).',
      resolve: async (viewer, _args, context) => {
        if (viewer.role !== 'delegate') return null;
        const reference = await loadReference(context);
        const state = [...reference.records.memberState.values()].find(({ code }) => code === viewer.state);
        return state ? within(reference, state) : null;
      },
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    nullable: true,
    description: 'Who asks (кто спрашивает); null for who is not signed in.',
    resolve: (_root, _args, { viewer }) => (viewer.role === 'anonymous' ? null : viewer),
  }),
);
