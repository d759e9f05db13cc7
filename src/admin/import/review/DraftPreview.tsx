import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Block, InlineNode, ListNode } from '../../../../types/blocks';
import type { ImportPart, ImportStory } from '../../../../types/import-page';
import { useText } from '../../messages';

/** As paper, not as a form: what an editor reads before it is a draft. */
const Paper = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  font-size: 1.4rem;
  line-height: 1.55;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;

  & :is(p, h3, h4, blockquote, figcaption, li, pre) {
    unicode-bidi: plaintext;
    text-align: start;
  }
  & h3 {
    font-size: 2rem;
    font-weight: 600;
    line-height: 1.3;
  }
  & h4 {
    font-size: 1.6rem;
    font-weight: 600;
  }
  & ul,
  & ol {
    padding-inline-start: 2rem;
    list-style: revert;
  }
  & blockquote {
    padding-inline-start: 1.2rem;
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
  }
  & figure {
    padding: 0.8rem 1.2rem;
    background: ${({ theme }) => theme.colors.neutral100};
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral700};
  }
  & pre {
    white-space: pre-wrap;
  }
`;

const words = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (node.type === 'link' ? words(node.children) : node.text)).join('');

const List = ({ list }: { list: ListNode }) => {
  const items = list.children.map((item, index) =>
    item.type === 'list' ? (
      <List key={index} list={item} />
    ) : (
      <li key={index}>{words(item.children)}</li>
    )
  );
  return list.format === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
};

function BlockText({ block, lead }: { block: Block; lead: string | null }) {
  switch (block.type) {
    case 'list':
      return <List list={block} />;
    case 'heading':
      return <h4>{words(block.children)}</h4>;
    case 'quote':
      return <blockquote>{words(block.children)}</blockquote>;
    case 'code':
      return <pre>{words(block.children)}</pre>;
    case 'paragraph':
      return (
        <p>
          {lead !== null && <b>{lead} — </b>}
          {words(block.children)}
        </p>
      );
  }
}

const captionText = ({ captions }: ImportStory, index: number): string =>
  [captions[index]?.caption, captions[index]?.creditLine].filter(Boolean).join(' / ');

function Part({
  part,
  story,
  lead,
}: {
  part: ImportPart;
  story: ImportStory;
  lead: string | null;
}) {
  const say = useText();
  switch (part.type) {
    case 'text':
      return part.blocks.map((block, index) => (
        <BlockText key={index} block={block} lead={index === 0 ? lead : null} />
      ));
    case 'quote':
      return <blockquote>{[part.text, part.attribution].filter(Boolean).join(' — ')}</blockquote>;
    case 'embed':
      return <p>{say('import.embed', { title: part.title ?? part.url })}</p>;
    case 'figure':
      return <figure>{captionText(story, part.caption)}</figure>;
  }
}

/** A story as its draft will say it. */
export function DraftPreview({ story }: { story: ImportStory }) {
  const say = useText();
  const placed = new Set(
    story.parts.flatMap((part) => (part.type === 'figure' ? [part.caption] : []))
  );
  const first = story.parts.findIndex(({ type }) => type === 'text');
  return (
    <Paper data-newsroom-import-draft>
      {story.kicker !== null && (
        <Typography tag="p" variant="sigma" textColor="neutral700">
          {story.kicker}
        </Typography>
      )}
      <h3>{story.headline || say('import.noHeadline')}</h3>
      {story.standfirst !== null && (
        <p>
          <b>{story.standfirst}</b>
        </p>
      )}
      {story.by !== null && <p>{say('import.by', { names: story.by })}</p>}
      {story.captions.map((_caption, index) =>
        placed.has(index) ? null : <figure key={index}>{captionText(story, index)}</figure>
      )}
      {first === -1 && story.dateline !== null && (
        <p>
          <b>{story.dateline}</b>
        </p>
      )}
      {story.parts.map((part, index) => (
        <Part
          key={index}
          part={part}
          story={story}
          lead={index === first ? story.dateline : null}
        />
      ))}
    </Paper>
  );
}
