import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { deskOf } from '../../support/desk';

describe('explore', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom.stop());
  it('board', async () => {
    const token = await signInAdministrator(newsroom);
    const { connection } = newsroom.strapi.db;
    const N = 20000;
    const t0 = Date.UTC(2020, 0, 1);
    for (const pub of [false, true])
      await connection.raw(
        `INSERT INTO newsroom_articles (document_id, headline, slug, locale, created_at, updated_at, first_published_at, published_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < ${N}) SELECT 'doc'||i, 'Story '||i, 'story-'||i, 'en', ${t0}+i*8000000, ${t0}+i*8000000, ${t0}+i*8000000, ${pub ? `${t0}+i*8000000` : 'NULL'} FROM n`
      );
    await connection.raw(
      `INSERT INTO newsroom_withdrawals (document_id, article, locale, http_status, started_at, active) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 5000) SELECT 'w'||i, 'doc'||(i*2), 'en', 410, ${t0}+i*30000000, 1 FROM n`
    ).catch((e: Error) => console.log(e.message));
    const desk = deskOf(newsroom);
    for (const analyse of [false, true]) {
      if (analyse) await connection.raw('ANALYZE');
      await desk.board(token);
      const asked: Array<{ sql: string; bindings: unknown[] }> = [];
      const note = (q: { sql: string; bindings?: unknown[] }) => asked.push({ sql: q.sql, bindings: q.bindings ?? [] });
      connection.on('query', note);
      await desk.board(token);
      await newsroom.request('GET', '/newsroom/desk/calendar?from=2026-11-01&to=2026-12-06', { token });
      await newsroom.request('GET', '/newsroom/desk/not-ready', { token });
      connection.off('query', note);
      const lines: string[] = [`analysed ${analyse} statements ${asked.length}`];
      for (const { sql, bindings } of asked) {
        if (!/^select/i.test(sql)) continue;
        const began = process.hrtime.bigint();
        await connection.raw(sql, bindings as never);
        const took = Number(process.hrtime.bigint() - began) / 1e6;
        const plan = (await connection.raw(`EXPLAIN QUERY PLAN ${sql}`, bindings as never)) as Array<{ detail: string }>;
        const scans = plan.map(({ detail }) => detail).filter((d) => /SCAN|TEMP/.test(d));
        if (took > 3 || scans.some((d) => /SCAN (?!.*INDEX)/.test(d))) lines.push(`${took.toFixed(1)} ms ${sql.slice(0, 700)}\n   ${plan.map(({ detail }) => detail).join('\n   ')}`);
      }
      require('fs').appendFileSync('/tmp/dw16b/desk.txt', lines.join('\n') + '\n\n');
    }
  });
});
