import { planSlugs, type ArticleSlug, type SlugPlan } from '../../../src/server/article/planSlugs';
import { chanceOf } from '../../support/random';

const SINCE = new Date('2026-10-14T08:30:00Z');
const row = (id: number, slug: string, more: Partial<ArticleSlug> = {}): ArticleSlug => ({
  id,
  slug,
  current: false,
  publicSince: null,
  formerArticle: null,
  ...more,
});
const current = { current: true, publicSince: SINCE };
const retired = { current: false, publicSince: SINCE };
const nothing = { release: [], giveBack: [], makeCurrent: [], retire: [], open: [] };

describe('the plan for an article’s slugs', () => {
  it('leaves alone what is in order', () => {
    expect(planSlugs([row(1, 'a', current)], 'a', 'a')).toEqual(nothing);
    expect(planSlugs([row(1, 'a')], 'a', null)).toEqual(nothing);
    expect(planSlugs([row(1, 'a', current), row(2, 'b')], 'b', 'a')).toEqual(nothing);
  });

  it('releases what a draft gave up before readers saw it', () => {
    expect(planSlugs([row(1, 'a'), row(2, 'b')], 'b', null)).toEqual({
      ...nothing,
      release: [1],
    });
  });

  it('keeps a way on another site until the story is out, and opens it then', () => {
    const ways = [row(1, 'a'), row(2, '2019/05/storm'), row(3, '?p=12')];
    expect(planSlugs(ways, 'a', null)).toEqual(nothing);
    expect(planSlugs(ways, 'a', 'a')).toEqual({ ...nothing, makeCurrent: [1], open: [2, 3] });
  });

  it('releases everything of a draft that was deleted', () => {
    expect(planSlugs([row(1, 'a')], null, null)).toEqual({ ...nothing, release: [1] });
  });

  it('gives back to a deleted story what a draft had taken over from it', () => {
    const taken = row(1, 'a', { formerArticle: 'gone' });
    expect(planSlugs([taken], 'a', null)).toEqual(nothing);
    expect(planSlugs([taken, row(2, 'b')], 'b', null)).toEqual({ ...nothing, giveBack: [1] });
    expect(planSlugs([taken], null, null)).toEqual({ ...nothing, giveBack: [1] });
  });

  it('makes the published slug current, and retires the one before', () => {
    expect(planSlugs([row(1, 'a', current), row(2, 'b')], 'b', 'b')).toEqual({
      ...nothing,
      makeCurrent: [2],
      retire: [1],
    });
  });

  it('makes an old slug current again after a round trip', () => {
    expect(planSlugs([row(1, 'a', retired), row(2, 'b', current)], 'a', 'a')).toEqual({
      ...nothing,
      makeCurrent: [1],
      retire: [2],
    });
  });

  it('keeps every slug that readers saw when the story is unpublished or deleted', () => {
    const seen = [row(1, 'a', retired), row(2, 'b', current)];
    expect(planSlugs(seen, 'b', null)).toEqual({ ...nothing, retire: [2] });
    expect(planSlugs(seen, null, null)).toEqual({ ...nothing, retire: [2] });
  });
});

describe('whatever an article’s slugs have been through', () => {
  const SLUGS = ['a', 'b', 'c', 'd', 'e'];

  const drawn = (seed: number) => {
    const chance = chanceOf(seed);
    const slugs = SLUGS.filter(() => chance.is(0.6));
    const rows = slugs.map((slug, index) => {
      const wasPublic = chance.is(0.5);
      return row(index + 1, slug, {
        publicSince: wasPublic ? SINCE : null,
        current: wasPublic && chance.is(0.3),
        formerArticle: !wasPublic && chance.is(0.3) ? 'gone' : null,
      });
    });
    const held = () => (slugs.length > 0 && chance.is(0.7) ? chance.oneOf(slugs) : null);
    return { rows, draft: held(), published: held() };
  };

  /** The rows as they are once a plan was carried out. */
  const carriedOut = (rows: readonly ArticleSlug[], plan: SlugPlan): ArticleSlug[] =>
    rows
      .filter(({ id }) => !plan.release.includes(id) && !plan.giveBack.includes(id))
      .map((each) => ({
        ...each,
        ...(plan.retire.includes(each.id) && { current: false }),
        ...(plan.makeCurrent.includes(each.id) && {
          current: true,
          publicSince: each.publicSince ?? SINCE,
          formerArticle: null,
        }),
      }));

  const each = (check: (world: ReturnType<typeof drawn>, plan: SlugPlan) => void) => {
    for (let seed = 0; seed < 500; seed += 1) {
      const world = drawn(seed);
      check(world, planSlugs(world.rows, world.draft, world.published));
    }
  };

  it('the published one answers and no other', () =>
    each(({ rows, published }, plan) => {
      const current = carriedOut(rows, plan).filter((slug) => slug.current);
      expect(current.map(({ slug }) => slug)).toEqual(published === null ? [] : [published]);
    }));

  it('what readers saw is never given up, nor what a row holds', () =>
    each(({ rows, draft, published }, plan) => {
      for (const id of [...plan.release, ...plan.giveBack]) {
        const slug = rows.find((one) => one.id === id);
        expect(slug?.publicSince).toBeNull();
        expect([draft, published]).not.toContain(slug?.slug);
      }
    }));

  it('what a row holds no more, and readers never saw, goes: to its former story where it has one', () =>
    each(({ rows, draft, published }, plan) => {
      const left = rows.filter(
        ({ slug, publicSince }) => !publicSince && slug !== draft && slug !== published
      );
      expect([...plan.release, ...plan.giveBack].sort()).toEqual(left.map(({ id }) => id).sort());
      for (const { id, formerArticle } of left) {
        expect(plan.giveBack.includes(id)).toBe(formerArticle !== null);
      }
    }));

  it('nothing is left to do once it was done', () =>
    each(({ rows, draft, published }, plan) => {
      expect(planSlugs(carriedOut(rows, plan), draft, published)).toEqual(nothing);
    }));
});
