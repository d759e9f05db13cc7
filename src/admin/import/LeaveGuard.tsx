import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '../messages';
import { ConfirmDialog } from '../outlet-mirror';

/** Asks before stories are left that were read and are no drafts yet. */
export function LeaveGuard({ isUnfinished }: { isUnfinished: boolean }) {
  const say = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnfinished && currentLocation.pathname !== nextLocation.pathname
  );
  useEffect(() => {
    if (!isUnfinished) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnfinished]);
  if (blocker.state !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={say('import.leave')}
      confirm={say('import.leave.confirm')}
      danger
      isLoading={false}
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      {say('import.leave.explain')}
    </ConfirmDialog>
  );
}
