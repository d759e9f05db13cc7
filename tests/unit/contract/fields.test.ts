import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../../..');

function interfacesOf(file: string): Map<string, ts.InterfaceDeclaration> {
  const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return new Map(
    source.statements.filter(ts.isInterfaceDeclaration).map((each) => [each.name.text, each])
  );
}

const contract = interfacesOf('src/contract/content.ts');
const contentTypes = interfacesOf('types/generated/contentTypes.d.ts');
const components = interfacesOf('types/generated/components.d.ts');

const nameOf = (member: ts.TypeElement): string => member.name?.getText() ?? '';

/** With those of what it extends, in the same file. */
function fieldsOf(name: string): string[] {
  const declared = contract.get(name);
  if (!declared) throw new Error(`There is no ${name}.`);
  const above = (declared.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap(({ expression }) => fieldsOf(expression.getText()))
  );
  return [...above, ...declared.members.map(nameOf)];
}

/** What a schema lets out: all but its private attributes. */
function publicAttributes(schema: ts.InterfaceDeclaration | undefined): string[] {
  const attributes = schema?.members.find((member) => nameOf(member) === 'attributes');
  if (!attributes || !ts.isPropertySignature(attributes)) throw new Error('No attributes.');
  const { type } = attributes;
  if (!type || !ts.isTypeLiteralNode(type)) throw new Error('No attributes.');
  return type.members
    .filter((member) => !member.getText().includes('Schema.Attribute.Private'))
    .map(nameOf);
}

/** What Strapi adds to each entry, and to a component in a zone. */
const ADDED = ['id', 'documentId', '__component'];
/** A figure's caption, which its page has by the key, and what an embed shows. */
const BY_SLUG = ['caption', 'shown'];

describe('The public types of the content', () => {
  it.each([
    ['ArticleEntry', 'PluginNewsroomArticle'],
    ['CaptionEntry', 'PluginNewsroomImageCaption'],
    ['OutletEntry', 'PluginNewsroomOutlet'],
    ['SectionEntry', 'PluginNewsroomSection'],
    ['MirrorEntry', 'PluginNewsroomOutletMirror'],
  ])('%s has the public fields of %s and no others', (name, schema) => {
    const said = fieldsOf(name).filter((field) => !ADDED.includes(field));
    expect(said.sort()).toEqual(publicAttributes(contentTypes.get(schema)).sort());
  });

  it.each([
    ['AuthorOfArticle', 'NewsroomAuthor'],
    ['NamedConcept', 'NewsroomConcept'],
    ['NamedConcept', 'NewsroomPerson'],
    ['NamedConcept', 'NewsroomInfoSource'],
    ['NameInLanguage', 'NewsroomLocalName'],
    ['CorrectionOfArticle', 'NewsroomCorrection'],
    ['TextInBody', 'NewsroomText'],
    ['QuoteInBody', 'NewsroomQuote'],
    ['EmbedInBody', 'NewsroomEmbed'],
    ['BlockedCountry', 'NewsroomBlocking'],
  ])('%s has the public fields of %s and no others', (name, schema) => {
    const said = fieldsOf(name).filter((field) => ![...ADDED, ...BY_SLUG].includes(field));
    expect(said.sort()).toEqual(publicAttributes(components.get(schema)).sort());
  });

  it('gives a figure the key of its caption, and its caption by slug', () => {
    const said = fieldsOf('FigureInBody').filter((field) => !ADDED.includes(field));
    expect(said).toEqual([...publicAttributes(components.get('NewsroomFigure')), 'caption']);
  });
});
