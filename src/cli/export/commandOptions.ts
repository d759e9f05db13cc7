export interface ExportCommandOptions {
  format: string;
  out: string;
  outlet?: string;
  section?: string;
  since?: string;
  until?: string;
  locale?: string;
  drafts?: boolean;
  pictures: boolean;
  force?: boolean;
}
