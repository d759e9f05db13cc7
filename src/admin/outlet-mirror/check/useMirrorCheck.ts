import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckProgress } from '../../../../types/mirror-panel';
import { serverAddress } from '../../serverAddress';
import { panelPath, useFreshTokenMutation } from '../mirrorPanelApi';
import { afterLine, BEGINNING, type CheckSoFar } from './progress';
import { piecesOf, streamedLines } from './streamedLines';

/** Why there was no check at all: this node checks the outlet already, or something else. */
type CheckRefusal = 'busy' | 'failed';

export interface MirrorCheck {
  /** Null where nobody asked for a check yet. */
  progress: CheckSoFar | null;
  running: boolean;
  refusal: CheckRefusal | null;
  /** All that can be checked, or one mirror. */
  start(mirror?: string): void;
  stop(): void;
  /** Takes what was found off the page. */
  close(): void;
}

/**
 * A check of an outlet's mirrors, as it goes on. Strapi's own way of asking waits for whole answers, so
 * this one is asked past it. Who leaves the page ends the check.
 *
 * @param onEnd after the last mirror, whether or not it came to its end
 */
export function useMirrorCheck(outlet: string, onEnd: () => Promise<unknown>): MirrorCheck {
  const token = useAuth('useMirrorCheck', (auth) => auth.token);
  const [freshToken] = useFreshTokenMutation();
  const [progress, setProgress] = useState<CheckSoFar | null>(null);
  const [running, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<CheckRefusal | null>(null);
  const leave = useRef<AbortController | null>(null);

  const stop = useCallback(() => leave.current?.abort(), []);
  useEffect(() => stop, [stop, outlet]);

  const run = async (mirror: string | undefined, { signal }: AbortController) => {
    const ask = (bearer: string) =>
      fetch(`${serverAddress()}${panelPath(outlet, '/check')}`, {
        method: 'POST',
        signal,
        credentials: 'include',
        headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(mirror === undefined ? {} : { mirror }),
      });
    let response = await ask(token ?? '');
    if (response.status === 401) response = await ask(await freshToken(outlet).unwrap());
    if (!response.ok || response.body === null) {
      setRefusal(response.status === 409 ? 'busy' : 'failed');
      return;
    }
    let seen = BEGINNING;
    setProgress(seen);
    for await (const line of streamedLines(piecesOf(response.body))) {
      seen = afterLine(seen, JSON.parse(line) as CheckProgress);
      setProgress(seen);
    }
    // An answer that breaks off says nothing of it.
    if (!seen.ended && !seen.failed) setProgress({ ...seen, failed: true });
  };

  const start = (mirror?: string) => {
    if (running) return;
    const controller = new AbortController();
    leave.current = controller;
    setRefusal(null);
    setProgress(null);
    setRunning(true);
    void run(mirror, controller)
      .catch(() => {
        if (!controller.signal.aborted) setRefusal('failed');
      })
      .then(onEnd)
      .finally(() => setRunning(false));
  };

  const close = () => {
    setProgress(null);
    setRefusal(null);
  };

  return { progress, running, refusal, start, stop, close };
}
