import { Command } from 'commander';
import { keysCommand } from './keys';
import { verifyListCommand } from './verify';

/** `newsroom mirrors …`: lists of an outlet's mirrors, and the keys that sign them. */
export const mirrorsCommand = (): Command =>
  new Command('mirrors')
    .description("Lists of an outlet's mirrors.")
    .addCommand(verifyListCommand().exitOverride())
    .addCommand(keysCommand().exitOverride());
