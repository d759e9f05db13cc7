import type { StoryState } from '../desk/desk';
import { read, type Invariant, type Row, type Scene } from './scene';

const ARTICLE = 'plugin::newsroom.article';
const POPULATE = { body: true, people: true };

/** The one mark that all of a version holds; the parts where they differ. */
function markOf(row: Row | undefined): string | null {
  if (!row) return null;
  const texts: Row[] = row.body.filter((part: Row) => part.__component === 'newsroom.text');
  const marks = new Set([
    row.standfirst,
    row.by?.replace(/^By /, ''),
    ...texts.flatMap(({ text }) => text.map((block: Row) => block.children[0].text)),
    ...row.body
      .filter((part: Row) => part.__component === 'newsroom.quote')
      .map(({ text }: Row) => text),
    ...row.people.map(({ name }: Row) => name),
    texts.length === 0 ? 'no body' : row.standfirst,
  ]);
  return [...marks].join(' + ');
}

/** What a state looks like from outside. */
const shown = (state: StoryState) =>
  state === null ? 'not there' : `draft ${state.draft}, published ${state.published ?? 'not'}`;

async function look(scene: Scene, { name, documentId, possible }: Scene['expected']['stories'][0]) {
  const rows: Row[] = await scene.strapi.db.query(ARTICLE).findMany({
    where: documentId === null ? { headline: name } : { documentId },
    populate: POPULATE,
  });
  const problems: string[] = [];
  const documents = new Set(rows.map((row) => row.documentId));
  if (documents.size > 1) problems.push(`${name} is there ${documents.size} times.`);
  const draft = rows.find(({ publishedAt }) => publishedAt === null);
  const published = rows.find(({ publishedAt }) => publishedAt !== null);
  const seen =
    rows.length === 0
      ? 'not there'
      : `draft ${markOf(draft) ?? 'not'}, published ${markOf(published) ?? 'not'}`;
  const fits = possible.filter((state) => shown(state) === seen);
  if (fits.length === 0) {
    problems.push(`${name} is: ${seen}. It may be: ${possible.map(shown).join('; or ')}.`);
  }
  const told = fits.map((state) => state?.withdrawn?.status ?? null);
  if (draft && told.length > 0 && !told.includes(null)) {
    const { status } = await read(scene, `/api/articles/by-slug/${draft.slug}`);
    const isNewSlug = status === 404 && !scene.expected.slugs.includes(draft.slug);
    if (!told.includes(status as 410) && !isNewSlug) {
      problems.push(
        `${name} was withdrawn with ${told.join(' or ')}, and its slug answers ${status}.`
      );
    }
  }
  return problems;
}

export const acknowledgedStories: Invariant = {
  name: 'each acknowledged version of a story is there, whole',
  async check(scene) {
    const found: string[] = [];
    for (const story of scene.expected.stories) found.push(...(await look(scene, story)));
    return found;
  },
};
