import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { EnteredOf } from '../page/EnteredOf.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { ViewPage } from '../page/ViewPage.tsx';
import { Participation } from './Participation.tsx';
import { StateComments } from './StateComments.tsx';
import { StateLetters } from './StateLetters.tsx';
import { StateMemberships } from './StateMemberships.tsx';
import { StateOwes } from './StateOwes.tsx';
import { StatePositions } from './StatePositions.tsx';
import { StateSignatures } from './StateSignatures.tsx';
import { SHOWN, StatePageQuery } from './state.ts';

/** One state: what it owes, how soon it answers, what it said, remarked and signed, and where it sits. */
export default function StatePage({ code }: { code: string }): ReactNode {
  const text = useText();
  const variables = { ...useAsked(), code, first: SHOWN };
  return (
    <ViewPage
      subject={`state ${code}`}
      loading={text('state.loading')}
      query={StatePageQuery}
      variables={variables}
      seenIn={({ memberState }) => memberState && { ...memberState, title: memberState.names.short }}
      missing={text('notFound.state')}
    >
      {({ memberState: state }) =>
        state && (
          <>
            <ViewHead
              title={state.names.short}
              isSynthetic={state.synthetic}
              tools={<AsQuery operation={StatePageQuery} variables={variables} />}
            >
              <p className="mt-1 text-ink-2">
                {state.names.full !== state.names.short && `${state.names.full}, `}
                {state.code}
              </p>
              <Participation of={state.participation} />
            </ViewHead>
            <div className="flex flex-col gap-10">
              <StateOwes code={state.code} />
              <StatePositions state={state} asked={variables} />
              <StateLetters state={state} asked={variables} />
              <StateComments state={state} asked={variables} />
              <div className="grid gap-x-11 gap-y-10 lg:grid-cols-2">
                <StateMemberships memberships={state.memberships} />
                <StateSignatures signatures={state.signatures} />
              </div>
            </div>
            <EnteredOf id={state.id} />
          </>
        )
      }
    </ViewPage>
  );
}
