import { PassThrough, type Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { CheckProgress, CheckRequest } from '../../../../types/mirror-panel';
import type { MirrorChecker } from '../check';

/** Checks that editors asked for. Of an outlet this node runs one at a time. */
export class OutletChecks {
  private readonly running = new Set<string>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly checker: Pick<MirrorChecker, 'checkNow'>
  ) {}

  /**
   * Checks the mirrors of an outlet now.
   *
   * @param outlet document identifier
   * @returns what is found as it is found, a JSON value a line (application/x-ndjson); when it is
   *   destroyed, so is the check. Null while this node checks the outlet already
   */
  begin(outlet: string, { mirror }: CheckRequest): Readable | null {
    if (this.running.has(outlet)) return null;
    this.running.add(outlet);
    const lines = new PassThrough();
    const leave = new AbortController();
    lines.once('close', () => leave.abort());
    const say = (progress: CheckProgress) => {
      if (!lines.destroyed) lines.write(`${JSON.stringify(progress)}\n`);
    };
    this.checker
      .checkNow(outlet, {
        ...(mirror !== undefined && { mirror }),
        signal: leave.signal,
        onBegin: (total, withoutTor) => say({ step: 'began', total, withoutTor }),
        onResult: ({ mirror: checked, health, message, latencyMs, checkedAt }) =>
          say({
            step: 'checked',
            mirror: checked,
            health,
            message,
            latencyMs,
            checkedAt: checkedAt.toISOString(),
          }),
      })
      .then(
        () => say({ step: 'ended' }),
        (error: unknown) => {
          this.strapi.log.error(`The mirrors could not be checked. ${String(error)}`);
          say({ step: 'failed', message: 'The mirrors could not be checked. The log says why.' });
        }
      )
      .finally(() => {
        // Before the answer ends: who has read it to its end may ask again.
        this.running.delete(outlet);
        lines.end();
      });
    return lines;
  }
}
