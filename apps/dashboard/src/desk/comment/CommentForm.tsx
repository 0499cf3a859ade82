import { DISPOSITION_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useWholeList } from '../../live/useWholeList.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { shortName } from '../../parties/partyShort.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { type Choice, onlyOf } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryForm } from '../form/EntryForm.tsx';
import { RadioField } from '../form/RadioField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type CommentsDossier, CommentsQuery, DisposeMutation, OPEN_COMMENTS } from './data.ts';

const DISPOSITIONS = ['ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED', 'NOTED', 'FOR_DISCUSSION'] as const;

type CommentValues = Readonly<{
  comment: Choice | null;
  /** None until somebody has chosen: no comment is accepted by a key. */
  disposition: (typeof DISPOSITIONS)[number] | null;
  reason: string;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** What became of a comment, and why. */
export function CommentPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.comment')} which={text('comment.which')} query={CommentsQuery}>
      {({ dossier }, onNext) => <CommentForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function CommentForm({ dossier, onNext }: { dossier: CommentsDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const { rows: open, total } = useWholeList(OPEN_COMMENTS, {
    ...{ data: { dossier }, position: null, isAskedAtOnce: true },
    variables: { slug: dossier.slug, locale: wire },
  });
  const choices = open.map(({ id, element, text: words, party }) => ({
    ...{ id, label: [element, words].filter(Boolean).join(': ').slice(0, 90) },
    ...(party ? { hint: shortName(party) } : {}),
  }));
  const form = useForm<CommentValues>(`comment.${dossier.slug}`, {
    ...{
      comment: onlyOf(choices) ?? null,
      disposition: null,
      reason: '',
      occurred: today,
      version: dossier.version,
    },
    source: emptySource('none', 'MINUTES'),
  });
  const { values, at } = form;
  if (open.length === 0) return <NothingHere>{text('comment.none')}</NothingHere>;
  const chosen = open.find(({ id }) => id === values.comment?.id);
  const named = () => values.comment ?? unsaid('UNKNOWN_COMMENT', text('comment.choose'));
  const decided = () =>
    values.disposition ?? unsaid('UNKNOWN_COMMENT', text('comment.chooseDisposition'), 'disposition');
  return (
    <EntryForm
      form={form}
      submit={text('comment.send')}
      isSynthetic={dossier.synthetic}
      needs={() => named() && decided()}
      enter={async (said, send) => {
        const input = {
          ...{ ...said, dossier: dossier.slug, comment: named().id, disposition: decided() },
          reason: written(values.reason),
        };
        return recordedBy(await send(DisposeMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <ChoiceField
        {...at('comment')}
        label={text('comment.comment', { count: total ?? open.length })}
        choices={choices}
      />
      {chosen && (
        <figure className="border-line border-l-2 pl-4">
          <figcaption className="text-ink-3 text-small">
            {[chosen.party && shortName(chosen.party), chosen.occurred.text, chosen.element]
              .filter(Boolean)
              .join(' · ')}
          </figcaption>
          <p>{chosen.text}</p>
          {chosen.proposedWording && (
            <p className="text-ink-2">
              {text('reply.wording')}: «{chosen.proposedWording}»
            </p>
          )}
        </figure>
      )}
      <RadioField
        {...at('disposition')}
        label={text('comment.disposition')}
        options={DISPOSITIONS.map((each) => ({ value: each, label: DISPOSITION_TEXT[fromWire(each)][locale] }))}
      />
      <TextField
        {...at('reason')}
        label={text('comment.reason')}
        rows={2}
        isOptional={values.disposition !== 'REJECTED'}
      />
      <DayField {...at('occurred')} label={text('comment.occurred')} today={today} />
      <SourceFields {...at('source')} isOptional={true} />
    </EntryForm>
  );
}
