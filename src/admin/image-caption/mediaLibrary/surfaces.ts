/** How the Media Library calls what is looked for, in the language of the panel. */
export interface LibraryWords {
  /** Before the number of the file, in its details. */
  fileNumber: readonly string[];
  /** Headings of the questions and tools that change the file whose details are open. */
  changes: readonly string[];
}

/** A place where an editor is about to change a picture, and where a notice about it belongs. */
interface Surface {
  fileId: number;
  /** The notice goes before this element. */
  before: Element;
  /** Whether the editor is at the very change, with the details behind: there is room for a line. */
  isChange: boolean;
}

const DETAILS = '[role="dialog"]';
const HEADINGS = 'h1, h2, h3, span';
const TOOL = '[tabindex="-1"]';

const wordsOf = (element: Element) => element.textContent?.trim() ?? '';

/**
 * Finds where pictures can be replaced or cropped right now. Strapi has no extension point there, so
 * they are known by what the editor reads: the number of the file in its details, and the heading of
 * a question about it.
 */
export function findSurfaces(page: Document, words: LibraryWords): Surface[] {
  const details = [...page.querySelectorAll(DETAILS)].flatMap((dialog) => {
    const label = [...dialog.querySelectorAll('span, p, div')].find(
      (element) => element.children.length === 0 && words.fileNumber.includes(wordsOf(element))
    );
    const number = label?.nextElementSibling;
    if (!label || !number || !/^\d{1,9}$/.test(wordsOf(number))) return [];
    return [
      { fileId: Number(wordsOf(number)), before: blockAround(label, dialog), isChange: false },
    ];
  });
  const [open] = details;
  if (open === undefined) return [];
  return [...details, ...changesOf(page, words, open.fileId)];
}

/** The grey block of facts that the number stands in: the outermost element with the other facts, without the form. */
function blockAround(label: Element, dialog: Element): Element {
  let block = label;
  while (
    block.parentElement !== null &&
    block.parentElement !== dialog &&
    block.parentElement.querySelector('input, textarea, button') === null
  ) {
    block = block.parentElement;
  }
  return block;
}

/** A question before a replace stands in an alert; the crop tool covers the page. */
function changesOf(page: Document, words: LibraryWords, fileId: number): Surface[] {
  const places = [...page.querySelectorAll(HEADINGS)]
    .filter((heading) => words.changes.includes(wordsOf(heading)))
    .map((heading) => {
      const alert = heading.closest('[role="alertdialog"]');
      // The tool bar at the foot of the crop tool, which is the last of its three rows.
      return alert ? alert.querySelector('footer') : heading.closest(TOOL)?.lastElementChild;
    });
  // The crop tool has its name twice.
  return [...new Set(places)].flatMap((before) =>
    before ? [{ fileId, before, isChange: true }] : []
  );
}
