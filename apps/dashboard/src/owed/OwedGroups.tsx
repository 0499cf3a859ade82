import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { WaitingButton } from '../board/WaitingButton.tsx';
import { useCalmOrder } from '../live/useCalmOrder.ts';
import { OwedGroupSection } from './OwedGroupSection.tsx';
import type { OwedGroup } from './owed.ts';

/** The groups, which hold still under the pointer and the focus. */
export function OwedGroups({
  groups,
  isByParty,
  day,
}: {
  groups: readonly OwedGroup[];
  isByParty: boolean;
  day: LocalDate;
}): ReactNode {
  const { shown, waiting, apply, watch } = useCalmOrder(groups.map(({ id }) => id));
  const byId = new Map(groups.map((group) => [group.id, group]));
  return (
    <div {...watch} className="relative">
      <WaitingButton waiting={waiting} onApply={apply} />
      {shown.map((id) => {
        const group = byId.get(id);
        return group && <OwedGroupSection key={id} group={group} isByParty={isByParty} day={day} />;
      })}
    </div>
  );
}
