import { hintsOf, printedText, type HtmlElement } from '../../html/page';

const PLAYER =
  /(?:^|[^a-z])(?:(?:jw|video|audio|media|podcast|live)-?player|video|audio|podcast)s?(?:$|[^a-z])/i;
/** Spells out names that are written together: "videoPlayer", "VideoBox". */
const spelled = (hints: string) => hints.replace(/([a-z])([A-Z])/g, '$1-$2');

/** How far around a figure the box of its player is drawn, and how many letters such a box has. */
const REACH = 3;
const MOST_LETTERS = 600;

/** Whether a figure is drawn where a script puts a player: what is printed under it is of no picture. */
export function isOfPlayer(figure: HtmlElement): boolean {
  let around: HtmlElement | null = figure;
  for (let step = 0; around && step < REACH; step += 1) {
    if (/^(?:article|main|body)$/.test(around.localName)) return false;
    if (PLAYER.test(spelled(hintsOf(around)))) return true;
    around = around.parentElement;
    if (around && printedText(around).length > MOST_LETTERS) return false;
  }
  return false;
}
