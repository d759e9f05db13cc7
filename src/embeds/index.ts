export { embedAt } from './embedAt';
export { embedInCode, isEmbedCode, type CodedEmbed } from './embedInCode';
export { plainAddress } from './trackers';
