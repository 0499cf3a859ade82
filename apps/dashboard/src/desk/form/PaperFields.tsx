import type { ReactNode } from 'react';
import { useDeskText } from '../text.ts';
import { DayField } from './DayField.tsx';
import { KindField } from './KindField.tsx';
import type { PaperDraft } from './source.ts';
import { TextField } from './TextField.tsx';

/** What a paper that comes into the register bears. */
export function PaperFields({
  value,
  set,
  isDated = false,
}: {
  value: PaperDraft;
  set: (patch: Partial<PaperDraft>) => void;
  /** Whether its day has to be given; else it is the day of what it says. */
  isDated?: boolean;
}): ReactNode {
  const text = useDeskText();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <KindField name="paperKind" value={value.kind} onChange={(kind) => set({ kind })} />
        <TextField
          name="paperNumber"
          label={text('desk.paperNumber')}
          value={value.number}
          onChange={(number) => set({ number })}
          isOptional={true}
        />
        <DayField
          name="dated"
          label={text('desk.paperDated')}
          value={value.dated}
          onChange={(dated) => set({ dated })}
          isOptional={!isDated}
        />
      </div>
      <TextField
        name="paperTitle"
        label={text('desk.paperTitle')}
        value={value.title}
        onChange={(title) => set({ title })}
      />
    </>
  );
}
