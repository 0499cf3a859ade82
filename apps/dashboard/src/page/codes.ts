import type { ComponentType } from 'react';

/** A page whose code comes when it is first opened. */
export type Code<Props> = {
  readonly load: () => Promise<Readonly<{ default: ComponentType<Props> }>>;
  /** The page, once its code is there. */
  page?: ComponentType<Props>;
};

function codeOf<Props>(load: Code<Props>['load']): Code<Props> {
  return { load };
}

export const SIGN_IN = codeOf(() => import('../accounts/SignInPage.tsx'));
export const FIRST_PASSWORD = codeOf(() => import('../accounts/FirstPasswordPage.tsx'));
export const SCREEN = codeOf(() => import('../accounts/ScreenPage.tsx'));
export const MANAGING = codeOf(() => import('../accounts/managing/ManagingPage.tsx'));
export const WALL = codeOf(() => import('../wall/WallPage.tsx'));
export const STATE = codeOf(() => import('../states/StatePage.tsx'));
export const PAPER = codeOf(() => import('../papers/PaperPage.tsx'));
export const DIGEST = codeOf(() => import('../digest/DigestPage.tsx'));
export const MATRIX = codeOf(() => import('../matrix/MatrixPage.tsx'));
export const OWED = codeOf(() => import('../owed/OwedPage.tsx'));
export const JOURNAL = codeOf(() => import('../journal/JournalPage.tsx'));
export const QUALITY = codeOf(() => import('../quality/QualityPage.tsx'));
export const DESK = codeOf(() => import('../desk/DeskPage.tsx'));
export const INSTRUCTIONS = codeOf(() => import('../instructions/InstructionsPage.tsx'));
export const MEETING = codeOf(() => import('../meetings/MeetingPage.tsx'));
export const MEETINGS = codeOf(() => import('../meetings/MeetingsPage.tsx'));
export const BODY = codeOf(() => import('../bodies/BodyPage.tsx'));
export const COMMENTS = codeOf(() => import('../comments/CommentsPage.tsx'));
export const DOCUMENT = codeOf(() => import('../documents/DocumentPage.tsx'));
export const DOSSIER = codeOf(() => import('../dossiers/DossierPage.tsx'));

/** Brings the code of a page, so that it is drawn without waiting. */
export async function bring<Props>(code: Code<Props>): Promise<void> {
  code.page ??= (await code.load()).default;
}

/** What the pages that are opened most from outside begin with in their addresses. */
const OPENED: Readonly<Record<string, () => Promise<void>>> = {
  bodies: () => bring(BODY),
  digest: () => bring(DIGEST),
  documents: () => bring(DOCUMENT),
  dossiers: () => bring(DOSSIER),
  instructions: () => bring(INSTRUCTIONS),
  journal: () => bring(JOURNAL),
  matrix: () => bring(MATRIX),
  owed: () => bring(OWED),
  papers: () => bring(PAPER),
  quality: () => bring(QUALITY),
  states: () => bring(STATE),
};

/** Brings the code of the page of an address beside the first script, where it is one that has only its own name in it. */
export async function bringPage(path: string): Promise<void> {
  const [, first = '', , deeper] = path.split('/');
  if (deeper === undefined && Object.hasOwn(OPENED, first)) await OPENED[first]?.();
}
