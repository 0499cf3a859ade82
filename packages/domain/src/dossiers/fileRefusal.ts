import { type Refusal, refuse } from '../commands/refusal.ts';
import type { LocalizedText } from '../text/text.ts';

/** How large a file may be, in kB: as base64 it has to go into one request. */
export const FILE_LIMIT = 700;

/** Why a file cannot be kept as a text: it is too large, or would take too much to be read; came broken; is no text or no .docx; holds nothing. */
export const FILE_PROBLEMS = ['tooLarge', 'tooIntricate', 'notBase64', 'notText', 'notDocx', 'empty'] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/**
 * The refusal for a file that cannot be kept.
 *
 * @param limit how large it may be, in kB
 */
export function fileRefusal(file: string, problem: FileProblem, limit: number): Refusal {
  return refuse('FILE_REFUSED', { file, reason: REASONS[problem], limit });
}

const REASONS: Readonly<Record<FileProblem, LocalizedText>> = {
  tooLarge: { ru: 'он слишком велик', en: 'it is too large' },
  tooIntricate: {
    ru: 'в нём больше текста и оформления, чем можно прочитать; сохраните его в Word как обычный текст (.txt, UTF-8) или разделите на части',
    en: 'it holds more text and layout than can be read; save it in Word as plain text (.txt, UTF-8), or split it into parts',
  },
  notBase64: {
    ru: 'его содержимое передано не в base64 или не целиком',
    en: 'its content is no base64, or not all of it',
  },
  notText: { ru: 'это не текст в нужной кодировке', en: 'it is no text in that encoding' },
  notDocx: { ru: 'это не документ текстового редактора', en: 'it is no document of a word processor' },
  empty: { ru: 'в нём нет текста', en: 'it holds no text' },
};
