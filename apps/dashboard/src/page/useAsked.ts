import type { LocalDate } from '@concord/domain';
import { useLocale, type WireLocale } from '../locale/useLocale.ts';
import { useAddress } from './address.ts';

/** What every view asks: the language and the day of the address, and whether it gives one. */
export type Asked = Readonly<{ locale: WireLocale; asOf: LocalDate | null; isDayGiven: boolean }>;

export function useAsked(): Asked {
  const { asOf } = useAddress();
  return { locale: useLocale().wire, asOf, isDayGiven: asOf !== null };
}
