// Timing that a noisy machine does not spoil: things that are compared take turns, and the quickest run of each counts.

/** Milliseconds of the quickest run of each, run in turns after a warm-up. */
export function compare<K extends string>(rounds: number, tasks: Readonly<Record<K, () => unknown>>): Record<K, number> {
  const names = Object.keys(tasks) as K[]; // the keys of the record
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = -3; round < rounds; round++) {
    for (const name of names) {
      globalThis.gc?.();
      const start = performance.now();
      tasks[name]();
      const spent = performance.now() - start;
      if (round >= 0) times.get(name)?.push(spent);
    }
  }
  return Object.fromEntries(names.map((name) => [name, Math.min(...(times.get(name) ?? []))])) as Record<K, number>; // one time for each name
}

/** One line of a bench: what was measured, what it may be, and whether it is. */
export function line(what: string, measured: number, unit: string, bound: number): void {
  const digits = measured < 10 ? 2 : 0;
  console.log(
    `  ${measured <= bound ? 'ok  ' : 'OVER'} ${what.padEnd(58)} ${measured.toFixed(digits).padStart(8)} ${unit.padEnd(14)} (at most ${bound})`,
  );
}

/** CPU milliseconds (all threads of this process) of the quickest run of each, in turns after a warm-up; no forced collection in between, as in an app. */
export function compareCpu<K extends string>(rounds: number, tasks: Readonly<Record<K, () => unknown>>): Record<K, number> {
  const names = Object.keys(tasks) as K[]; // the keys of the record
  const times = new Map<K, number>();
  for (let round = -10; round < rounds; round++) {
    for (const name of names) {
      const start = process.cpuUsage();
      tasks[name]();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times.set(name, Math.min(times.get(name) ?? Infinity, (user + system) / 1000));
    }
  }
  return Object.fromEntries(times) as Record<K, number>; // one time for each name
}
