import { VISIBILITIES, VISIBILITY_TEXT } from '@concord/domain';
import { enumOf } from '../text/enums.ts';

/** For whom something is. */
export const VisibilityEnum = enumOf('Visibility', 'Who may see something (кто видит).', VISIBILITIES, VISIBILITY_TEXT);
