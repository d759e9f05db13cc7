import type { ZonePart } from '../zonePart';
import { EmbedPart } from './EmbedPart';
import { FigurePart } from './FigurePart';
import { QuotePart } from './QuotePart';
import { UnknownPart } from './UnknownPart';

const PARTS: Readonly<Record<string, typeof UnknownPart>> = {
  'newsroom.figure': FigurePart,
  'newsroom.quote': QuotePart,
  'newsroom.embed': EmbedPart,
};

/** A part as it is written on the sheet. */
export function PartView(props: { nodeKey: string; part: ZonePart }) {
  const Part = PARTS[props.part.__component] ?? UnknownPart;
  return <Part {...props} />;
}
