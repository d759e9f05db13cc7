/** Embeddings, overrides, isolates and what closes them (Unicode Bidirectional Algorithm, 2). */
const SIGNS = /[\u202a-\u202e\u2066-\u2069]/u;
const ENDS_EMBEDDING = '\u202c';
const ENDS_ISOLATE = '\u2069';
const isOverride = (sign: string) => sign === '\u202d' || sign === '\u202e';
const isIsolate = (sign: string) => sign >= '\u2066' && sign <= '\u2068';

/** Whether a text holds a sign that {@link closedDirections} looks at. */
export const hasDirections = (text: string): boolean => SIGNS.test(text);

/**
 * A text whose signs of direction end where it ends: what opens and never closes would turn round whatever a feed, a
 * list or a page puts behind it. Overrides, which no language asks for and which make a text read as another, go.
 *
 * @example closedDirections('\u202etxt.exe') // 'txt.exe'
 */
export const closedDirections = (text: string): string =>
  hasDirections(text)
    ? text
        .split(/(\r\n?|[\n\u0085\u2028\u2029])/u)
        .map(closedLine)
        .join('')
    : text;

/** What is opened ends with its line at the latest, so each line is closed by itself. */
function closedLine(line: string): string {
  const letters = [...line];
  const kept = new Set<number>();
  let open: Array<{ sign: string; at: number }> = [];
  letters.forEach((letter, at) => {
    if (!SIGNS.test(letter)) return;
    if (letter !== ENDS_EMBEDDING && letter !== ENDS_ISOLATE) {
      open.push({ sign: letter, at });
      return;
    }
    const isolated = open.map(({ sign }) => isIsolate(sign)).lastIndexOf(true);
    // Within an isolate nothing ends that was opened before it.
    const from =
      letter === ENDS_ISOLATE || isolated === open.length - 1 ? isolated : open.length - 1;
    const opened = letter === ENDS_EMBEDDING && from === isolated ? undefined : open[from];
    if (opened === undefined) return;
    // The end of an isolate ends what was opened within it, too.
    open = open.slice(0, from);
    if (isOverride(opened.sign)) return;
    kept.add(opened.at).add(at);
  });
  return letters.filter((letter, at) => !SIGNS.test(letter) || kept.has(at)).join('');
}
