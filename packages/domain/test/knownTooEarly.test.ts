import { expect, it } from 'vitest';
import { checkKnown, onDay, refusalMessage } from '../src/index.ts';
import { refusalOf } from './commanding.ts';
import { PAPER } from './entering.ts';
import { Story } from './story.ts';

const TODAY = '2026-04-01';
const said = { occurred: '2026-03-01', known: null, source: PAPER } as const;

it('what is known too early is told of what, and since when that is known', () => {
  const story = Story.commonwealth(2).paper('letter').step('council').dossier('2026-01-10');
  const early = { ...said, occurred: '2026-01', known: '2026-01-09' } as const;
  const plan = {
    command: 'planStep',
    dossier: 'dossier',
    stepId: 'council',
    planned: '2026-06-01',
    meetingId: null,
  } as const;
  const happened = refusalOf(story, { ...plan, documentIds: [], place: null, ...early }, TODAY);
  expect(refusalMessage(happened).en).toContain('it happened on 31 January 2026');
  const older = { ...early, occurred: '2025-12/2026-01-09' } as const;
  const opened = refusalOf(story, { ...plan, documentIds: [], place: null, ...older, known: '2026-01-09' }, TODAY);
  expect(refusalMessage(opened).en).toContain('the opening of the dossier');
});

it('what is known before another stream began is told of what that is about', () => {
  const story = Story.commonwealth(2).meeting('2026-02-01', 'meeting', '2026-03-01');
  const since = new Map([
    ['dossier', '2026-01-01'],
    ['meeting', '2026-02-01'],
    ['XA', '2026-03-01'],
  ]);
  const told = (payload: object) =>
    checkKnown(
      story.records(),
      [{ streamId: 'dossier', payload: payload as never, known: onDay('2026-01-15') }],
      since,
    );
  const ofMeeting = told({ meetingId: 'meeting' });
  expect(ofMeeting && refusalMessage(ofMeeting).en).toContain('(Body group, No. 7) is known since 1 February 2026');
  const ofBoth = told({ meetingId: 'meeting', partyId: 'XA' });
  expect(ofBoth && refusalMessage(ofBoth).ru).toContain('(Авалия), известно с 1 марта 2026');
  expect(told({})).toBeUndefined();
});
