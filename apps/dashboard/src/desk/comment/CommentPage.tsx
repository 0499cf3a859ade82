import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { WithDossier } from '../Dossiers.tsx';
import { Loaded } from '../Loaded.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { CommentForm } from './CommentForm.tsx';
import { CommentsQuery } from './data.ts';

/** What became of a comment, and why. */
export function CommentPage(): ReactNode {
  const text = useDeskText();
  return (
    <WithDossier title={text('desk.task.comment')} lead={text('comment.which')}>
      {(slug) => <CommentIn key={slug} slug={slug} />}
    </WithDossier>
  );
}

function CommentIn({ slug }: { slug: string }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const title = text('desk.task.comment');
  const asked = useOnce(CommentsQuery, { slug, locale: wire });
  return (
    <Loaded title={title} asked={asked}>
      {({ dossier }) => (
        <DeskFrame
          title={title}
          lead={dossier?.title ?? text('desk.noSuchDossier')}
          isSynthetic={dossier?.synthetic ?? false}
        >
          {dossier && <CommentForm key={dossier.version} dossier={dossier} onNext={asked.reload} />}
        </DeskFrame>
      )}
    </Loaded>
  );
}
