const isTiny = (size: string | null): boolean =>
  size !== null && /^[0-2](?:px)?$/.test(size.trim());

/** Whether an image is a picture, and not a dot that counts readers. */
export const isShownPicture = (image: Element): boolean =>
  !isTiny(image.getAttribute('width')) && !isTiny(image.getAttribute('height'));

/** The sign that an image stands for, where a site draws signs as images; null for a picture. */
export function drawnSign(image: Element): string | null {
  const alt = image.getAttribute('alt') ?? '';
  return alt.length <= 20 &&
    /^[\p{Emoji}\p{Emoji_Component}]+$/u.test(alt) &&
    !/^[\d#*]+$/.test(alt)
    ? alt
    : null;
}
