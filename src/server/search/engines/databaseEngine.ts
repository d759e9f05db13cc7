import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { indexText, languageIn, type SearchedText } from '../normaliser';
import { dialectOf } from './dialectOf';
import { digestOfStory, tokensOfFacts, type KeptStory } from './keptStory';
import { firstPlaceOf, versionName, placeFirst } from './newPlaces';
import { placeBehind } from './placeOfStory';
import { fitFor } from './fit';
import { factsReader } from './foundRow';
import { localeMark } from './localeMark';
import { IndexTables, type IndexedType } from './indexTables';
import { NewestRows } from './newestRows';
import type { SearchDialect } from './searchDialect';
import {
  STORY_STATES,
  type SearchEngine,
  type SearchHit,
  type SearchQuestion,
  type StoryKey,
  type StoryState,
} from './searchEngine';
import { prepareQuestion, type NamedSection } from './tokenQuery';

/** What is shown of a story that was found. */
export interface StoryTexts {
  documentId: string;
  text: SearchedText;
}

/** What is asked of a row that is kept already. */
interface KeptRow {
  place: number | string;
  digest: string;
}

/** Written by one statement, of which each has a value for each column. */
const ROWS_AT_ONCE = 100;

/** Finds stories by the full text search of the database that they are in. */
export class DatabaseEngine implements SearchEngine {
  readonly tables: IndexTables;
  private readonly dialect: SearchDialect;
  private readonly rows: NewestRows;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly of: IndexedType
  ) {
    this.dialect = dialectOf(strapi.db.dialect.client);
    this.tables = new IndexTables(strapi, this.dialect, of);
    this.rows = new NewestRows(strapi, of, this.tables, this.dialect);
  }

  /** Of how it keeps words: with another number all is made anew. */
  get form(): number {
    return this.dialect.form;
  }

  /** Joins the transaction it is called in, as all that writes here. */
  async index(stories: readonly KeptStory[]): Promise<void> {
    await this.strapi.db.transaction(async ({ trx }) => {
      for (const state of STORY_STATES) {
        const ofState = stories.filter((story) => story.state === state);
        if (ofState.length > 0) await this.putAll(trx, this.of.tables[state], ofState);
      }
    });
  }

  /** Those that are new are taken in together. */
  private async putAll(
    trx: Knex.Transaction,
    table: string,
    stories: readonly KeptStory[]
  ): Promise<void> {
    const known: Array<KeptRow & { document: string; locale: string }> = await this.rowsIn(
      trx,
      table
    )
      .select('document', 'locale', 'place', 'digest')
      .whereIn('document', [...new Set(stories.map(({ documentId }) => documentId))]);
    const before = new Map(
      known.map((row) => [versionName({ documentId: row.document, locale: row.locale }), row])
    );
    await this.addTo(
      trx,
      table,
      stories.filter((story) => !before.has(versionName(story)))
    );
    const changed = stories.flatMap((story) => {
      const row = before.get(versionName(story));
      return row && row.digest !== digestOfStory(story) ? [{ story, row }] : [];
    });
    const [first, ...more] = changed;
    if (first && more.length === 0) await this.put(trx, first.story, first.row);
    else await this.putChanged(trx, table, changed);
  }

  /** Those that stay where they stand, or whose first place is free, together. */
  private async putChanged(
    trx: Knex.Transaction,
    table: string,
    changed: ReadonlyArray<{ story: KeptStory; row: KeptRow }>
  ): Promise<void> {
    if (changed.length === 0) return;
    const rowOf = new Map(changed.map(({ story, row }) => [story, row]));
    const isMoved = (story: KeptStory) => Number(rowOf.get(story)?.place) !== firstPlaceOf(story);
    const stories = [...rowOf.keys()];
    const moved = stories.filter(isMoved);
    const { placed, others } = placeFirst(moved, await this.placesTaken(trx, table, moved));
    const staying = stories.filter((story) => !isMoved(story));
    await this.write(trx, table, [
      ...placed,
      ...staying.map((story) => ({ story, place: firstPlaceOf(story) })),
    ]);
    for (const { story } of placed)
      await this.dialect.forget?.(trx, table, Number(rowOf.get(story)?.place));
    for (const story of others) await this.put(trx, story, rowOf.get(story));
  }

  private async placesTaken(
    trx: Knex.Transaction,
    table: string,
    stories: readonly KeptStory[]
  ): Promise<ReadonlySet<number>> {
    if (stories.length === 0) return new Set();
    const taken: Array<{ place: number | string }> = await this.rowsIn(trx, table)
      .select('place')
      .whereIn('place', stories.map(firstPlaceOf));
    return new Set(taken.map(({ place }) => Number(place)));
  }

  private async write(
    trx: Knex.Transaction,
    table: string,
    placed: ReadonlyArray<{ story: KeptStory; place: number }>
  ): Promise<void> {
    const kept = placed.map(({ story, place }) => ({ ...this.keptRow(trx, story, place), place }));
    for (let first = 0; first < kept.length; first += ROWS_AT_ONCE) {
      const some = kept.slice(first, first + ROWS_AT_ONCE);
      await this.rowsIn(trx, table)
        .insert(some.map(({ row }) => row))
        .onConflict(['document', 'locale'])
        .merge();
      await this.dialect.keep?.(trx, table, some);
    }
  }

  /** Takes in those that it has none of yet. */
  private async addTo(
    trx: Knex.Transaction,
    table: string,
    stories: readonly KeptStory[]
  ): Promise<void> {
    if (stories.length === 0) return;
    const { placed, others } = placeFirst(stories, await this.placesTaken(trx, table, stories));
    await this.write(trx, table, placed);
    for (const story of others) {
      const before = await this.rowOf(trx, table, story.documentId, story.locale);
      await this.put(trx, story, before);
    }
  }

  async remove(stories: readonly StoryKey[]): Promise<void> {
    await this.strapi.db.transaction(async ({ trx }) => {
      for (const { documentId, locale, state } of stories) {
        const table = this.of.tables[state];
        const row = await this.rowOf(trx, table, documentId, locale);
        if (!row) continue;
        await this.rowsIn(trx, table).where({ place: row.place }).delete();
        await this.dialect.forget?.(trx, table, Number(row.place));
      }
    });
  }

  private rowsIn(trx: Knex.Transaction, table: string): Knex.QueryBuilder {
    return this.strapi.db.getConnection(table).transacting(trx);
  }

  private rowOf(
    trx: Knex.Transaction,
    table: string,
    document: string,
    locale: string
  ): Promise<KeptRow | undefined> {
    return this.rowsIn(trx, table).where({ document, locale }).first('place', 'digest');
  }

  private async put(
    trx: Knex.Transaction,
    story: KeptStory,
    before: KeptRow | undefined
  ): Promise<void> {
    const table = this.of.tables[story.state];
    if (before?.digest === digestOfStory(story)) return;
    const place = await this.freePlace(trx, table, story, before && Number(before.place));
    const { tokens, row } = this.keptRow(trx, story, place);
    if (before) await this.rowsIn(trx, table).where({ place: before.place }).update(row);
    else await this.rowsIn(trx, table).insert(row).onConflict(['document', 'locale']).merge();
    if (before && Number(before.place) !== place) {
      await this.dialect.forget?.(trx, table, Number(before.place));
    }
    await this.dialect.keep?.(trx, table, [{ place, tokens }]);
  }

  /** What is kept of a story at a place. */
  private keptRow(trx: Knex.Transaction, story: KeptStory, place: number) {
    const { documentId: document, locale, state, facts, text } = story;
    const indexed = indexText(text, languageIn(locale), state === 'draft');
    const { stream, ranked } = indexed;
    const mark = localeMark(locale);
    const tokens = [...tokensOfFacts(story), ...(indexed.tokens.match(/\S+/g) ?? [])]
      .map((each) => mark + each)
      .join(' ');
    const row = {
      place,
      document,
      locale,
      story: story.row,
      section: facts.section,
      outlet: facts.outlet,
      authors: JSON.stringify(facts.authors),
      day: facts.day,
      digest: digestOfStory(story),
      ranked,
      stream,
      texts: JSON.stringify(text),
      ...this.dialect.columns(trx.raw.bind(trx), tokens, place),
    };
    return { tokens, row };
  }

  /** Its own place, unless another story has it. */
  private async freePlace(
    trx: Knex.Transaction,
    table: string,
    story: KeptStory,
    before: number | undefined
  ): Promise<number> {
    let place = firstPlaceOf(story);
    while (place !== before) {
      const taken = await this.rowsIn(trx, table).where({ place }).first('place');
      if (!taken) break;
      place = placeBehind(place);
    }
    return place;
  }

  /** @param sections those that stories stand in, by their names as they are now */
  async search(
    question: SearchQuestion,
    sections: readonly NamedSection[] = []
  ): Promise<SearchHit[]> {
    const { parsed, tokens, inHeadline, sectionsOf } = prepareQuestion(question, sections);
    if (parsed.words.length === 0) return [];
    const newest = await this.rows.with(question, tokens);
    // Where all were looked at, those are among them.
    const isMore = inHeadline !== null && newest.length === question.limit;
    const headed = isMore ? await this.rows.with(question, inHeadline) : [];
    const found = new Map([...newest, ...headed].map((row) => [Number(row.place), row]));
    const factsOf = factsReader();
    const fitOf = fitFor(parsed.words);
    return [...found]
      .map(([place, row]) => ({
        place,
        hit: {
          documentId: row.document,
          facts: factsOf(row),
          score: fitOf(
            row.ranked,
            (word) => row.section !== null && (sectionsOf.get(word)?.includes(row.section) ?? false)
          ),
        },
      }))
      .sort((a, b) => b.hit.score - a.hit.score || a.place - b.place)
      .map(({ hit }) => hit);
  }

  /** The texts of stories that were found. */
  async texts(
    state: StoryState,
    locale: string,
    documentIds: readonly string[]
  ): Promise<StoryTexts[]> {
    if (documentIds.length === 0) return [];
    const rows: Array<{ document: string; texts: string }> = await this.strapi.db.transaction(
      ({ trx }) =>
        this.rowsIn(trx, this.of.tables[state])
          .select('document', 'texts')
          .where({ locale })
          .whereIn('document', [...documentIds])
    );
    return rows.map(({ document, texts }) => ({
      documentId: document,
      text: JSON.parse(texts) as SearchedText,
    }));
  }
}
