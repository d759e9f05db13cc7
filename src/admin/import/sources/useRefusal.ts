import type { ImportProblem } from '../../../../types/import-page';
import { useText } from '../../messages';

const RULES = [
  ...(['empty-file', 'file-too-large', 'binary-file', 'unknown-format', 'wrong-encoding'] as const),
  ...(['mojibake', 'no-headline', 'no-body', 'story-too-long'] as const),
];

/** Of these the server says which format it is. */
const NAMED: ReadonlySet<string> = new Set(['binary-file', 'unknown-format']);

/** Why something was not read, in the language of the panel where it has words for it. */
export function useRefusal(): (refusal: ImportProblem) => string {
  const say = useText();
  return ({ rule, message }) => {
    const known = RULES.find((each) => each === rule);
    if (!known) return message;
    const said = say(`import.refused.${known}`);
    return NAMED.has(known) && message.startsWith('This is ') ? `${said} (${message})` : said;
  };
}
