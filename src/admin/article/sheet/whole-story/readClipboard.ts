import type { Clipboard } from '../paste';

const textOf = async (item: ClipboardItem, type: string): Promise<string> =>
  item.types.includes(type) ? (await item.getType(type)).text() : '';

/**
 * What the clipboard of the computer holds.
 *
 * @throws where the browser does not hand it out
 */
export async function readClipboard(): Promise<Clipboard> {
  const items = await navigator.clipboard.read();
  const held = { html: '', text: '' };
  for (const item of items) {
    held.html ||= await textOf(item, 'text/html');
    held.text ||= await textOf(item, 'text/plain');
  }
  return held;
}
