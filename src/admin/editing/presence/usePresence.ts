import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { PresenceAnswer, PresenceRequest } from '../../../../types/editing';
import { madeUp } from '../../madeUp';
import { serverAddress } from '../../serverAddress';
import { useTellPresenceMutation } from './presenceApi';

/** How often a form says that it is open, in milliseconds. */
const BEAT = 10_000;

type OpenForm = Pick<PresenceRequest, 'type' | 'documentId' | 'locale'>;

/**
 * Says that a form is open for as long as it can be seen, and hears who else has its entry open. What cannot
 * be asked is asked again with the next beat.
 */
export function usePresence({ type, documentId, locale }: OpenForm): PresenceAnswer | null {
  const token = useAuth('usePresence', (auth) => auth.token);
  const [tell] = useTellPresenceMutation();
  const [heard, setHeard] = useState<PresenceAnswer | null>(null);
  const latestToken = useRef(token);
  latestToken.current = token;
  useEffect(() => {
    const form: PresenceRequest = { type, documentId, locale, session: madeUp() };
    let isOver = false;
    let isOpen = false;
    const beat = () => {
      if (document.visibilityState !== 'visible') return;
      isOpen = true;
      tell(form)
        .unwrap()
        .then(
          (answer) => !isOver && setHeard(answer),
          () => undefined
        );
    };
    const leave = () => {
      if (!isOpen) return;
      isOpen = false;
      // Goes out though the page is closed, which nothing does that Strapi's client sends.
      void fetch(`${serverAddress()}/newsroom/presence`, {
        method: 'POST',
        keepalive: true,
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${latestToken.current ?? ''}`,
        },
        body: JSON.stringify({ ...form, isLeaving: true }),
      }).catch(() => undefined);
    };
    beat();
    const timer = setInterval(beat, BEAT);
    document.addEventListener('visibilitychange', beat);
    window.addEventListener('pagehide', leave);
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
      window.removeEventListener('pagehide', leave);
      leave();
      setHeard(null);
    };
  }, [tell, type, documentId, locale]);
  return heard;
}
