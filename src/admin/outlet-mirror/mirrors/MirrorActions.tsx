import { Flex, IconButton, MenuItem, SimpleMenu, Typography } from '@strapi/design-system';
import { ArrowClockwise, More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { PanelMirror } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import type { MirrorCheck } from '../check/useMirrorCheck';
import { editMirror } from '../paths';
import type { MirrorRights } from '../useMirrorRights';

interface MirrorActionsProps {
  mirror: PanelMirror;
  check: MirrorCheck;
  rights: MirrorRights;
  onMove(): void;
}

/** What can be done with a mirror. */
export function MirrorActions({ mirror, check, rights, onMove }: MirrorActionsProps) {
  const say = useText();
  const navigate = useNavigate();
  const { documentId, label, checkable, canBePrimary } = mirror;
  return (
    <Flex gap={1} justifyContent="flex-end">
      {rights.check && checkable === 'yes' && (
        <IconButton
          label={say('mirrors.checkOne', { label })}
          disabled={check.running}
          onClick={() => check.start(documentId)}
        >
          <ArrowClockwise />
        </IconButton>
      )}
      {(rights.edit || rights.move) && (
        <SimpleMenu
          label={say('mirrors.more', { label })}
          tag={IconButton}
          icon={<More />}
          popoverPlacement="bottom-end"
        >
          {rights.edit && (
            <MenuItem onSelect={() => navigate(editMirror(documentId))}>
              {say('mirrors.edit')}
            </MenuItem>
          )}
          {rights.move && (
            <MenuItem onSelect={onMove} disabled={!canBePrimary.possible}>
              <Flex direction="column" alignItems="flex-start" maxWidth="32rem">
                <Typography textColor={canBePrimary.possible ? 'neutral800' : 'neutral500'}>
                  {say('mirrors.makePrimary')}
                </Typography>
                {!canBePrimary.possible && (
                  <Typography variant="pi" textColor="neutral600">
                    {say(`mirrors.notPrimary.${canBePrimary.because}`)}
                  </Typography>
                )}
              </Flex>
            </MenuItem>
          )}
        </SimpleMenu>
      )}
    </Flex>
  );
}
