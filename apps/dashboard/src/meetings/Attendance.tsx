import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { useText } from '../locale/useText.ts';
import { Empty } from '../page/Empty.tsx';
import { EnterLinks } from '../page/EnterLinks.tsx';
import { Section } from '../page/Section.tsx';
import { PartyLinkFragment, PartyLinks } from '../parties/PartyLink.tsx';

export const AttendanceFragment = graphql(
  `
    fragment Attendance on Meeting {
      slug
      attendance {
        body {
          slug
          names {
            short(locale: $locale)
          }
        }
        parties {
          ...PartyLink
        }
        sources {
          ...SourceText
        }
      }
      quorums {
        body {
          slug
          names {
            short(locale: $locale)
          }
        }
        met
        reason(locale: $locale)
      }
    }
  `,
  [PartyLinkFragment, SourceTextFragment],
);

/** Who was there for each body, and whether that was enough; or why nobody can tell. */
export function Attendance({ meeting }: { meeting: FragmentOf<typeof AttendanceFragment> }): ReactNode {
  const { slug, attendance, quorums } = readFragment(AttendanceFragment, meeting);
  const text = useText();
  if (quorums.length === 0 && attendance.length === 0) return null;
  const isWanting = quorums.some(({ body }) => attendance.every((each) => each.body?.slug !== body?.slug));
  return (
    <Section title={text('attendance.title')} hint={text('attendance.hint')}>
      <ul>
        {quorums.map(({ body, met, reason }) => {
          const own = attendance.find((each) => each.body?.slug === body?.slug);
          return (
            <li key={body?.slug ?? reason} className="border-line border-t py-2">
              <p>
                <b className="font-[560]">{body?.names.short}</b>
                {own && (
                  <span className="text-ink-3">{` · ${text('attendance.count', { count: own.parties.length })}`}</span>
                )}
              </p>
              <p className={met === false ? 'font-[550] text-late' : 'text-ink-2'}>{reason}</p>
              {own && own.parties.length > 0 && (
                <p className="mt-0.5">
                  <PartyLinks parties={own.parties} />
                </p>
              )}
              {own && (
                <p className="mt-1.5 text-ink-3 text-small">
                  <SourceList sources={own.sources} isNoneSaid={true} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {isWanting && <EnterLinks tasks={['attendance']} about={{ meeting: slug }} />}
      {quorums.length === 0 && <Empty text={text('attendance.none')} />}
    </Section>
  );
}
