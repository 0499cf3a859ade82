import type { ReactNode } from 'react';
import { Form } from '../../desk/form/Form.tsx';
import type { Sending } from '../../desk/form/useSend.ts';

/** A few fields beside each other and a button, on a page with other things. */
export function ShortForm(given: {
  label: string;
  sending: Sending;
  /** What the button says. */
  submit: string;
  onSend: () => void;
  children: ReactNode;
}): ReactNode {
  return (
    <Form
      {...given}
      look="max-w-[760px] border-line border-t pt-4"
      fields="grid gap-x-6 gap-y-4 sm:grid-cols-2"
      foot="mt-5"
    />
  );
}
