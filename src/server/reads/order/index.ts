export { ArticleOrder } from './articleOrder';
export { pageStatement, totalStatement, type Page, type Statement } from './pages';
