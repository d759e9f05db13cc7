import { useText } from '../../messages';
import type { ImportedSource } from '../imported';

const FORMATS = [
  ...(['text', 'html', 'wxr', 'ghost', 'ninjs', 'newsml-g2', 'nitf', 'iptc7901'] as const),
  ...(['superdesk', 'drupal', 'wagtail', 'feed', 'markdown'] as const),
  ...(['ans', 'movable-type', 'substack', 'wordpress-api'] as const),
];

/** What a format is called, in the language of the panel where it has a name for it; null where it is none. */
export function useFormatName(): (source: ImportedSource) => string | null {
  const say = useText();
  return ({ format, title }) => {
    const known = FORMATS.find((each) => each === format);
    return known ? say(`import.format.${known}`) : title;
  };
}
