/** What stands on every page of a site and belongs to no story. */
const CHROME: readonly RegExp[] = [
  /^[-–—•·*|_=.>»#]+$/,
  /^(?:menu|home|search(?: .{1,30})?|skip to .{1,30}|log ?in|sign (?:in|up)|register|subscribe|print|e-?mail|comments?|tweet|share|close|x close|advertisement|реклама|reklam|anzeige|publicidad|publicité|iklan|إعلان|آگهی)$/i,
  /^share (?:this )?(?:article|story|page|post)?:?$/i,
  // Scripts without capitals give no other sign that two words are a tool and no name.
  /^(?:شارك|مشاركة|انشر|اشترك|تابع(?:نا|ونا)?|طباعة|اطبع|استمع|اشتراک‌?گذاری|چاپ|שתפו?|שיתוף|הדפס[הו]?|האזינו|分享|打印|收藏|列印|シェア|共有|印刷|공유|인쇄|스크랩|शेयर)(?:する|하기|करें)?(?:[\s到至]\S{1,14}){0,2}$/u,
  // What a wire begins and ends with.
  /^(?:zczc|nnnn)(?: [a-z\d]{1,10}){0,3}$/i,
  /^(?:close banner|download (?:the |our )?.{0,30}apps?\b|get (?:the|our) .{0,30}app\b|dapatkan di)/i,
  /^\d{1,3}[ -]min(?:ute)?s? read\b/i,
  /^(?:advertisement|reklame|werbung) \d{1,2}$|^(?:click to copy|copy link|(?:link (?:is )?)?copied)!?$|^view \d{1,3} images?$|^image \d{1,3} of \d{1,3}$/i,
  /^share (?:this )?(?:article|story|page|post) (?:via|on|by) /i,
];

const COOKIES = /\bcookies?\b/i;
const OF_COOKIES = /\b(?:consent|use|uses|preferences|accept|policy)\b/i;

function isCookieNotice(text: string): boolean {
  const at = text.search(COOKIES);
  return at !== -1 && (OF_COOKIES.test(text.slice(at)) || /\buse cookies\b/i.test(text));
}

/** Entries of a menu with bars between them. */
function isPipedToolbar(text: string): boolean {
  const entries = text.split('|');
  return entries.length > 3 && entries.every((entry) => entry.length <= 30);
}

/** Menu entries whose separators were lost: "FinancialLegalReuters News". */
const isGluedMenu = (text: string) =>
  !/[.!?]/.test(text) && (text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) >= 4;

/** True for a label with a number, as archives print over a story: "News code: 462364". */
export const isRecordNumber = (text: string) => /^[^:\d]{2,30}\s?:\s?\p{Nd}{3,12}$/u.test(text);

/** True for menus, toolbars, cookie notices, advertising labels and lone bullets. */
export const isChrome = (text: string) =>
  CHROME.some((pattern) => pattern.test(text)) ||
  isCookieNotice(text) ||
  isPipedToolbar(text) ||
  isGluedMenu(text);

/** Lines that begin a list of other stories; the story may go on after them. */
export const RAIL_OPENER =
  /^(?!more (?:from|on|in) .{2,30}:$)(?:(?:latest|related|recommended|popular|trending|top|most read|more)(?: \p{L}+)? (?:news|stories|articles|posts|topics|content)|more (?:from|on|in) .{2,30}|(?:next|previous) (?:story|article)\b.{0,10}|read (?:also|next|more)|see also|you may also like|berita (?:lainnya|terkait|terpopuler)|читайте (?:также|також)|чытайце таксама|по теме|اقرأ أيض[اً]+|بیشتر بخوانید|مطالب مرتبط|ilgili haberler|lesen sie auch|mehr zum thema|(?:à )?lire aussi|leggi anche|lea también|leia também|.{0,8}関連(?:する)?(?:ニュース|記事))\s*:?$/iu;

/** Lines after which nothing belongs to the story. */
export const STORY_END =
  /^(?:share (?:this )?(?:article|story|page|post):?|submit a tip\b.{0,40}|hat tip:.{0,80}|our standards:.{0,80}|silakan baca .{0,80}|(?:©|\(c\)|copyright\b).{0,120}|all rights reserved.{0,80})$/i;

/** The form under which readers' comments stand. */
export const COMMENTS_OPENER =
  /^(?:leave a (?:reply|comment)|post a comment|please enter your .{2,30}|\d{1,5} comments|comments? \(\d{1,5}\))[!.:]?$/i;

/** A pointer to another story, inside the body. */
export const RELATED_LINK =
  /^(?:read (?:more|also)|see also|related|more on this|watch|(?:à )?lire aussi|lesen sie auch|mehr dazu|leggi anche|lea también|leia também|baca juga|читайте (?:также|також)|бақылаңыз|اقرأ أيض[اً]+|بیشتر بخوانید|ayrıca bakınız)\s*:\s*\S/i;
