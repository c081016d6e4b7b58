// What this process and all that it started cost together: time of the processors, and memory that is not shared counted once. On Linux, from /proc.
import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the clock in a second, as Linux tells them to everybody. */
const TICKS = 100;
const EVERY = 40;

export interface Cost {
  readonly seconds: number;
  /** What they hold of their own, or share among themselves. */
  readonly megabytes: number;
  /** With the pages of program files that are in memory as long as there is room: a browser's alone are two hundred megabytes. */
  readonly withFiles: number;
}

/** Measures until the answer is called. A process that lives shorter than 40 ms may be missed. */
export function costOfTree(): () => Cost {
  const ticks = new Map<string, number>();
  const before = new Map<string, number>();
  let most = 0;
  let mostFiles = 0;
  const look = (): void => {
    let memory = 0;
    let files = 0;
    for (const process of tree()) {
      ticks.set(process, ticksOf(process));
      const held = memoryOf(process);
      memory += held.own;
      files += held.own + held.files;
    }
    most = Math.max(most, memory);
    mostFiles = Math.max(mostFiles, files);
  };
  look();
  for (const [process, count] of ticks) before.set(process, count);
  const timer = setInterval(look, EVERY);
  return () => {
    look();
    clearInterval(timer);
    let sum = 0;
    for (const [process, count] of ticks) sum += count - (before.get(process) ?? 0);
    return { seconds: sum / TICKS, megabytes: most / 1024, withFiles: mostFiles / 1024 };
  };
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process is gone.
    return '';
  }
};

/** The fields of a process after its name, which may hold anything. */
const fieldsOf = (id: string): string[] => {
  const stat = read(`/proc/${id}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};
const ticksOf = (id: string): number => {
  const fields = fieldsOf(id);
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
};
function memoryOf(id: string): { own: number; files: number } {
  const rollup = read(`/proc/${id}/smaps_rollup`);
  const of = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'mu').exec(rollup)?.[1] ?? 0);
  return { own: of('Pss_Anon') + of('Pss_Shmem'), files: of('Pss_File') };
}

function tree(): string[] {
  const children = new Map<string, string[]>();
  for (const id of readdirSync('/proc')) {
    if (!/^\d+$/u.test(id)) continue;
    const parent = fieldsOf(id)[1] ?? '';
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const found = [String(process.pid)];
  for (const id of found) found.push(...(children.get(id) ?? []));
  return found;
}
