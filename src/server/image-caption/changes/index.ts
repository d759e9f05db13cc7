export { sentChanges, takeCaptionChanges } from './sentChanges';
export { refuseChanges } from './refusedChange';
export { writeCaptionChanges } from './writeCaptionChanges';
