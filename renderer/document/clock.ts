// Times as a person says them: "10:32" today, "Yesterday", "18 November".
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

export const clockTime = (at: number): string => clock.format(at);

/** When something was, seen from now. */
export function whenText(at: number, now: number): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return `Today ${clockTime(at)}`;
  if (at >= new Date(midnight).setDate(new Date(midnight).getDate() - 1)) return 'Yesterday';
  return (new Date(at).getFullYear() === new Date(now).getFullYear() ? day : dayAndYear).format(at);
}

/** The same with the time on other days, too: for what is told apart by it. */
export function exactText(at: number, now: number): string {
  const when = whenText(at, now);
  return when.startsWith('Today ') ? when : `${when} ${clockTime(at)}`;
}

const seconds = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
/** The same to the second: "Today, 10:32:05". A save keeps two versions, what was there and what it wrote. */
export const secondText = (at: number, now: number): string => `${whenText(at, now).replace(` ${clockTime(at)}`, '')}, ${seconds.format(at)}`;

/** "Saved 10:32", and for another day that day. */
export function savedText(at: number, now: number = Date.now()): string {
  const when = whenText(at, now);
  return `Saved ${when === 'Yesterday' ? 'yesterday' : when.replace('Today ', '')}`;
}

/** The date where the person is, YYYY-MM-DD: the domain never reads a clock. */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
