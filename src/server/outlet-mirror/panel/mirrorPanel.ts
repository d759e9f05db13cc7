import type { Core } from '@strapi/strapi';
import type { PanelMirror, PanelOutlet, PanelOutlets } from '../../../../types/mirror-panel';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET, OUTLET_MIRROR } from '../../strapi/uids';
import { MirrorHealthStore } from '../check';
import type { MirroredOutlet } from '../mirroredOutlet';
import { mirrorsOptions } from '../options';
import type { MirrorSources } from '../sources';
import { checkCounts } from './checkCounts';
import { panelMirror } from './panelMirror';
import { summaryOf, type OutletFacts, type PublishedMirror } from './summary';

/** Of one document: what the content manager says beside its title. */
interface Metadata {
  getStatus(version: Row, others: Row[]): PanelMirror['status'];
}

/** What editors see of outlets and their mirrors. */
export class MirrorPanel {
  constructor(private readonly strapi: Core.Strapi) {}

  private get options() {
    return mirrorsOptions(this.strapi);
  }

  private get mirrors() {
    return rowsOf(this.strapi, OUTLET_MIRROR);
  }

  /** How many sources wait for an editor, by outlet. */
  private heldSources(): Promise<Map<string, number>> {
    const sources: MirrorSources = this.strapi.plugin('newsroom').service('mirror-sources');
    return sources.heldByOutlet();
  }

  /** All outlets, by name. */
  async outlets(now = new Date()): Promise<PanelOutlets> {
    const outlets: Array<OutletFacts['outlet']> = await rowsOf(this.strapi, OUTLET).findMany({
      select: ['documentId', 'name', 'slug', 'address'],
      orderBy: { name: 'asc' },
    });
    const published: Array<PublishedMirror & { outlet: { documentId: string } | null }> =
      await this.mirrors.findMany({
        where: { publishedAt: { $notNull: true } },
        populate: { outlet: { select: ['documentId'] } },
      });
    const health = await new MirrorHealthStore(this.strapi).of(
      published.map(({ documentId }) => documentId)
    );
    const held = await this.heldSources();
    return {
      everyMinutes: this.options.check.everyMinutes,
      outlets: outlets.map((outlet) =>
        this.summary(
          {
            outlet,
            published: published.filter((each) => each.outlet?.documentId === outlet.documentId),
            health,
            heldSources: held.get(outlet.documentId) ?? 0,
          },
          now
        )
      ),
    };
  }

  /** An outlet with all its mirrors, whoever may know them. */
  async outlet(
    { documentId, name, slug, address, timeZone }: MirroredOutlet,
    now = new Date()
  ): Promise<PanelOutlet> {
    const ofOutlet: Row[] = await this.mirrors.findMany({
      select: ['documentId'],
      where: { outlet: { documentId } },
    });
    const ids = [...new Set(ofOutlet.map((row) => row.documentId))];
    const rows: Row[] = await this.mirrors.findMany({
      where: { documentId: { $in: ids } },
      populate: { blockedIn: true, outlet: { select: ['documentId'] } },
      orderBy: [{ priority: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    });
    const health = await new MirrorHealthStore(this.strapi).of(ids);
    const counts = await checkCounts(this.strapi, ids, now, timeZone);
    const published = rows.filter(({ publishedAt }) => publishedAt !== null);
    const metadata = this.strapi
      .plugin('content-manager')
      .service('document-metadata') as unknown as Metadata;
    const mirrors = rows
      .filter(({ publishedAt }) => publishedAt === null)
      .map((draft) => {
        const { documentId: id } = draft;
        const itsPublished = published.find((row) => row.documentId === id) ?? null;
        return panelMirror(
          {
            draft,
            published: itsPublished,
            status: metadata.getStatus(draft, itsPublished ? [itsPublished] : []),
            health: health.get(id) ?? null,
            counts: counts.get(id) ?? [],
            timeZone,
          },
          this.options.check.torProxy,
          now
        );
      });
    // A mirror whose draft has gone to another outlet still stands in this one's list.
    const isHere = (row: Row) =>
      (row.outlet as { documentId: string } | null)?.documentId === documentId;
    const summary = this.summary(
      {
        outlet: { documentId, name, slug, address },
        published: published.filter(isHere) as Array<Row & PublishedMirror>,
        health,
        heldSources: (await this.heldSources()).get(documentId) ?? 0,
      },
      now
    );
    return { ...summary, everyMinutes: this.options.check.everyMinutes, mirrors };
  }

  private summary(facts: OutletFacts, now: Date) {
    const { minimumServing, check } = this.options;
    return summaryOf(facts, { minimumServing, certificateDays: check.certificateDays }, now);
  }
}
