import { withoutEnd } from '../../../text/ends';
import type { Dateline } from './datelineParts';

const REACH = 90;

type Found = Readonly<Record<string, string | undefined>>;

/** Chinese: "港聞社斯滕比3月1日電(記者 李明)"; Japanese: "【ステンビー＝山田太郎】"; Korean: "(스텐비=항구통신) 이민수 기자 =". */
const FORMS: readonly RegExp[] = [
  /^(?:(?<agency>(?:本报|本報|\p{Script=Han}{2,8}?[社网網报報]))讯?)?(?<located>\p{Script=Han}{2,8}?)(?:\d{1,2}月)?\d{1,2}日[电電讯訊]\s?(?:[（(][记記]者\s?(?<by>[\p{Script=Han}、 ·]{2,30})[）)])?(?:[记記]者(?<named>\p{Script=Han}{2,4}?)[报報]道)?[:：]?\s?/u,
  /^【(?<located>[^】＝=]{1,16}?)(?:[＝=](?<by>[^】\p{Script=Hangul}]{2,20})|(?<agency>共同|時事|ロイター|AFP))】\s?/u,
  /^[【（(](?:(?<agency>(?:本报|本報|本台|本网|\p{Script=Han}{2,8}?[社网網报報]))讯?)?(?<located>\p{Script=Han}{2,8}?)(?:(?:\d{1,2}月)?\d{1,2}日)?[电電讯訊][】）)]\s?/u,
  /^[[【(（](?<located>[^()[\]【】=＝]{1,16})[=＝](?<agency>[^()（）[\]【】]{2,16})[)）\]】]\s?(?:(?<by>[\p{Script=Hangul}·, ]{2,30}?)\s?(?:특파원|기자)\s?)?(?:[=＝]\s?)?/u,
];

/** Reads the datelines of scripts without capitals, which have forms of their own; null for another. */
export function readEastAsianDateline(text: string): Dateline | null {
  const start = text.slice(0, REACH);
  for (const form of FORMS) {
    const found = form.exec(start);
    if (!found?.groups) continue;
    const { located, agency, by, named }: Found = found.groups;
    if (!located) continue;
    return {
      dateline: withoutEnd(found[0], /[:：=＝\s]/),
      located: located.trim(),
      agency: agency && !/^本[报報]$/.test(agency) ? agency : null,
      by: (by ?? named)?.trim() ?? null,
      rest: text.slice(found[0].length),
    };
  }
  return null;
}
