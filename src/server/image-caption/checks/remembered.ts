/**
 * A function that remembers its latest answers: a save reads the same captions again, most of them
 * unchanged. Texts longer than a caption is are not kept.
 */
export function remembered<Answer>(
  read: (text: string, context: string) => Answer,
  { answers, longest }: { answers: number; longest: number }
): (text: string, context?: string) => Answer {
  const known = new Map<string, Answer>();
  return (text, context = '') => {
    if (text.length > longest) return read(text, context);
    const name = `${context}\n${text}`;
    const answer = known.get(name) ?? read(text, context);
    // The latest stands last; the first is the longest unasked.
    known.delete(name);
    known.set(name, answer);
    if (known.size > answers) known.delete(known.keys().next().value ?? '');
    return answer;
  };
}
