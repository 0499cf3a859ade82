import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { edtfOf } from '../form/edtf.ts';
import { Likely } from '../form/Likely.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { useBodies } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { AnnounceMutation, type MeetingsData } from './data.ts';
import { OfMeetings } from './OfMeetings.tsx';
import { useLikelyMeetings } from './useLikelyMeetings.ts';

type AnnounceValues = Readonly<{
  bodies: readonly Choice[];
  /** The number that each body counts, by its id, as typed. */
  numbers: Readonly<Record<string, string>>;
  planned: string;
  place: string;
  occurred: string;
  source: SourceDraft;
}>;

/** No body has met so often; and the API takes no higher number. */
const HIGHEST = 1_000_000;

/** A meeting is announced: a plan, and nothing more. */
export function AnnouncePage(): ReactNode {
  const text = useDeskText();
  return (
    <OfMeetings title={text('desk.task.meeting')} lead={text('meeting.lead')}>
      {(data, onNext) => <AnnounceForm data={data} onNext={onNext} />}
    </OfMeetings>
  );
}

function AnnounceForm({ data, onNext }: { data: MeetingsData; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const form = useForm<AnnounceValues>('meeting', {
    ...{ bodies: [], numbers: {}, planned: '', place: '', occurred: today },
    source: emptySource('known', 'LETTER'),
  });
  const { values, set, at } = form;
  const bodies = useBodies(data);
  const isSynthetic = bodies.some(({ id, synthetic }) => synthetic && values.bodies.some((body) => body.id === id));
  const sittings = values.bodies.map(({ id }) => ({ bodyId: id, number: written(values.numbers[id] ?? '') }));
  const likely = useLikelyMeetings(bodies, sittings, edtfOf(values.planned));
  return (
    <EntryForm
      form={form}
      submit={text('meeting.send')}
      isSynthetic={isSynthetic}
      days={['planned']}
      needs={() => {
        if (sittings.some(({ number }) => Number(number) > HIGHEST))
          unsaid('NUMBER_CONTRADICTS', text('meeting.numberTooHigh'));
      }}
      enter={async (said, send) => {
        const input = {
          ...{ ...cited(said), planned: edtfOf(values.planned), place: written(values.place), placeLocale: wire },
          sittings: sittings.map(({ bodyId, number }) => ({
            ...{ body: bodyId, number: number === null ? null : Number(number) },
          })),
        };
        return recordedBy(await send(AnnounceMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <ChoicesField
        {...at('bodies')}
        name="sittings"
        label={text('meeting.bodies')}
        choices={bodies.map(({ id, names, synthetic }) => ({
          ...{ id, label: names.short },
          ...(synthetic ? { hint: text('synthetic.tag') } : {}),
        }))}
        hint={text('meeting.bodiesHint')}
      />
      {values.bodies.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-3">
          {values.bodies.map(({ id, label }) => (
            <TextField
              key={id}
              name="number"
              label={text('meeting.number', { body: label })}
              value={values.numbers[id] ?? ''}
              onChange={(number) => set({ numbers: { ...values.numbers, [id]: number.replace(/\D/g, '') } })}
              isOptional={true}
            />
          ))}
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField {...at('planned')} label={text('meeting.planned')} />
        <TextField {...at('place')} label={text('meeting.place')} isOptional={true} />
      </div>
      <Likely found={likely} dossier={null} />
      <DayField {...at('occurred')} label={text('meeting.announced')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
