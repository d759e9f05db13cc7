/** The compiler looks for types by an older rule than the package has them. */
declare module '@orama/stemmers/*' {
  export const stemmer: (word: string) => string;
}
