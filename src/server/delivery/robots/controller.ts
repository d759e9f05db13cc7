import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { OUTLET } from '../../strapi/uids';
import { readOutlet, splitFileName } from '../request';
import { loadOutlets } from '../stories';
import { dependOn, listKey } from '../../cache';
import { reservationOf, stateReservation } from './reservation';
import { robotsTxt } from './robotsTxt';
import { rslXml, statesLicense } from './rsl';
import { apiAddress, refuseMisplaced } from '../../http';
import { composed } from '../../text/composed';

/** What an outlet tells the machines that come to its site. */
export const robotsController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function outletOf(ctx: Context, slug: string) {
    refuseMisplaced(ctx.query, []);
    const outlets = await loadOutlets(strapi);
    const outlet = readOutlet(outlets, slug);
    const { usageTerms } = outlets.describe(outlet.row, '');
    dependOn(ctx, [listKey(OUTLET)]);
    stateReservation(ctx, usageTerms);
    return { outlet, terms: usageTerms };
  }

  return {
    /** `GET /robots/:outlet.txt`: for the site to serve as its `/robots.txt`. */
    async txt(ctx: Context) {
      const { name } = splitFileName(String(ctx.params.file), ['txt']);
      const { terms } = await outletOf(ctx, name);
      const api = apiAddress(strapi);
      const slug = encodeURIComponent(name);
      ctx.set('Content-Type', 'text/plain; charset=utf-8');
      ctx.body = robotsTxt({
        rules: terms.robotsRules,
        license: statesLicense(terms) ? `${api}/robots/${slug}/rsl.xml` : null,
        sitemaps: [`${api}/sitemaps/${slug}.xml`, `${api}/sitemaps/${slug}/news.xml`],
      });
    },

    /** `GET /robots/:outlet/rsl.xml` and `GET /robots/:outlet/tdmrep.json` */
    async terms(ctx: Context) {
      const { name, ending } = splitFileName(String(ctx.params.file), ['xml', 'json']);
      const file = `${name}.${ending}`;
      const { outlet, terms } = await outletOf(ctx, composed(String(ctx.params.outlet)));
      const reservation = reservationOf(terms);
      if (file === 'rsl.xml' && statesLicense(terms)) {
        ctx.set('Content-Type', 'application/rsl+xml; charset=utf-8');
        ctx.body = rslXml(terms, outlet.address);
      } else if (file === 'tdmrep.json' && reservation) {
        ctx.set('Content-Type', 'application/json; charset=utf-8');
        ctx.body = [reservation];
      } else if (file === 'rsl.xml' || file === 'tdmrep.json') {
        throw new errors.NotFoundError(
          'This outlet says nothing about it. It can, under "Terms of use" of the outlet.'
        );
      } else {
        throw new errors.NotFoundError('There is rsl.xml and tdmrep.json here.');
      }
    },
  };
};
