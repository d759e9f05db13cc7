import fs from 'node:fs';
import path from 'node:path';

/** A file of the repository that a page prints: named in a comment, printed in the block below it. */
const PRINTED = /(<!-- file: ([\w./-]+) -->\n\n)```(\w+)\n[^]*?\n```\n/g;

/**
 * A page with the files that it prints as they stand.
 * @public Tests ask it in a process of its own.
 */
export const withSnippets = (page, root) =>
  page.replace(PRINTED, (_whole, comment, file, language) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8').trimEnd();
    return `${comment}\`\`\`${language}\n${text}\n\`\`\`\n`;
  });

/** The pages of a folder, those in its folders too. */
export const pagesOf = (folder) =>
  fs
    .readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file))
    .sort();

/** Prints the files into all pages that name them. */
export function fillSnippets(folder, root) {
  for (const file of pagesOf(folder)) {
    const page = fs.readFileSync(file, 'utf8');
    const filled = withSnippets(page, root);
    if (filled !== page) fs.writeFileSync(file, filled);
  }
}
