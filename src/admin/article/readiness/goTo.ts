import type { ReadinessItem } from '../../../../types/readiness';
import { showCaption } from '../../image-caption';

const FOCUSABLE =
  'input, textarea, button, [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

const find = (selector: string) => document.querySelector<HTMLElement>(`main ${selector}`);

/** Where Strapi shows a field that is no single input, such as an empty list: what its label says. */
function labelled(label: string): HTMLElement | null {
  const says = (element: HTMLElement) => element.textContent?.trim() ?? '';
  const all = [...document.querySelectorAll<HTMLElement>('main form :is(label, span, button)')];
  return (
    all.find((element) => says(element) === label) ??
    all.find((element) => element.matches('button') && says(element).endsWith(label)) ??
    null
  );
}

/** The element of what is at a path: the part of the body, the input, the input around it, the field. */
function elementAt(path: ReadinessItem['path'], label: string): HTMLElement | null {
  const [field, index] = path;
  if (field === 'body' && typeof index === 'number') {
    const part = find(`[data-newsroom-part="${index}"]`);
    if (part) return part;
  }
  for (let length = path.length; length > 0; length -= 1) {
    const input = find(`[name="${CSS.escape(path.slice(0, length).join('.'))}"]`);
    if (input) return input;
  }
  return find(`[name^="${CSS.escape(`${path[0]}.`)}"]`) ?? labelled(label);
}

/** At the width of a telephone Strapi lays the panels over the form; it takes them away when this is pressed. */
const closePanels = () =>
  document.querySelector<HTMLElement>('[data-testid="actions-drawer-overlay"]')?.click();

function focusOn(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' });
  const editor = element.closest<HTMLElement>('[contenteditable="true"]');
  const target =
    editor ??
    (element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE));
  if (target) {
    target.focus({ preventScroll: true });
  } else {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
  if (editor) window.getSelection()?.collapse(element, 0);
}

/**
 * Brings the editor to where something is put right: opens the caption's card, or scrolls to the field and
 * puts the cursor there.
 *
 * @param label of the field, as the form shows it
 */
export function goTo({ path, caption }: ReadinessItem, label: string): void {
  if (caption !== undefined && showCaption(caption)) return;
  closePanels();
  const element = elementAt(path, label);
  if (element) focusOn(element);
}
