import { earliestOf, latestOf, type When, whenText } from '@concord/domain';
import { type Told, told } from './told.ts';

export function whenTold(when: When): Told {
  return told('When', {
    edtf: () => when.edtf,
    earliest: () => earliestOf(when),
    latest: () => latestOf(when),
    inferred: () => when.inferred,
    text: ({ locale }) => whenText(when, locale),
  });
}
