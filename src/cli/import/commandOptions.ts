export interface ImportCommandOptions {
  outlet?: string;
  locale?: string;
  date?: string;
  url?: string;
  format?: string;
  publish?: boolean;
  pictures: 'all' | 'files' | 'none';
  through?: 'rows' | 'documents';
  dryRun?: boolean;
  json?: boolean;
  report?: string;
}
