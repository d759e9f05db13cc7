import { Box, Flex, LinkButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { PanelMirror, PanelOutlet, OutletMove } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { withResult } from '../check/progress';
import type { MirrorCheck } from '../check/useMirrorCheck';
import { EmptyState } from '../EmptyState';
import { MoveDialog } from '../move/MoveDialog';
import { newMirror } from '../paths';
import type { MirrorRights } from '../useMirrorRights';
import { MirrorRow } from './MirrorRow';
import { MirrorTable } from './MirrorTable';

interface MirrorsTabProps {
  outlet: PanelOutlet;
  check: MirrorCheck;
  rights: MirrorRights;
  onMoved(move: OutletMove): void;
}

const COLUMNS = [
  ['label', '20%'],
  ['address', '24%'],
  ['state', '12%'],
  ['days', '17rem'],
  ['certificate', '9rem'],
  ['lastCheck', '24%'],
] as const;

/** The outlet's mirrors, and what the last checks found of each. */
export function MirrorsTab({ outlet, check, rights, onMoved }: MirrorsTabProps) {
  const say = useText();
  const [moving, setMoving] = useState<PanelMirror | null>(null);
  const add = (
    <LinkButton tag={Link} to={newMirror} variant="secondary" startIcon={<Plus />}>
      {say('mirrors.add')}
    </LinkButton>
  );
  if (outlet.mirrors.length === 0) {
    return (
      <EmptyState
        title={say('mirrors.empty')}
        hint={say('mirrors.empty.hint')}
        action={rights.create ? add : undefined}
      />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box
        background="neutral0"
        shadow="tableShadow"
        hasRadius
        data-newsroom-says
        data-newsroom="mirrors"
        style={{ overflowX: 'auto' }}
      >
        <MirrorTable>
          <thead>
            <tr>
              {COLUMNS.map(([name, width]) => (
                <th key={name} scope="col" style={{ width }}>
                  <Typography variant="sigma" textColor="neutral600">
                    {say(`mirrors.column.${name}`)}
                  </Typography>
                </th>
              ))}
              <th scope="col" style={{ width: '9rem' }}>
                <VisuallyHidden>{say('mirrors.column.actions')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {outlet.mirrors.map((mirror) => (
              <MirrorRow
                key={mirror.documentId}
                mirror={withResult(mirror, check.progress?.results ?? {})}
                check={check}
                rights={rights}
                everyMinutes={outlet.everyMinutes}
                onMove={() => setMoving(mirror)}
              />
            ))}
          </tbody>
        </MirrorTable>
      </Box>
      {rights.create && <Box>{add}</Box>}
      {moving && (
        <MoveDialog
          outlet={outlet}
          mirror={moving}
          onClose={() => setMoving(null)}
          onMoved={onMoved}
        />
      )}
    </Flex>
  );
}
