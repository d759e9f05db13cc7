import fs from 'node:fs';
import { Command } from 'commander';
import type { CaptionReport } from '../server/image-caption';
import { describeCaptions } from './describeCaptions';
import { withStrapi } from './strapi';

interface Options {
  published?: boolean;
  json?: string;
}

/** One line that is written over, at most ten times a second; nothing where nobody watches. */
function showProgress(): (done: number, total: number) => void {
  let shown = 0;
  return (done, total) => {
    if (!process.stderr.isTTY || (done < total && Date.now() - shown < 100)) return;
    shown = Date.now();
    process.stderr.write(
      `\rChecking captions: ${done} of ${total} stories${done === total ? '\n' : ''}`
    );
  };
}

async function checkCaptions({ published, json }: Options): Promise<void> {
  const found: CaptionReport[] = await withStrapi((strapi) =>
    strapi
      .plugin('newsroom')
      .service('caption-review')
      .checkAll({ status: published ? 'published' : 'draft', progress: showProgress() })
  );
  if (json) fs.writeFileSync(json, `${JSON.stringify(found, null, 2)}\n`);
  process.stdout.write(describeCaptions(found));
  process.exit(0);
}

/** `newsroom check captions`: every caption against its picture and its story, the worst first. */
export const checkCommand = (): Command =>
  new Command('check')
    .description('Looks for what is wrong.')
    .addCommand(
      new Command('captions')
        .description('Holds every caption against its picture, its story and the other captions.')
        .option('--published', 'what readers see; otherwise what editors work on')
        .option('--json <file>', 'write all that was found to a file')
        .exitOverride()
        .action(checkCaptions)
    );
