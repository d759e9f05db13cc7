import { UnreadableSource, type ParsedSource } from '../parsedSource';
import type { WantedSite } from '../wantedSite';
import { readBypass } from './bypass';
import { readOnionDirectory } from './onionDirectory';
import { readRulesets } from './rulesets';
import { readSignedList, type Trust } from './signed';
import { isValues } from '../../../../mirrors/shape';

/** What an editor may say a source is. */
export const SOURCE_FORMATS = ['auto', 'bypass', 'onion-directory', 'signed'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

export interface ReadSourceOptions extends Trust {
  format: SourceFormat;
  wanted: WantedSite;
}

const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableSource(
      `The list is no JSON: ${error instanceof Error ? error.message : ''}`
    );
  }
}

/**
 * Reads the text of a source, a list in any of the formats.
 *
 * @throws UnreadableSource that says what is wrong, with the line where there is one
 */
export async function readSource(
  given: string,
  { format, wanted, ...trust }: ReadSourceOptions
): Promise<ParsedSource> {
  const text = given.replace(/^\uFEFF/, '').trim();
  if (text === '') throw new UnreadableSource('The list is empty: there is not one letter in it.');
  if (format === 'signed' || COMPACT_JWS.test(text)) {
    return readOnly(format, 'signed', () => readSignedList(text, wanted, trust));
  }
  if (/^[[{]/.test(text)) {
    const value = json(text);
    if (isValues(value) && 'payload' in value && 'signatures' in value) {
      return readOnly(format, 'signed', () => readSignedList(text, wanted, trust));
    }
    if (isValues(value) && 'rulesets' in value) {
      return readOnly(format, 'onion-directory', () => readRulesets(value, wanted));
    }
    return readOnly(format, 'bypass', () => readBypass(value, wanted));
  }
  if (text.startsWith('<')) {
    if (/^<(!doctype html|html)/i.test(text)) {
      throw new UnreadableSource('This is a web page and no list.');
    }
    return readOnly(format, 'onion-directory', () => readRulesets(text, wanted));
  }
  if (format === 'bypass') json(text);
  return readOnly(format, 'onion-directory', () => readOnionDirectory(text, wanted));
}

/** A list of another format than the editor said is not what the editor meant. */
async function readOnly(
  wanted: SourceFormat,
  found: Exclude<SourceFormat, 'auto'>,
  read: () => ParsedSource | Promise<ParsedSource>
): Promise<ParsedSource> {
  if (wanted === 'auto' || wanted === found) return read();
  throw new UnreadableSource(
    `The list is of the format "${found}", and "${wanted}" was asked for. Choose "auto" or "${found}".`
  );
}
