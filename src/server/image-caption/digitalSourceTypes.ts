/**
 * How a picture was made: terms of the IPTC NewsCodes "Digital Source Type"
 * (http://cv.iptc.org/newscodes/digitalsourcetype/), from a camera's to a machine's.
 */
export const DIGITAL_SOURCE_TYPES = [
  'digitalCapture',
  'computationalCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'humanEdits',
  'algorithmicallyEnhanced',
  'digitalCreation',
  'dataDrivenMedia',
  'screenCapture',
  'virtualRecording',
  'composite',
  'compositeCapture',
  'compositeSynthetic',
  'compositeWithTrainedAlgorithmicMedia',
  'algorithmicMedia',
  'trainedAlgorithmicMedia',
] as const;

export type DigitalSourceType = (typeof DIGITAL_SOURCE_TYPES)[number];
