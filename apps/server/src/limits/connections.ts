import type { Address } from './address.ts';

/** How many sockets, streams and requests each address has open. */
export type Connections = Readonly<{
  /** Takes a place. @returns what gives it back, once, or undefined when all are taken */
  open(address: Address): (() => void) | undefined;
}>;

export function createConnections(most: number): Connections {
  const open = new Map<string, number>();
  return {
    open({ name }) {
      const count = open.get(name) ?? 0;
      if (count >= most) return undefined;
      open.set(name, count + 1);
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        const left = (open.get(name) ?? 1) - 1;
        if (left === 0) open.delete(name);
        else open.set(name, left);
      };
    },
  };
}
