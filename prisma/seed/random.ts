/** Chance that repeats itself: the same key gives the same numbers on every machine. */

/** A stream of chance; take one per subject, so that a new subject leaves the others as they were. */
export interface Random {
  /** 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number, both ends included. */
  whole: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  shuffled: <T>(list: readonly T[]) => T[];
}

export function randomOf(key: string): Random {
  const next = mulberry32(fnv1a(key));
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (list) => list[whole(0, list.length - 1)]!,
    shuffled: (list) => shuffle([...list], whole),
  };
}

function shuffle<T>(list: T[], whole: Random["whole"]): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = whole(0, last);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}

/** 32-bit FNV-1a over the UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Tommy Ettinger's mulberry32: small, and good enough for a story. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
