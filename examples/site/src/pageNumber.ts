/** Which page of a list an address asks for; the first where it says nothing that can be meant. */
export function pageNumber({ searchParams }: URL): number {
  const page = Number(searchParams.get('page') ?? 1);
  return Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}
