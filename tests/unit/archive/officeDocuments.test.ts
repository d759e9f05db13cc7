import { readHtmlPage } from '../../../src/server/archive/readers/htmlPage/htmlPage';
import { blocksOf } from '../../support/sourceFile';

const FIRST =
  'The company keeps its ships in the harbour until the wind goes down, it said in a letter that hung at the quay.';
const LAST =
  'About three hundred travellers waited in the hall, where volunteers of the rowing club served tea until late.';

const word = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><title>Document1</title></head>
<body lang=EN-GB><div class=WordSection1>${body}</div></body></html>`;
const item = (sign: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

const EXPECTED = {
  headline: 'Ferry stops',
  standfirst: 'No boats on Monday, says the company',
  by: 'Ida Holm',
  dateline: 'PORT ELLIS',
  captions: [{ caption: 'The pier at dawn.', creditLine: 'Ana Ruiz' }],
};
const BLOCKS = ['heading: Why', `paragraph: ${LAST}`];

describe('a document that an office program saved as a page', () => {
  test('comes from Word with its title, lists and captions', () => {
    const story = readHtmlPage(
      word(`<p class=MsoTitle>Ferry stops<o:p></o:p></p>
      <p class=MsoSubtitle>No boats on Monday, says the company<o:p></o:p></p>
      <p class=MsoNormal>By Ida Holm<o:p></o:p></p>
      <p class=MsoNormal><b>PORT ELLIS</b> – ${FIRST}<o:p></o:p></p>
      <p class=MsoNormal><![if !vml]><img width=602 height=401 src="Ferry_files/image001.jpg"><![endif]></p>
      <p class=MsoCaption>Figure 1 The pier at dawn. Photo: Ana Ruiz<o:p></o:p></p>
      <h2>Why<o:p></o:p></h2>
      ${item('·', 'one')}${item('o', 'inside', 2)}${item('·', 'two')}
      <p class=MsoNormal>${LAST}</p>${item('1.', 'first')}${item('2.', 'second')}`)
    );
    expect(story).toMatchObject(EXPECTED);
    expect(blocksOf(story)).toEqual([
      `paragraph: ${FIRST}`,
      'figure 0',
      'heading: Why',
      'list: one | inside | two',
      `paragraph: ${LAST}`,
      'list: first | second',
    ]);
    const lists = story.parts.flatMap((part) =>
      part.type === 'text' ? part.blocks.filter(({ type }) => type === 'list') : []
    );
    expect(lists).toMatchObject([{ format: 'unordered' }, { format: 'ordered' }]);
  });

  test('comes from Google Docs', () => {
    const story = readHtmlPage(
      `<html><head><style>.c1{}</style></head><body class="c9 doc-content"><p class="c8 title"><span>Ferry stops</span></p>
      <p class="c8 subtitle"><span>No boats on Monday, says the company</span></p><p class="c0"><span>By Ida Holm</span></p>
      <p class="c0"><span class="c2">PORT ELLIS</span><span> – ${FIRST}</span></p><p class="c0"><span><img alt="" src="images/image1.jpg"></span></p>
      <p class="c0"><span>The pier at dawn. Photo: Ana Ruiz</span></p><h2 class="c4"><span>Why</span></h2><p class="c0"><span>${LAST}</span></p></body></html>`
    );
    expect(story).toMatchObject(EXPECTED);
    expect(blocksOf(story).slice(2)).toEqual(BLOCKS);
  });

  test('comes from LibreOffice, whose first line is the headline where none is styled as one', () => {
    const story = readHtmlPage(
      `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"></head><body lang="en-GB">
      <p align="center"><font size="6"><b>Ferry stops</b></font></p><p>By Ida Holm</p><p><b>PORT ELLIS</b> – ${FIRST}</p>
      <p><img src="Ferry_html_1.jpg" width="602" height="401"></p><p><i>The pier at dawn. Photo: Ana Ruiz</i></p>
      <h2 class="western">Why</h2><p>${LAST}</p></body></html>`
    );
    expect(story).toMatchObject({ ...EXPECTED, standfirst: null });
    expect(blocksOf(story).slice(2)).toEqual(BLOCKS);
  });

  test('is refused where its first line is text already', () => {
    expect(() =>
      readHtmlPage(word(`<p class=MsoNormal>${FIRST}</p>`).replace('Document1', ''))
    ).toThrow(expect.objectContaining({ rule: 'no-headline' }));
  });
});
