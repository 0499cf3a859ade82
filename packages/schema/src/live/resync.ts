import type { LocalizedText } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Resync } from './follow.ts';

const REASONS: Readonly<Record<Resync['resync'], LocalizedText>> = {
  unknownCursor: {
    ru: 'Этот курсор здесь неизвестен: возможно, журнал восстановлен из копии. Запросите данные заново и подпишитесь с новой позиции.',
    en: 'The cursor is unknown here: the journal may have been restored. Query again and subscribe from the new position.',
  },
  tooFarBack: {
    ru: 'Этот курсор слишком далеко позади. Запросите данные заново и подпишитесь с новой позиции.',
    en: 'The cursor is too far back to be replayed. Query again and subscribe from the new position.',
  },
  newDay: {
    ru: 'Наступил новый день; что в этот день иначе, сейчас не передано. Запросите данные заново и подпишитесь с новой позиции.',
    en: 'Another day has begun; what is different on it could not be told. Query again and subscribe from the new position.',
  },
  sightChanged: {
    ru: 'Изменено, что вам видно. Запросите данные заново и подпишитесь с новой позиции.',
    en: 'What you may see has changed. Query again and subscribe from the new position.',
  },
  tooSlow: {
    ru: 'Вы читаете медленнее, чем приходят записи. Запросите данные заново и подпишитесь с новой позиции.',
    en: 'You read more slowly than entries came. Query again and subscribe from the new position.',
  },
};

/** A cursor that is unknown or too far back. */
export const ResyncRequiredRef = builder.objectRef<Resync>('ResyncRequired').implement({
  description:
    'You cannot go on from your cursor (нужна новая загрузка): query again and subscribe from the new position. Never silence.',
  fields: (t) => ({
    reason: t.string({
      description: 'Why (причина), and what to do, in the language of the request.',
      resolve: ({ resync }, _args, { locale }) => REASONS[resync][locale],
    }),
  }),
});
