import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { UnreadableSource, type ParsedEntry, type ParsedSource } from '../parsedSource';
import type { WantedSite } from '../wantedSite';
import { isValues, type Values } from '../../../../mirrors/shape';
import { listIn, textIn } from './values';

interface Ruleset {
  name: string;
  /** Names that are easy to read, `nrk.securedrop.tor.onion`. */
  targets: string[];
  /** Where they lead. */
  to: string[];
}

const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const attribute = (value: unknown, name: string) => (isValues(value) ? textIn(value, name) : '');

/** What the validator passes the parser may refuse still: a comment behind the end that is not closed. */
function parsed(parser: XMLParser, text: string): unknown {
  try {
    return parser.parse(text);
  } catch (error) {
    throw new UnreadableSource(`It is no XML: ${error instanceof Error ? error.message : error}`);
  }
}

function fromXml(text: string): Ruleset[] {
  const fault = XMLValidator.validate(text);
  if (fault !== true) {
    throw new UnreadableSource(`Line ${fault.err.line} is no XML: ${fault.err.msg}`);
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseAttributeValue: false,
  });
  const document = parsed(parser, text);
  const root = isValues(document) ? document : {};
  const within = isValues(root.rulesetlibrary) ? root.rulesetlibrary : root;
  return listOf(within.ruleset)
    .filter(isValues)
    .map((ruleset) => ({
      name: textIn(ruleset, 'name'),
      targets: listOf(ruleset.target).map((target) => attribute(target, 'host')),
      to: listOf(ruleset.rule).map((rule) => attribute(rule, 'to')),
    }));
}

const fromJson = (value: Values): Ruleset[] =>
  listIn(value, 'rulesets')
    .filter(isValues)
    .map((ruleset) => ({
      name: textIn(ruleset, 'name'),
      targets: listIn(ruleset, 'target').map(String),
      to: listIn(ruleset, 'rule').map((rule) => attribute(rule, 'to')),
    }));

/**
 * Reads rulesets of HTTPS Everywhere, as SecureDrop gives out its addresses: JSON with `rulesets`, or
 * the XML of one. They name no site of the web, so that an outlet is known by its name or its readable
 * onion name only. A SecureDrop is where sources write to and no copy of the site: its mirrors are
 * never published by themselves.
 *
 * @param given the text of XML, or what JSON held
 * @throws UnreadableSource
 */
export function readRulesets(given: string | Values, wanted: WantedSite): ParsedSource {
  const rulesets = typeof given === 'string' ? fromXml(given) : fromJson(given);
  if (rulesets.length === 0) throw new UnreadableSource('There is no ruleset in this list.');
  const entries = rulesets.flatMap(({ name, targets, to }, index): ParsedEntry[] => {
    const isWanted =
      (wanted.name !== null && name.toLowerCase() === wanted.name) ||
      wanted.hosts.some((host) => targets.includes(host));
    if (!isWanted) return [];
    return to.map((address, number) => ({
      place: `rulesets[${index}].rule[${number}]`,
      address,
      kind: 'onion',
      ...(name && { label: `SecureDrop: ${name}` }),
      pathMapping: 'root-only',
    }));
  });
  return { format: 'onion-directory', entries, refused: [], publishable: false, use: null };
}
