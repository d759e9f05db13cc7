import { embedAt } from '../../../../../embeds';
import { printable } from '../../../../delivery';
import type { Story, StoryCaption, ReadPart } from '../../../story';
import type { ExportedStory, ExportFormat } from '../../exportFormat';
import { captionsBesideText, placeOfPicture, printedLine, signatureOf } from '../../printedWords';
import { fileForEach, toRoot } from '../fileForEach';
import { markdownBlocks, quotedLines } from './blocks';
import { frontMatter } from './frontMatter';
import { hardLines, markdownImage, markdownInline, markdownLink, markdownText } from './inline';

/** A picture, and under it what is printed there. */
function figure(caption: StoryCaption, root: string): string[] {
  const place = placeOfPicture(caption, root);
  const line = printedLine(caption).replace(/\s+/g, ' ').trim();
  return [
    ...(place === null ? [] : [markdownImage(caption.altText ?? '', place)]),
    ...(line === ''
      ? []
      : [hardLines(markdownInline([{ type: 'text', text: line, italic: true }])).join('\n')]),
  ];
}

function embed({ url, title }: Extract<ReadPart, { type: 'embed' }>): string {
  const known = embedAt(url);
  // A frame's own address is no page that somebody could open.
  const address = known && known.provider !== 'link' ? known.url : url;
  return markdownLink(markdownText(title ?? address), address);
}

function partMarkdown(part: ReadPart, { captions }: Story, root: string): string[] {
  switch (part.type) {
    case 'text':
      return markdownBlocks(part.blocks);
    case 'quote': {
      const by = signatureOf(part);
      const lines = hardLines(markdownText(part.text));
      const signed = by === null ? [] : ['', ...hardLines(`— ${markdownText(by)}`)];
      return [quotedLines([...lines, ...signed]).join('\n')];
    }
    case 'figure': {
      const caption = captions[part.caption];
      return caption ? figure(caption, root) : [];
    }
    case 'embed':
      return [embed(part)];
  }
}

/** A story as CommonMark under its front matter. */
function markdownFile({ story, path }: Pick<ExportedStory, 'story' | 'path'>): string {
  const root = toRoot({ path });
  const { before, behind } = captionsBesideText(story.captions, story.parts);
  const beside = (indexes: readonly number[]) =>
    indexes.flatMap((caption) => partMarkdown({ type: 'figure', caption }, story, root));
  const body = [
    ...beside(before),
    ...story.parts.flatMap((part) => partMarkdown(part, story, root)),
    ...beside(behind),
  ];
  return `---\n${frontMatter(story, root)}---\n\n${printable(body.join('\n\n'))}\n`;
}

/** CommonMark with YAML front matter, a file for each story. */
export const markdownFormat: ExportFormat = {
  name: 'markdown',
  title: 'Markdown with front matter',
  takesPictures: true,
  open: (folder) => fileForEach(folder, 'md', markdownFile),
};
