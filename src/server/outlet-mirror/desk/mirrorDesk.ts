import type { Core } from '@strapi/strapi';
import type { DeskMirror, DeskOutlet, DeskOutlets } from '../../../../types/mirrorDesk';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET, OUTLET_MIRROR } from '../../strapi/uids';
import type { MirrorLists } from '../lists';
import { HealthBook } from '../probe';
import { deskMirror } from './deskMirror';
import { lookCounts } from './lookCounts';
import { summaryOf, type Facts, type PublishedMirror } from './summary';
import { mirrorsOptions } from '../options';

type Outlet = Facts['outlet'];

const IN_SUMMARY = ['documentId', 'name', 'slug', 'address'];

/** Of one document: what the content manager says beside its title. */
interface Metadata {
  getStatus(version: Row, others: Row[]): DeskMirror['status'];
}

/** What editors see of outlets and their mirrors. Outlets are named by document identifiers. */
export class MirrorDesk {
  constructor(private readonly strapi: Core.Strapi) {}

  private get options() {
    return mirrorsOptions(this.strapi);
  }

  private get mirrors() {
    return rowsOf(this.strapi, OUTLET_MIRROR);
  }

  /** How many lists wait for an editor, by outlet. */
  private heldLists(): Promise<Map<string, number>> {
    const lists: MirrorLists = this.strapi.plugin('newsroom').service('mirrorLists');
    return lists.heldByOutlet();
  }

  /** Null where there is none. */
  find(outlet: string): Promise<(Outlet & { language: string | null }) | null> {
    return rowsOf(this.strapi, OUTLET).findOne({
      select: [...IN_SUMMARY, 'language'],
      where: { documentId: outlet },
    });
  }

  /** All outlets, by name. */
  async outlets(now = new Date()): Promise<DeskOutlets> {
    const outlets: Outlet[] = await rowsOf(this.strapi, OUTLET).findMany({
      select: IN_SUMMARY,
      orderBy: { name: 'asc' },
    });
    const published: Array<PublishedMirror & { outlet: { documentId: string } | null }> =
      await this.mirrors.findMany({
        where: { publishedAt: { $notNull: true } },
        populate: { outlet: { select: ['documentId'] } },
      });
    const health = await new HealthBook(this.strapi).of(
      published.map(({ documentId }) => documentId)
    );
    const held = await this.heldLists();
    return {
      everyMinutes: this.options.probe.everyMinutes,
      outlets: outlets.map((outlet) =>
        this.summary(
          {
            outlet,
            published: published.filter((each) => each.outlet?.documentId === outlet.documentId),
            health,
            heldLists: held.get(outlet.documentId) ?? 0,
          },
          now
        )
      ),
    };
  }

  /** An outlet with all its mirrors, whoever may know them; null where there is none. */
  async outlet(documentId: string, now = new Date()): Promise<DeskOutlet | null> {
    const found = await this.find(documentId);
    if (!found) return null;
    const { language: _, ...outlet } = found;
    const ofOutlet: Row[] = await this.mirrors.findMany({
      select: ['documentId'],
      where: { outlet: { documentId } },
    });
    const ids = [...new Set(ofOutlet.map((row) => row.documentId))];
    const rows: Row[] = await this.mirrors.findMany({
      where: { documentId: { $in: ids } },
      populate: { blockedIn: true, outlet: { select: ['documentId'] } },
      orderBy: [{ priority: 'asc' }, { id: 'asc' }],
    });
    const health = await new HealthBook(this.strapi).of(ids);
    const counts = await lookCounts(this.strapi, ids, now);
    const published = rows.filter(({ publishedAt }) => publishedAt !== null);
    const metadata = this.strapi
      .plugin('content-manager')
      .service('document-metadata') as unknown as Metadata;
    const mirrors = rows
      .filter(({ publishedAt }) => publishedAt === null)
      .map((draft) => {
        const { documentId: id } = draft;
        const itsPublished = published.find((row) => row.documentId === id) ?? null;
        return deskMirror(
          {
            draft,
            published: itsPublished,
            status: metadata.getStatus(draft, itsPublished ? [itsPublished] : []),
            health: health.get(id) ?? null,
            counts: counts.get(id) ?? [],
          },
          this.options.probe.torProxy,
          now
        );
      });
    // A mirror whose draft has gone to another outlet still stands in this one's list.
    const isHere = (row: Row) =>
      (row.outlet as { documentId: string } | null)?.documentId === documentId;
    const summary = this.summary(
      {
        outlet,
        published: published.filter(isHere) as Array<Row & PublishedMirror>,
        health,
        heldLists: (await this.heldLists()).get(documentId) ?? 0,
      },
      now
    );
    return { ...summary, everyMinutes: this.options.probe.everyMinutes, mirrors };
  }

  private summary(facts: Facts, now: Date) {
    const { minimumFine, probe } = this.options;
    return summaryOf(facts, { minimumFine, certificateDays: probe.certificateDays }, now);
  }
}
