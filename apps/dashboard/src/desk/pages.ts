import type { ComponentType } from 'react';
import { CommentPage } from './comment/CommentForm.tsx';
import { CorrectionPage } from './correction/CorrectionPage.tsx';
import { TakePage } from './decision/TakeForm.tsx';
import { DocumentPage } from './dossier/DocumentForm.tsx';
import { OpenPage } from './dossier/OpenForm.tsx';
import { PaperPage } from './dossier/PaperForm.tsx';
import { RevisionPage } from './dossier/RevisionForm.tsx';
import { ConditionPage } from './instruction/ConditionForm.tsx';
import { DischargePage } from './instruction/DischargeForm.tsx';
import { GivePage } from './instruction/GiveForm.tsx';
import { ReportPage } from './instruction/ReportForm.tsx';
import { LetterPage } from './letter/LetterForm.tsx';
import { AnnouncePage } from './meeting/AnnounceForm.tsx';
import { AttendancePage } from './meeting/AttendanceForm.tsx';
import { CancelPage } from './meeting/CancelForm.tsx';
import { HoldPage } from './meeting/HoldForm.tsx';
import { PostponePage } from './meeting/PostponeForm.tsx';
import { OpinionPage } from './opinion/OpinionForm.tsx';
import { RelationPage } from './relation/RelationForm.tsx';
import { ReplyPage } from './reply/ReplyForm.tsx';
import { CitePage } from './rule/CiteForm.tsx';
import { RulePage } from './rule/RuleForm.tsx';
import { SightPage } from './sight/SightForm.tsx';
import { DepositPage, ForcePage, NotificationPage } from './signing/FollowedForm.tsx';
import { SignaturePage } from './signing/SignatureForm.tsx';
import { StepPage } from './step/StepForm.tsx';
import { SummaryPage } from './summary/SummaryForm.tsx';
import type { Task } from './tasks.ts';

/** The page of each task, at `/desk/` and its name. */
export const PAGES: Readonly<Record<Task, ComponentType>> = {
  dossier: OpenPage,
  document: DocumentPage,
  revision: RevisionPage,
  paper: PaperPage,
  relation: RelationPage,
  letter: LetterPage,
  reply: ReplyPage,
  summary: SummaryPage,
  comment: CommentPage,
  meeting: AnnouncePage,
  postpone: PostponePage,
  cancel: CancelPage,
  hold: HoldPage,
  attendance: AttendancePage,
  decision: TakePage,
  opinion: OpinionPage,
  step: StepPage,
  rule: RulePage,
  bodyRule: CitePage,
  signature: SignaturePage,
  notification: NotificationPage,
  deposit: DepositPage,
  force: ForcePage,
  instruction: GivePage,
  condition: ConditionPage,
  report: ReportPage,
  discharge: DischargePage,
  correction: CorrectionPage,
  sight: SightPage,
};
