/** A parameter decorator that also documents: the method it stands in gets the decorators of the API's document. */
export function documented(take: ParameterDecorator, ...documents: readonly MethodDecorator[]): ParameterDecorator {
  return (target, key, index) => {
    take(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || !method) throw new Error('only parameters of methods can be documented');
    for (const document of documents) document(target, key, method);
  };
}
