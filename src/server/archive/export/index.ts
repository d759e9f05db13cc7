export { exportStories, type ExportOptions, type ExportSummary } from './exportStories';
