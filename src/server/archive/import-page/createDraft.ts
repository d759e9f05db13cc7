import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CreateDraftAnswer } from '../../../../types/import-page';
import type { EditorReader } from '../../strapi/reader';
import { ARTICLE } from '../../strapi/uids';
import type { ReadItem } from '../reader';
import type { Story } from '../story';
import { importStories, type ImportingEditor, type StoryReport } from '../writer';
import { chosenPlace } from './chosenPlace';
import type { AskedDraft } from './requests';
import { writableStory } from './writableStory';

const PLACE = 'story';

async function* alone(story: Story): AsyncGenerator<ReadItem> {
  yield { place: PLACE, story };
}

/** What an editor may do with stories that are here; it keeps what it refused, of which a report has but the words. */
class Permission {
  refusal: Error | null = null;

  constructor(private readonly editor: EditorReader) {}

  /** @throws ForbiddenError */
  readonly allow: ImportingEditor['allow'] = async (action, story) => {
    if ((await this.editor.allowed(action, ARTICLE, [story])).length > 0) return;
    this.refusal = new errors.ForbiddenError(
      'This story has been imported already, and your role may not open it.'
    );
    throw this.refusal;
  };
}

/**
 * Makes a story a draft, or finds that it is one.
 *
 * @throws ForbiddenError where the editor may not write it, ValidationError for what the content model refuses
 */
export async function createDraft(
  strapi: Core.Strapi,
  editor: EditorReader,
  asked: AskedDraft,
  { createdBy }: { createdBy: number }
): Promise<CreateDraftAnswer> {
  const { locale } = asked;
  if (!editor.mayCreate(ARTICLE, locale, 'headline')) {
    throw new errors.ForbiddenError('Your role may not write stories in this language.');
  }
  const { story, left } = writableStory(editor, asked.story, locale, new Date());
  const { outlet, section, trail } = await chosenPlace(strapi, editor, asked);
  const permission = new Permission(editor);
  const { allow } = permission;
  const reports: StoryReport[] = [];
  await importStories(strapi, alone({ ...story, sectionTrail: trail }), {
    locale,
    outlet: outlet?.name,
    publish: 'draft',
    editor: { id: createdBy, into: { outlet: outlet?.documentId ?? null, section }, allow },
    onReport: (report) => {
      reports.push(report);
    },
  });
  const [report] = reports;
  const { outcome, documentId } = report ?? {};
  const isHere = outcome && outcome !== 'refused' && outcome !== 'skipped' && documentId;
  if (!report || !isHere) throw permission.refusal ?? refusalOf(report);
  if (outcome === 'unchanged') await allow('read', { documentId, locale });
  return {
    outcome,
    documentId,
    locale,
    headline: report.headline ?? story.headline,
    problems: [...left, ...report.problems],
  };
}

function refusalOf(report: StoryReport | undefined): Error {
  const [problem] = report?.problems ?? [];
  const message = problem?.message ?? 'The story was not written. Try again.';
  return new errors.ValidationError(message, {
    errors: [{ path: ['story'], message, name: 'ValidationError' }],
  });
}
