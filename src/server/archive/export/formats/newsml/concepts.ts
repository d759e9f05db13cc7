import { printable } from '../../../../delivery';
import { isUrl } from '../../../../input/isUrl';
import { asUri } from '../../../../http';
import type { StoryConcept } from '../../../story';
import { textElement, xmlElement } from '../../xmlText';

/** Prefixes of IPTC's own vocabularies, which its catalog explains. */
const OF_CATALOG = /^(?:medtop|subj|genre):[\w.-]+$/;

/** What identifies a concept, as attributes: a code of IPTC's, an address, or what the editor wrote. */
function identity({ name, uri }: StoryConcept): Record<string, string | null> {
  if (uri === null) return { literal: name };
  if (OF_CATALOG.test(uri)) return { qcode: uri };
  return isUrl(uri) ? { uri: asUri(uri) ?? encodeURI(printable(uri)) } : { literal: uri };
}

/**
 * A concept with its name.
 * @param element what it is to the story: "subject", "creator", "located"
 * @param attributes e.g. its type, "cpnat:person"
 */
export const conceptXml = (
  element: string,
  concept: StoryConcept,
  attributes: Readonly<Record<string, string | null>> = {}
): string =>
  concept.name === ''
    ? ''
    : xmlElement(
        element,
        { ...attributes, ...identity(concept) },
        textElement('name', concept.name)
      );

export const namedXml = (element: string, name: string | null): string =>
  name === null ? '' : conceptXml(element, { name, uri: null });
