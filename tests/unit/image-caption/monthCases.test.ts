import { parseCaption } from '../../../src/server/image-caption/parse';

/** Months as languages decline them beside a year, and as calendars of their own count it. */
describe('the month of a caption', () => {
  it.each([
    ['ru', 'Пожар в июле 2023 года', '2023-07'],
    ['ru', 'Митинг в мае 2022-го', '2022-05'],
    ['uk', 'Протест у лютому 2023 року', '2023-02'],
    ['pl', 'Protest w maju 2023 roku', '2023-05'],
    ['cs', 'Protest v lednu 2024', '2024-01'],
    ['sk', 'Protest v máji 2024', '2024-05'],
    ['hr', 'Prosvjed u rujnu 2024.', '2024-09'],
    ['sr', 'Протест, 1. новембра 2024.', '2024-11-01'],
    ['hu', 'Áradás 2024 szeptemberében.', '2024-09'],
    ['hu', 'Tüntetés 2023 januárjában', '2023-01'],
    ['fi', 'Tulva syyskuussa 2024.', '2024-09'],
    ['lv', 'Protests 2025. gada 4. maijā', '2025-05-04'],
    ['lt', 'Mitingas 2024 metų gegužę', '2024-05'],
    ['tr', '2024 yılının Eylül ayında çekildi', '2024-09'],
    ['az', '2024-cü ilin sentyabrında', '2024-09'],
    ['el', 'Διαδήλωση τον Σεπτέμβριο του 2024.', '2024-09'],
    ['bn', '২০২৪ সালের সেপ্টেম্বরে বিক্ষোভ', '2024-09'],
    ['th', 'การชุมนุมเมื่อกันยายน 2567', '2024-09'],
    ['vi', 'Biểu tình tháng 9/2024', '2024-09'],
    ['ka', 'აქცია 2024 წლის სექტემბერში', '2024-09'],
    ['kk', '2024 жылғы қыркүйекте', '2024-09'],
    ['ko', '공항이 붐빈다. 2024.11.01/뉴스1', '2024-11-01'],
    ['zh-Hant', '遊行。（113年9月5日）', '2024-09-05'],
    ['pl', 'Most we Wrocławiu w 1997 roku.', '1997'],
    ['cs', 'Most v Praze v roce 1997', '1997'],
  ])('is read in %s: %s', (locale, caption, date) => {
    expect(parseCaption(caption, { locale, publishedAt: '2026-11-20' }).dateCreated).toBe(date);
  });
});
