import { Command } from 'commander';
import { checkMirrorsCommand } from './check';
import { importSourceCommand } from './import';
import { keysCommand } from './keys';
import { verifyListCommand } from './verify';

/** `newsroom mirrors …`: lists of an outlet's mirrors, and the keys that sign them. */
export const mirrorsCommand = (): Command =>
  new Command('mirrors')
    .description("Lists of an outlet's mirrors.")
    .addCommand(verifyListCommand().exitOverride())
    .addCommand(checkMirrorsCommand().exitOverride())
    .addCommand(importSourceCommand().exitOverride())
    .addCommand(keysCommand().exitOverride());
