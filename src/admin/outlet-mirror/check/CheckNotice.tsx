import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import type { MirrorCheck } from './useMirrorCheck';

const Bar = styled.progress`
  width: 100%;
  height: 0.8rem;
  accent-color: ${({ theme }) => theme.colors.primary600};
`;

/** How far a check has come, or why there was none. */
export function CheckNotice({ check }: { check: MirrorCheck }) {
  const say = useText();
  const { progress, running, refusal } = check;
  const close = (
    <Button variant="tertiary" size="S" onClick={check.close}>
      {say('mirrors.close')}
    </Button>
  );
  if (refusal !== null) {
    return <Notice tone="warning" live title={say(`mirrors.check.${refusal}`)} action={close} />;
  }
  if (progress === null) return null;
  const { total, withoutTor, failed, ended } = progress;
  const results = Object.values(progress.results);
  const faulty = results.filter(
    ({ health }) => health !== 'fine' && health !== 'certificate-expiring'
  ).length;
  const counts = { done: results.length, total: total ?? 0, faulty };
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
    <Notice
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
          <Bar value={results.length} max={total} aria-label={title} />
        )}
        {withoutTor > 0 && (
          <Typography tag="p" variant="omega" textColor="neutral700">
            {say('mirrors.check.withoutTor', { count: withoutTor })}
          </Typography>
        )}
      </Flex>
    </Notice>
  );
}
