export { ArticleIndex } from './articleIndex';
export { pageStatement, totalStatement, type Statement } from './pages';
