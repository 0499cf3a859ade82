import { STEP_STATE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useWholeList } from '../live/useWholeList.ts';
import { bound } from '../locale/bound.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { Empty } from '../page/Empty.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { Rest } from '../page/Rest.tsx';
import { Section } from '../page/Section.tsx';
import type { Body, BodyAsked } from './body.ts';
import { BODY_DOSSIERS } from './lists.ts';

/** What a body holds now: the dossiers at its steps, the most pressing first. */
export function BodyDossiers({ body, asked }: { body: Body; asked: BodyAsked }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  const list = useWholeList(BODY_DOSSIERS, { data: { body }, position: body.position, variables: asked });
  return (
    <Section title={text('body.dossiers')} hint={text('body.dossiersHint')}>
      {list.rows.length === 0 && <Empty text={text('body.noDossiers')} />}
      <ul>
        {list.rows.map(({ dossier, status: { state, reason, step } }) => (
          <li key={`${dossier.slug} ${step.name}`} className="border-line border-t py-2">
            <p>
              <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
            </p>
            <p className="text-ink-2">{bound(dossier.attention.sentence)}</p>
            <p className="text-ink-3 text-small">
              {step.name}: <b className="font-[560]">{STEP_STATE_TEXT[fromWire(state)][locale]}</b>. {reason}
            </p>
          </li>
        ))}
      </ul>
      <Rest list={list} />
    </Section>
  );
}
