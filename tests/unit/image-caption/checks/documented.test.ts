import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  captionRules,
  defaultThresholds,
  type CaptionRule,
} from '../../../../src/server/image-caption/checks';

const PAGE = readFileSync(join(__dirname, '../../../../docs/captions.md'), 'utf8');

/** The rows of the table that begins with this head, as lists of their cells. */
function tableAfter(firstHead: string): string[][] {
  const lines = PAGE.split('\n');
  const head = lines.findIndex((line) => line.startsWith(`| ${firstHead} `));
  const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'));
  return lines.slice(head + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  );
}

it('the page on captions has every rule, its severity and its meaning, in their order', () => {
  const rules: Array<[string, CaptionRule]> = Object.entries(captionRules);
  expect(tableAfter('rule')).toEqual(
    rules.map(([name, { severity, meaning }]) => [`\`${name}\``, severity, meaning])
  );
});

it('the page on captions has every threshold and its default', () => {
  expect(tableAfter('threshold').map(([name, value]) => [name, value])).toEqual(
    Object.entries(defaultThresholds).map(([name, value]) => [`\`${name}\``, `\`${value}\``])
  );
});
