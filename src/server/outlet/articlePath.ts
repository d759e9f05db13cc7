/** What an outlet's path has of a story, as it is written in an address. */
export type PathValues = Partial<Record<'slug' | 'locale', string>>;

/** Letters as they are written, or a number of digits. */
type Fixed = string | number;

/** A value that stands in a step, and what stands between it and the next. */
interface Value {
  /** Null for one that is not asked for; it may be empty. */
  name: keyof PathValues | null;
  behind: Fixed[];
}

/** What stands between two slashes. */
interface Step {
  before: Fixed[];
  values: Value[];
  /** A placeholder without a value takes its slash along, so a step that is nothing else may be missing. */
  mayBeMissing: boolean;
}

const PLACEHOLDER = /\{(\w+)\}/g;
const DIGITS: Readonly<Record<string, number>> = { yyyy: 4, mm: 2, dd: 2 };

function readSteps(articlePath: string): Step[] {
  const seen = new Set<string>();
  const written = articlePath.split('/').filter((step) => step !== '');
  return written.map((text) => {
    const step: Step = {
      before: [],
      values: [],
      mayBeMissing: /^\{\w+\}$/.test(text) && text !== '{slug}',
    };
    const add = (part: Fixed) => (step.values.at(-1)?.behind ?? step.before).push(part);
    let end = 0;
    for (const { index, 0: whole, 1: name = '' } of text.matchAll(PLACEHOLDER)) {
      if (index > end) add(text.slice(end, index));
      const digits = DIGITS[name];
      const isAsked = (name === 'slug' || name === 'locale') && !seen.has(name);
      seen.add(name);
      if (digits !== undefined) add(digits);
      else step.values.push({ name: isAsked ? name : null, behind: [] });
      end = index + whole.length;
    }
    if (end < text.length) add(text.slice(end));
    return step;
  });
}

const lengthOf = (parts: readonly Fixed[]) =>
  parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : part.length), 0);

/** Whether parts of a known length stand here. */
function standAt(parts: readonly Fixed[], text: string, start: number): boolean {
  let at = start;
  return parts.every((part) => {
    const end = at + lengthOf([part]);
    const found = text.slice(at, end);
    at = end;
    return typeof part === 'number' ? found.length === part && /^\d+$/.test(found) : found === part;
  });
}

/**
 * Reads a step from its end: of two values the second begins behind the last place where what stands
 * between them is found. So no place is tried more often than there are values.
 */
function readStep({ before, values }: Step, text: string): PathValues | null {
  const start = lengthOf(before);
  const behind = values.at(-1)?.behind ?? [];
  let end = text.length - lengthOf(behind);
  const isFramed =
    start <= end && standAt(before, text, 0) && standAt(behind, text, end) && values.length > 0;
  if (!isFramed)
    return values.length === 0 && end === start && standAt(before, text, 0) ? {} : null;
  const read: PathValues = {};
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const name = values[index]?.name ?? null;
    const between = values[index - 1]?.behind;
    let from = start;
    if (between) {
      const length = lengthOf(between);
      let at = end - length - (name === null ? 0 : 1);
      while (at >= start && !standAt(between, text, at)) at -= 1;
      if (at < start) return null;
      from = at + length;
      if (name !== null) read[name] = text.slice(from, end);
      end = at;
    } else if (name !== null) {
      if (from === end) return null;
      read[name] = text.slice(from, end);
    }
  }
  return read;
}

/**
 * What an address has of a story by the path of an outlet's articles, such as `/{section}/{slug}`.
 *
 * @param path behind the outlet's own address, with its slash
 * @returns null for a path that no article has
 */
export function readArticlePath(articlePath: string, path: string): PathValues | null {
  const steps = readSteps(articlePath);
  const asked = (path.endsWith('/') ? path.slice(0, -1) : path).slice(1).split('/');
  if (asked.length > steps.length || asked.includes('')) return null;
  /** Steps and places that do not go together, each looked at once. */
  const apart = new Set<string>();
  const read = (step: number, place: number): PathValues | null => {
    const [wanted, found] = [steps[step], asked[place]];
    if (!wanted) return found === undefined ? {} : null;
    const both = `${step} ${place}`;
    if (apart.has(both)) return null;
    const values = found === undefined ? null : readStep(wanted, found);
    const rest = values && read(step + 1, place + 1);
    const whole = rest
      ? { ...values, ...rest }
      : wanted.mayBeMissing
        ? read(step + 1, place)
        : null;
    if (whole === null) apart.add(both);
    return whole;
  };
  return read(0, 0);
}
