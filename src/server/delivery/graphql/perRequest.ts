/**
 * Makes something once for each request, however many fields of its answer ask for it.
 *
 * @returns what belongs to a request, by the context that GraphQL hands to its resolvers
 */
export function perRequest<Made>(make: () => Made): (context: object) => Made {
  const made = new WeakMap<object, Made>();
  return (context) => {
    const known = made.get(context) ?? make();
    made.set(context, known);
    return known;
  };
}
