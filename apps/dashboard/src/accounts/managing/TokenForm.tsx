import { TOKEN_ROLES } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { RadioField } from '../../desk/form/RadioField.tsx';
import { SelectField } from '../../desk/form/SelectField.tsx';
import { TextField } from '../../desk/form/TextField.tsx';
import { recordedBy, useSend } from '../../desk/form/useSend.ts';
import { useDeskViewer } from '../../desk/viewer.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { DaysField } from './DaysField.tsx';
import { CreateTokenMutation } from './data.ts';
import { wireOf } from './roles.ts';
import { ShortForm } from './ShortForm.tsx';
import { useManagingText } from './text.ts';

type Role = ReturnType<typeof useDeskViewer>['role'];

/** Makes a token of one's own account. */
export function TokenForm({ onMade }: { onMade: (secret: string) => void }): ReactNode {
  const text = useManagingText();
  const { wire } = useLocale();
  const own = useDeskViewer().role;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>(own);
  const [days, setDays] = useState('90');
  const [may, setMay] = useState<'read' | 'enter'>('read');
  const { sending, run } = useSend();
  const make = async (): Promise<void> => {
    const input = { name, role, days: Number(days), readOnly: may === 'read' };
    const made = await run(async (send) => recordedBy(await send(CreateTokenMutation, { input, locale: wire })));
    if (!made) return;
    setName('');
    onMade(made.secret);
  };
  const roles = TOKEN_ROLES[fromWire(own)].map(wireOf);
  return (
    <ShortForm label={text('tokens.new')} sending={sending} submit={text('tokens.make')} onSend={() => void make()}>
      <TextField
        name="name"
        label={text('managing.name')}
        value={name}
        onChange={setName}
        hint={text('tokens.nameHint')}
      />
      <SelectField
        name="role"
        label={text('managing.role')}
        choices={roles.map((each) => ({ id: each, label: text(`role.${each}`) }))}
        value={role}
        onChange={(id) => setRole(id as Role)}
      />
      <DaysField value={days} onChange={setDays} />
      <RadioField
        name="readOnly"
        label={text('tokens.may')}
        options={[
          { value: 'read', label: text('tokens.readOnly') },
          { value: 'enter', label: text('tokens.enters') },
        ]}
        value={may}
        onChange={setMay}
      />
    </ShortForm>
  );
}
