export const ENGLISH = 'en.json';

/**
 * A language as its texts in the order of the English ones, whose names it takes: these fill a third of
 * the file otherwise.
 *
 * @throws Error for a text that English has not
 */
export function inOrderOf(english, texts, name) {
  const unknown = Object.keys(texts).filter((id) => !Object.hasOwn(english, id));
  if (unknown.length > 0) throw new Error(`${name} has texts that English has not: ${unknown}`);
  const values = JSON.stringify(Object.keys(english).map((id) => texts[id] ?? 0));
  return [
    `import english from './${ENGLISH}';`,
    `const texts = ${values};`,
    `export default Object.fromEntries(`,
    `  Object.keys(english).map((id, index) => [id, texts[index]]).filter(([, text]) => text !== 0)`,
    `);`,
  ].join('\n');
}
