import type { ForWhom } from '../sight/checkVisibility.ts';
import type { VisibilityKind } from '../sight/visibility.ts';
import type { Written } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { DocumentKind } from './entries.ts';

/** A paper that facts can be taken from comes into the register (зарегистрировать документ). */
export type RegisterPaper = ForWhom &
  Readonly<{
    command: 'registerPaper';
    slug: string;
    documentKind: DocumentKind;
    title: Written;
    /** As printed on it; null where it bears none. */
    number: string | null;
    /** EDTF: the date that it bears. */
    dated: string;
    /** Since when the register's sources knew it; the end of `dated` unless given. */
    known: LocalDate | null;
    /** Whether it is about what is fictional. */
    synthetic: boolean;
    visibility: VisibilityKind;
  }>;
