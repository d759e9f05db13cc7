import type { Core } from '@strapi/strapi';
import { readableCaptions } from '../../image-caption';
import { STANDING } from '../../outlet';
import { EditorReader } from '../../strapi/reader';
import { localesOf, rowsOf, version, type Row } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION, OUTLET } from '../../strapi/uids';
import { textOrNull } from '../../text/textOrNull';
import { previewOptions } from '../options';
import { readerFields } from '../readerFields';

import { WITHDRAW, WithdrawalStore } from '../withdrawal';
import { filledTemplate, ownPage, type PreviewParts } from './previewAddress';
import { placeOfPage } from './pageAddress';
import { PreviewTokens } from './previewToken';

/** What Strapi asks of the handler of its preview, `admin.preview.config.handler`. */
interface PreviewParams {
  documentId?: string;
  locale?: string | null;
  status?: string;
}

interface Asking {
  userAbility: { can(action: string): boolean };
}

/** Where the sites of the newsroom show a story that is not public yet. */
export class Previews {
  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * The address of a preview for the editor of the present request, as Strapi's preview asks for it: the
   * draft with a link that expires, or what is published.
   *
   * @returns null for another type, for a story that the editor may not read whole, and for one whose
   *   outlet has no site
   */
  async url(uid: string, { documentId, locale, status }: PreviewParams): Promise<string | null> {
    const asking = this.strapi.requestContext.get()?.state as Asking | undefined;
    if (uid !== ARTICLE || documentId === undefined || !asking?.userAbility) return null;
    const [language] = await localesOf(this.strapi, ARTICLE, locale ?? undefined);
    if (!language) return null;
    const isPublished = status === 'published';
    const row = await version(
      this.strapi,
      ARTICLE,
      { documentId, locale: language },
      isPublished ? 'published' : 'draft',
      STANDING
    );
    const reader = new EditorReader(this.strapi, asking.userAbility);
    if (!row) return null;
    const readable = await reader.readable(ARTICLE, [row], readerFields(this.strapi));
    if (readable.length === 0) return null;
    return this.addressOf(row, language, async () =>
      isPublished ? null : this.tokenFor(row, language, reader, asking)
    );
  }

  private async addressOf(
    row: Row,
    locale: string,
    makeToken: () => Promise<string | null>
  ): Promise<string | null> {
    const { outlet, slug, page } = await placeOfPage(this.strapi, row, locale);
    const { url } = previewOptions(this.strapi);
    if (url === '' && page === null) return null;
    const token = await makeToken();
    const parts: PreviewParts = {
      slug,
      documentId: row.documentId,
      locale,
      status: token === null ? 'published' : 'draft',
      token: token ?? '',
      outlet: await this.slugOf(outlet),
    };
    return url === '' ? page && ownPage(page, parts) : filledTemplate(url, parts);
  }

  private async slugOf(outlet: { id: number } | null): Promise<string> {
    if (!outlet) return '';
    const row: Row | null = await rowsOf(this.strapi, OUTLET).findOne({
      select: ['slug'],
      where: { id: outlet.id },
    });
    return textOrNull(row?.slug) ?? '';
  }

  private async tokenFor(
    { id, documentId }: Row,
    locale: string,
    reader: EditorReader,
    { userAbility }: Asking
  ): Promise<string> {
    const captions: Row[] = await rowsOf(this.strapi, IMAGE_CAPTION).findMany({
      select: ['id', 'documentId', 'locale'],
      where: { article: { id } },
    });
    const readable = await readableCaptions(reader, captions);
    const withdrawal = await new WithdrawalStore(this.strapi).current({
      article: documentId,
      locale,
    });
    const until = new Date(Date.now() + previewOptions(this.strapi).minutes * 60_000);
    return new PreviewTokens(this.strapi).sign(
      {
        documentId,
        locale,
        // Those that come later are for others to read first, where the editor may not read them all.
        captions:
          readable.length === captions.length && !reader.isConditional(IMAGE_CAPTION)
            ? undefined
            : readable.map((caption) => caption.documentId),
        isWithdrawn: Boolean(withdrawal?.httpStatus) && userAbility.can(WITHDRAW),
      },
      until
    );
  }
}
