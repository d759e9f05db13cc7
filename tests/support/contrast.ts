import type { Page } from 'playwright-core';

/** A text that is harder to read than WCAG 2.2 allows. */
export interface FaintText {
  text: string;
  ratio: number;
  color: string;
  background: string;
}

/**
 * What of the newsroom's own is read at less than 4.5:1 (WCAG 2.2, 1.4.3), as the browser paints it.
 *
 * @param within selects the parts of the page that are looked at
 */
export const faintTexts = (page: Page, within: string): Promise<FaintText[]> =>
  page.evaluate((selector) => {
    type Rgba = [number, number, number, number];
    const parse = (color: string): Rgba => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const luminance = ([red, green, blue]: Rgba) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue]
        .map((channel) => channel / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element): Rgba => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const ground = parse(getComputedStyle(at).backgroundColor);
        if (ground[3] === 1) return ground;
      }
      return [255, 255, 255, 1];
    };
    const hasOwnText = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
      );
    const faint: FaintText[] = [];
    for (const part of document.querySelectorAll(selector)) {
      for (const element of [part, ...part.querySelectorAll('*')]) {
        const box = element.getBoundingClientRect();
        if (!hasOwnText(element) || box.width <= 1 || box.height <= 1) continue;
        if (element.closest('[disabled], [aria-disabled="true"]')) continue;
        const [color, background] = [parse(getComputedStyle(element).color), groundOf(element)];
        const [light = 0, dark = 0] = [luminance(color), luminance(background)].sort(
          (one, other) => other - one
        );
        const ratio = (light + 0.05) / (dark + 0.05);
        if (ratio < 4.5) {
          faint.push({
            text: element.textContent?.trim().slice(0, 60) ?? '',
            ratio: Math.round(ratio * 100) / 100,
            color: color.join(' '),
            background: background.join(' '),
          });
        }
      }
    }
    return faint;
  }, within);

/** Shows the page in a theme of the panel's. */
export async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
  await page.reload();
}
