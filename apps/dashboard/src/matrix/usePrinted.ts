import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMedia } from './useMedia.ts';

/** Whether the page is being printed, or shown as it would be: known at once when that begins, because the browser waits for nothing. */
export function usePrinted(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  const isPrintMedia = useMedia('print');
  return isPrinting || isPrintMedia;
}
