import { partiesOf } from '../../../src/server/delivery/structured-data/parties';

/** Persons by their names, organizations in brackets. */
const named = (name: string, outlet: { name: string } | null = null) =>
  partiesOf(name, outlet).map((party) =>
    party['@type'] === 'Person' ? party.name : `[${party.name}]`
  );

describe('who made something', () => {
  it.each([
    'Ida Holm',
    'Maria Redaktionsson',
    'Wire Anders',
    'Paul Ellis, London',
    '新間',
    'Ilanga D',
  ])('is a person: %s', (name) => expect(named(name)).toEqual([name]));

  it.each([
    'AFP',
    'Agence France-Presse',
    'dpa ',
    'رويترز',
    '共同通信社',
    'Reuters Staff',
    'Our Foreign Staff',
    'Sports desk',
    'BR24 Redaktion',
    'Sportredaktion',
    'La rédaction',
    'Redacción Deportes',
    'Tim Redaksi',
    'Редакция',
    'هيئة التحرير',
    '読売新聞編集部',
  ])('is an organization: %s', (name) => expect(named(name)).toEqual([`[${name.trim()}]`]));

  it('is the outlet itself, as an organization', () => {
    expect(named('The Courier', { name: 'The Courier' })).toEqual(['[The Courier]']);
    expect(named('The Courier', { name: 'The Herald' })).toEqual(['The Courier']);
  });

  it.each([
    ['Jane Roe/AFP', ['Jane Roe', '[AFP]']],
    ['REUTERS/Nathan Howard', ['[REUTERS]', 'Nathan Howard']],
    ['picture alliance/dpa | Michael Bahlo', ['[picture alliance]', '[dpa]', 'Michael Bahlo']],
    ['Niall Carson/PA Images via Getty Images', ['Niall Carson', '[PA Images]', '[Getty Images]']],
    ['David Inderlied/ WDR / picture alliance', ['David Inderlied', '[WDR]', '[picture alliance]']],
    ['HANDOUT / AFP', ['[AFP]']],
    ['Ida Holm, dpa', ['Ida Holm', '[dpa]']],
    ['AFP, Manila', ['[AFP]']],
    ['Ida Holm/Harbour Press', ['Ida Holm/Harbour Press']],
  ])('are taken apart where an agency is among them: %s', (name, parties) =>
    expect(named(name)).toEqual(parties)
  );
});
