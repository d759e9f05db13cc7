import type { Core } from '@strapi/strapi';
import type { DeskCard } from '../../../../types/desk';
import { OpenFormStore } from '../../editing';
import { captionsKey, captionsOfStories } from '../../image-caption';
import { nameIn } from '../../outlet';
import { editorNumber, nameOfAdministrator } from '../../strapi/editorName';
import type { EditorReader } from '../../strapi/reader';
import { isSameVersion, momentOf, type Version } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import { HandoverStore, toHandover } from '../handoverStore';
import { absenceKey, absencesOf } from './absences';
import { cardRows, type CardRow } from './cardRow';
import { languagesOf } from './languages';
import { obstaclesOf } from './obstacles';
import { refusalsOf } from './refusals';

const iso = (value: unknown): string | null => momentOf(value)?.toISOString() ?? null;

/** Which of some stories an editor may do something with, by the numbers of their rows. */
async function rightsOver(reader: EditorReader, rows: readonly CardRow[]) {
  const mayUpdate = new Set(await reader.allowed('update', ARTICLE, rows));
  const mayPublish = new Set(await reader.allowed('publish', ARTICLE, rows));
  return (row: CardRow, isOwn: boolean): DeskCard['may'] => ({
    update: mayUpdate.has(row),
    publish: mayPublish.has(row),
    handOver: mayUpdate.has(row) || isOwn,
  });
}

/**
 * Cards of stories, with all that is shown on them: as many statements for a hundred as for one.
 *
 * @param ids the numbers of rows that the editor may read
 * @param toCheck those of which it is asked what stands between them and their publication
 * @returns by the number of the row
 */
export async function storyCards(
  strapi: Core.Strapi,
  reader: EditorReader,
  ids: readonly number[],
  toCheck: readonly number[]
): Promise<Map<number, DeskCard>> {
  const byNumber = await cardRows(strapi, reader, ids);
  const rows = [...byNumber.values()];
  const documentIds = [...new Set(rows.map(({ documentId }) => documentId))];
  const captions = await captionsOfStories(strapi, reader, rows);
  const languages = await languagesOf(strapi, reader, documentIds);
  const handovers = await new HandoverStore(strapi).current(rows);
  const absences = await absencesOf(strapi, rows);
  const refusals = await refusalsOf(strapi, rows);
  const obstacles = await obstaclesOf(strapi, reader, toCheck, captions);
  const forms = await new OpenFormStore(strapi).of(ARTICLE, documentIds, new Date());
  const mayDo = await rightsOver(reader, rows);
  const self = editorNumber(strapi);
  const showsCaptions = reader.mayRead(ARTICLE, 'captions') && reader.mayRead(IMAGE_CAPTION);

  const cardOf = (row: CardRow): DeskCard => {
    const own = captions.get(captionsKey(row));
    const said = handovers.find(
      ({ article, locale }) => article === row.documentId && locale === (row.locale ?? '')
    );
    const firstPublishedAt = momentOf(row.firstPublishedAt);
    const publishedAt = momentOf(row.publishedAt);
    return {
      documentId: row.documentId,
      locale: row.locale ?? '',
      headline: row.headline ?? null,
      section: row.section ? nameIn(row.locale, row.section) : null,
      author: authorOf(row),
      words: row.wordCount ?? null,
      picture: own?.picture ?? null,
      captions: showsCaptions
        ? { count: own?.count ?? 0, wrong: own?.wrong ?? 0, lookAgain: own?.lookAgain ?? 0 }
        : null,
      languages: languages.get(row.documentId) ?? [],
      openIn: openIn(row, forms, self),
      updatedAt: new Date(row.updatedAt).toISOString(),
      savedBy: nameOfAdministrator(row.updatedBy ?? {}),
      publishAt: iso(row.publishAt),
      embargoedUntil: iso(row.embargoedUntil),
      expires: iso(row.expires),
      timeZone: typeof row.timeZone === 'string' ? row.timeZone : null,
      publishedAt: iso(publishedAt),
      isRepublished:
        publishedAt !== null &&
        firstPublishedAt !== null &&
        publishedAt.getTime() - firstPublishedAt.getTime() > LATER,
      handover: said ? toHandover(said) : null,
      away: absences.get(absenceKey(row)) ?? null,
      obstacles: obstacles.get(row.id) ?? [],
      refusal: refusals.get(row.id) ?? null,
      may: mayDo(row, self !== null && row.createdBy?.id === self),
    };
  };
  return new Map(rows.map((row) => [row.id, cardOf(row)]));
}

/** A story says a moment before its row does when it was first published, in milliseconds. */
const LATER = 10_000;

function authorOf({ by, authors = [], createdBy }: CardRow): string | null {
  const names = authors.flatMap(({ name }) => name?.trim() || []);
  return by?.trim() || names.join(', ') || (createdBy ? nameOfAdministrator(createdBy) : null);
}

/** Of the windows of one editor one. */
function openIn(
  row: Version,
  forms: ReadonlyArray<Version & { editor: number; name: string }>,
  self: number | null
): DeskCard['openIn'] {
  const own = forms.filter((form) => isSameVersion(form, { ...row, locale: row.locale ?? '' }));
  return [...new Map(own.map(({ editor, name }) => [editor, name]))].map(([editor, name]) => ({
    name,
    isSelf: editor === self,
  }));
}
