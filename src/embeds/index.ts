export type { Embed } from './embed';
export { embedAt } from './embedAt';
export { embedInCode, isEmbedCode, type CodedEmbed } from './embedInCode';
export { plainAddress } from './trackers';
export { PLAYER_ORIGINS } from './playerOrigins';
