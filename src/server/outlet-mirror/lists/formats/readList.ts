import { UnreadableList, type RawList } from '../named';
import type { WantedSite } from '../wantedSite';
import { readBypass } from './bypass';
import { readOnionDirectory } from './onionDirectory';
import { readRulesets } from './rulesets';
import { readSignedList, type Trust } from './signed';
import { isValues } from './values';

/** What an editor may say a list is. */
export const LIST_FORMATS = ['auto', 'bypass', 'onion-directory', 'signed'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export interface ReadListOptions extends Trust {
  format: ListFormat;
  wanted: WantedSite;
}

const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableList(`The list is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

/**
 * Reads a list in any of the formats.
 *
 * @throws UnreadableList that says what is wrong, with the line where there is one
 */
export async function readList(
  given: string,
  { format, wanted, ...trust }: ReadListOptions
): Promise<RawList> {
  const text = given.replace(/^\uFEFF/, '').trim();
  if (text === '') throw new UnreadableList('The list is empty: there is not one letter in it.');
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
      throw new UnreadableList('This is a web page and no list.');
    }
    return readOnly(format, 'onion-directory', () => readRulesets(text, wanted));
  }
  if (format === 'bypass') json(text);
  return readOnly(format, 'onion-directory', () => readOnionDirectory(text, wanted));
}

/** A list of another format than the editor said is not what the editor meant. */
async function readOnly(
  wanted: ListFormat,
  found: Exclude<ListFormat, 'auto'>,
  read: () => RawList | Promise<RawList>
): Promise<RawList> {
  if (wanted === 'auto' || wanted === found) return read();
  throw new UnreadableList(
    `The list is of the format "${found}", and "${wanted}" was asked for. Choose "auto" or "${found}".`
  );
}
