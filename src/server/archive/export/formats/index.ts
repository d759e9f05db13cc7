import type { ExportFormat } from '../exportFormat';
import { ghostFormat } from './ghost';
import { htmlFormat } from './html';
import { jsonLinesFormat } from './jsonLines';
import { markdownFormat } from './markdown';
import { newsMlFormat } from './newsml';
import { ninjsFormat } from './ninjs';
import { wxrFormat } from './wxr';

/** All formats that stories are exported to. */
export const exportFormats: readonly ExportFormat[] = [
  ninjsFormat,
  newsMlFormat,
  wxrFormat,
  ghostFormat,
  jsonLinesFormat,
  markdownFormat,
  htmlFormat,
];
