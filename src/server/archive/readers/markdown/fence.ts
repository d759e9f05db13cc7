/** The fences of front matter by the language that is between them. */
export const FENCES = { '---': 'yaml', '+++': 'toml' } as const;

/** The fence that a text begins with, where front matter follows; null for any other text. */
export function fenceOf(text: string): keyof typeof FENCES | null {
  const fence = text.startsWith('---') ? '---' : text.startsWith('+++') ? '+++' : null;
  if (fence === null) return null;
  const [first = '', ...lines] = text.split('\n', 200);
  const isFence = (line: string) => line.trimEnd() === fence;
  const end = lines.findIndex(
    (line) => isFence(line) || (fence === '---' && line.trimEnd() === '...')
  );
  const isField = (line: string) => /^["']?[\w-]+["']?\s*[:=]/.test(line);
  const inside = end === -1 ? lines : lines.slice(0, end);
  return isFence(first) && inside.some((line) => isField(line)) ? fence : null;
}
