import type { LocalDate } from '@concord/domain';
import { useIntl } from 'react-intl';
import { useAddress } from './address.ts';

/** What every view asks: the language and the day of the address, and whether it gives one. */
export type Asked = Readonly<{ locale: 'RU' | 'EN'; asOf: LocalDate | null; isDayGiven: boolean }>;

export function useAsked(): Asked {
  const { asOf } = useAddress();
  return { locale: useIntl().locale === 'en' ? 'EN' : 'RU', asOf, isDayGiven: asOf !== null };
}
