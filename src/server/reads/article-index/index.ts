export { ArticleIndex } from './articleIndex';
export { pageStatement, totalStatement, type IndexPage, type Statement } from './pages';
