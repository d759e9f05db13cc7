/** A short story in one language. */
interface Sample {
  headline: string;
  text: string[];
}

/** The same short story in several languages. */
export const SHORT_STORIES = {
  en: {
    headline: 'Bridge over the Lind closed for repairs',
    text: [
      'The old bridge over the Lind will stay closed until the end of May, the road office in Marle said on Wednesday.',
      'Engineers found cracks in two of its piers when the water was low, and want to look at the others before winter.',
      'Drivers must go by way of Estwick, which takes half an hour longer.',
    ],
  },
  de: {
    headline: 'Brücke über die Lind bleibt gesperrt',
    text: [
      'Die alte Brücke über die Lind bleibt bis Ende Mai gesperrt, wie das Straßenamt in Marle am Mittwoch mitteilte.',
      'Bei niedrigem Wasser hatten Ingenieure Risse in zwei Pfeilern gefunden; die übrigen wollen sie noch vor dem Winter untersuchen.',
      'Autofahrer müssen über Estwick ausweichen, was eine halbe Stunde länger dauert.',
    ],
  },
  ru: {
    headline: 'Мост через Линду закрыт на ремонт',
    text: [
      'Старый мост через Линду останется закрытым до конца мая, сообщило в среду дорожное управление Марле.',
      'Инженеры обнаружили трещины в двух опорах, когда вода спала, и хотят осмотреть остальные до зимы.',
      'Водителям придётся ехать через Эствик, это на полчаса дольше.',
    ],
  },
  ar: {
    headline: 'إغلاق الجسر القديم على نهر ليند للترميم',
    text: [
      'يبقى الجسر القديم على نهر ليند مغلقا حتى نهاية مايو، حسبما أعلنت دائرة الطرق في مارل يوم الأربعاء.',
      'وعثر المهندسون على شقوق في دعامتين عندما انخفض منسوب المياه، ويريدون فحص الدعامات الأخرى قبل الشتاء.',
      'ويتعين على السائقين سلوك طريق إستويك الذي يستغرق نصف ساعة إضافية.',
    ],
  },
  he: {
    headline: 'הגשר הישן מעל הלינד נסגר לשיפוצים',
    text: [
      'הגשר הישן מעל הלינד יישאר סגור עד סוף מאי, כך מסר ביום רביעי משרד הדרכים במארלה.',
      'מהנדסים מצאו סדקים בשני עמודים כשהמים היו נמוכים, והם רוצים לבדוק את האחרים לפני החורף.',
      'הנהגים צריכים לנסוע דרך אסטוויק, דרך שאורכת חצי שעה יותר.',
    ],
  },
  zh: {
    headline: '林德河旧桥因维修关闭',
    text: [
      '林德河上的旧桥将关闭到五月底，马尔勒公路局星期三表示。',
      '工程师在水位下降时发现两个桥墩有裂缝，希望在冬天之前检查其余桥墩。',
      '司机必须绕道埃斯特威克，行程要多半个小时。',
    ],
  },
  ko: {
    headline: '린드강 옛 다리 수리로 통행 금지',
    text: [
      '린드강의 옛 다리가 5월 말까지 통제된다고 마를레 도로국이 수요일 밝혔다.',
      '기술자들은 물이 빠졌을 때 교각 두 곳에서 균열을 발견했으며 겨울 전에 나머지도 조사할 계획이다.',
      '운전자들은 에스트윅으로 돌아가야 하며 30분이 더 걸린다.',
    ],
  },
} satisfies Record<string, Sample>;

export type Language = keyof typeof SHORT_STORIES;

/** A text broken as at a width, where its words end. */
export function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
