/** A map that forgets what was used least recently when it grows over its bounds. */
export interface Cache<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
  readonly size: () => number;
  /** Sum of the weights held. */
  readonly weight: () => number;
}

export interface Bounds<T> {
  readonly entries: number;
  readonly weight: number;
  readonly weightOf: (value: T, key: string) => number;
}

/** A value heavier than the whole cache is not kept. */
export function createCache<T>({ entries, weight, weightOf }: Bounds<T>): Cache<T> {
  const held = new Map<string, { readonly value: T; readonly weight: number }>();
  let total = 0;

  const drop = (key: string) => {
    total -= held.get(key)?.weight ?? 0;
    held.delete(key);
  };

  return {
    get: (key) => {
      const found = held.get(key);
      if (!found) return undefined;
      held.delete(key);
      held.set(key, found);
      return found.value;
    },
    set: (key, value) => {
      drop(key);
      const own = weightOf(value, key);
      if (own > weight) return;
      held.set(key, { value, weight: own });
      total += own;
      for (const oldest of held.keys()) {
        if (held.size <= entries && total <= weight) break;
        drop(oldest);
      }
    },
    size: () => held.size,
    weight: () => total,
  };
}
