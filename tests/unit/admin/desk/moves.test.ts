import { moveOnto, movesOf, type PlacedCard } from '../../../../src/admin/desk/board/moves';
import { DESK_COLUMNS, type DeskCard, type DeskColumnName } from '../../../../types/desk';

const card = (may: Partial<DeskCard['may']>): DeskCard => ({
  documentId: 'one',
  locale: 'en',
  headline: 'A story',
  section: null,
  author: null,
  words: null,
  picture: null,
  captions: null,
  languages: [],
  openIn: [],
  updatedAt: '2026-11-29T08:00:00.000Z',
  savedBy: null,
  publishAt: null,
  embargoedUntil: null,
  expires: null,
  timeZone: null,
  publishedAt: null,
  isRepublished: false,
  handover: null,
  away: null,
  obstacles: [],
  refusal: null,
  may: { update: false, publish: false, handOver: false, ...may },
});
const ALL = { update: true, publish: true, handOver: true };
const REPORTER = { update: true, handOver: true };
const in_ = (column: DeskColumnName, may: Partial<DeskCard['may']>): PlacedCard => ({
  card: card(may),
  column,
});

describe('what an editor may do with a story on the board', () => {
  it.each<[DeskColumnName, Partial<DeskCard['may']>, string[]]>([
    ['writing', ALL, ['desk', 'ready', 'schedule', 'publish']],
    ['desk', ALL, ['writing', 'ready', 'schedule', 'publish']],
    ['scheduled', ALL, ['writing', 'desk', 'ready', 'schedule', 'unschedule', 'publish']],
    ['writing', REPORTER, ['desk']],
    ['desk', REPORTER, ['writing']],
    ['ready', REPORTER, ['writing', 'desk']],
    // Taking it off the schedule would change when it goes out.
    ['scheduled', REPORTER, []],
    // Who may publish but not save can choose no time.
    ['desk', { publish: true }, ['ready', 'publish']],
    ['writing', {}, []],
    ['published', ALL, []],
    ['away', ALL, []],
  ])('in “%s” with the rights %j', (column, may, moves) => {
    expect(movesOf(in_(column, may))).toEqual(moves);
  });

  it('is what dropping it means, and nothing else', () => {
    const means = (placed: PlacedCard) => DESK_COLUMNS.map((onto) => moveOnto(placed, onto));
    expect(means(in_('desk', ALL))).toEqual([
      'writing',
      null,
      'ready',
      'schedule',
      'publish',
      null,
    ]);
    expect(means(in_('desk', REPORTER))).toEqual(['writing', null, null, null, null, null]);
    expect(means(in_('published', ALL))).toEqual([null, null, null, null, null, null]);
  });
});
