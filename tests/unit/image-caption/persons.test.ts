import { captionNames, parseCaption } from '../../../src/server/image-caption/parse';

describe('the persons of a caption', () => {
  it.each<[string, string[]]>([
    [
      'Left to right: Jane Roe, John Doe and Mary Major at the opening.',
      ['Jane Roe', 'John Doe', 'Mary Major'],
    ],
    ['(L-R) Jane Roe, John Doe of Ghana celebrate.', ['Jane Roe', 'John Doe']],
    ['Prime Minister Jane Roe (left) greets Pope Clement.', ['Jane Roe', 'Clement']],
    ['Rep. John Q. Doe (R-TX), right, and Mayor Roe.', ['John Q. Doe', 'Roe']],
    ['Senate Majority Leader John Doe speaks at the White House.', ['John Doe']],
    [
      'Adam Sample (CDU) und Außenministerin Erika Mustermann.',
      ['Adam Sample', 'Erika Mustermann'],
    ],
    [
      'Le ministre Jean Untel rencontre Marie de La Fontaine à Lyon.',
      ['Jean Untel', 'Marie de La Fontaine'],
    ],
    ['Міністр Іван Петренко у Львові.', ['Іван Петренко']],
    ['A crowd at the Golden Gate Bridge near San Francisco.', []],
    ['Residents of New York City wait for the Metropolitan Opera.', []],
    ['الرئيس في القاهرة', []],
    ['정다온, 최민솔 새빛당 당대표 후보가 국회에서 인사하고 있다', ['정다온', '최민솔']],
    ['국회 의원회관에서 열린 정부 회의', []],
    ['討論会であいさつする鈴木花子氏と佐藤健氏', ['鈴木花子', '佐藤健']],
    ['港务局副局长王芳和张伟在上海出席大会', ['王芳', '张伟']],
  ])('are named in: %s', (caption, persons) => {
    expect(parseCaption(caption).personsShown).toEqual(persons);
  });
});

it('takes no German adjective before its noun for a first name', () => {
  const persons = (text: string) => captionNames(text).persons;
  expect(persons('Geballte Faust und Fahne bei der Demonstration')).toEqual([]);
  expect(persons('Hellblaues Kleid mit Knoten')).toEqual([]);
  expect(persons('Rüdiger Klein mit seiner Frau')).toEqual(['Rüdiger Klein']);
});

it('counts the country or body that somebody speaks for among the names', () => {
  expect(captionNames('EU-Kommissarin Ida Brandt und Indiens Minister Paul Adler').others).toEqual(
    expect.arrayContaining(['EU', 'Indien'])
  );
});
