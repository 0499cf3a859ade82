import type { ReactNode } from 'react';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { useDeskText } from '../text.ts';
import type { sittingsOf } from './data.ts';

/** Who attended for each body, by its id. */
export type AttendanceDraft = Readonly<Record<string, readonly Choice[]>>;

/** Who was there for each body that sat; of a body of which nothing is said nothing is recorded. */
export function AttendanceFields({
  sittings,
  value,
  onChange,
}: {
  sittings: ReturnType<typeof sittingsOf>;
  value: AttendanceDraft;
  onChange: (value: AttendanceDraft) => void;
}): ReactNode {
  const text = useDeskText();
  return sittings.map(({ id, name, members }) => (
    <ChoicesField
      key={id}
      name="attendance"
      label={text('hold.attendance', { body: name })}
      choices={members}
      value={value[id] ?? []}
      onChange={(attending) => onChange({ ...value, [id]: attending })}
      all={{ label: text('letter.allOf', { body: name }), choices: members }}
      isOptional={true}
    />
  ));
}

/** Attendance as a command takes it. */
export function attendanceOf(attendance: AttendanceDraft) {
  return Object.entries(attendance).flatMap(([body, parties]) =>
    parties.length > 0 ? [{ body, parties: parties.map(({ id }) => id) }] : [],
  );
}
