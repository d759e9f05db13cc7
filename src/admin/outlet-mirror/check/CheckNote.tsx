import { Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useText } from '../../messages';
import { Note } from '../Note';
import type { Check } from './useCheck';

/** How far a check has come, or why there was none. */
export function CheckNote({ check }: { check: Check }) {
  const say = useText();
  const { progress, running, refusal } = check;
  const close = (
    <Button variant="tertiary" size="S" onClick={check.close}>
      {say('mirrors.close')}
    </Button>
  );
  if (refusal !== null) {
    return <Note tone="warning" live title={say(`mirrors.check.${refusal}`)} action={close} />;
  }
  if (progress === null) return null;
  const { total, withoutTor, failed, ended } = progress;
  const looks = Object.values(progress.looks);
  const faulty = looks.filter(
    ({ verdict }) => verdict !== 'fine' && verdict !== 'certificate-expiring'
  ).length;
  const counts = { done: looks.length, total: total ?? 0, faulty };
  const title = failed
    ? say('mirrors.check.broken', counts)
    : total === 0
      ? say('mirrors.check.nothing')
      : running
        ? say('mirrors.check.running', counts)
        : ended
          ? say('mirrors.check.ended', counts)
          : say('mirrors.check.stopped', counts);
  return (
    <Note
      tone={failed || faulty > 0 ? 'warning' : running || total === 0 ? 'neutral' : 'success'}
      live
      title={title}
      action={
        running ? (
          <Button variant="tertiary" size="S" onClick={check.stop}>
            {say('mirrors.check.stop')}
          </Button>
        ) : (
          close
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        {running && total !== null && total > 0 && (
          <ProgressBar value={(looks.length / total) * 100} aria-label={title} />
        )}
        {withoutTor > 0 && (
          <Typography tag="p" variant="omega" textColor="neutral700">
            {say('mirrors.check.withoutTor', { count: withoutTor })}
          </Typography>
        )}
      </Flex>
    </Note>
  );
}
