/** A figure of stock Strapi and of the newsroom. */
export interface OnBoth {
  stock: number;
  newsroom: number;
}

export const middleOf = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
