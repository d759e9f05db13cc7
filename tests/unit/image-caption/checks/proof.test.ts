import {
  checkCaption,
  prepareCaption,
  readStory,
  type StoryUnderTest,
} from '../../../../src/server/image-caption/checks';
import { FERRY_STORY } from './ferryStory';

const verdictOn = (text: string, story: StoryUnderTest) =>
  checkCaption(prepareCaption({ text, story: readStory(story) })).verdict;

const MINE: StoryUnderTest = {
  headline: 'Un derrumbe en una mina de Villarocosa deja tres trabajadores atrapados',
  paragraphs: [
    'Los equipos de rescate trabajan contrarreloj en la mina de hulla, donde tres mineros quedaron atrapados.',
    'La consejera de Industria, Marta Ordiales, aseguró que hay contacto por golpes con los hombres.',
    'El sindicato minero había denunciado la falta de entibación. Las familias esperan en el comedor.',
  ],
  date: '2026-11-12',
  locale: 'es',
};

describe('what proves that a caption is of another story', () => {
  it('is not the few words of one that names nobody', () => {
    expect(verdictOn('Brigada de salvamento antes de bajar a la galería.', MINE)).toBe(
      'look-again'
    );
  });

  it('are many such words', () => {
    expect(
      verdictOn(
        'El jurado del concurso de tartas prueba merengues, bizcochos y hojaldres en la plaza mayor.',
        MINE
      )
    ).toBe('wrong');
  });

  it('are few words beside a person whom the story does not know', () => {
    expect(verdictOn('Governor Paul Adler waves.', FERRY_STORY)).toBe('wrong');
    expect(verdictOn('La cantante Nuria Belmonte canta.', MINE)).toBe('wrong');
  });

  it('is no person whom the story knows', () => {
    expect(verdictOn('La consejera Marta Ordiales canta.', MINE)).not.toBe('wrong');
  });
});
