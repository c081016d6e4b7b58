// Older versions of the file, brought up to this one step by step.

/** The version that this app writes. */
export const VERSION = 1;

type Json = Readonly<Record<string, unknown>>;
/** From one version to the next. Takes and gives the JSON of a file, never changes what it is given. */
interface Migration {
  /** What changed, for the person who opens the file. */
  readonly note: string;
  readonly migrate: (file: Json) => Json;
}

/** By the version that it starts from. Version 1 is the first. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/** The file as this version writes it, with what was done; null where there is no way from its version to this one. */
export function migrated(
  file: Json,
  from: number,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  to = VERSION,
): { file: Json; notes: string[] } | null {
  const notes: string[] = [];
  let now = file;
  for (let version = from; version !== to; version++) {
    const step = version < to ? migrations.get(version) : undefined;
    if (!step) return null;
    now = { ...step.migrate(now), version: version + 1 };
    notes.push(step.note);
  }
  return { file: now, notes };
}
