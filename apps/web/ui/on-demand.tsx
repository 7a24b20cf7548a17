import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/** A component of a file that is loaded when it is first shown: what shows it says what stands there meanwhile. */
export function lazily<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): ComponentType<Props> {
  // React's type of what is lazy knows no parameters of types.
  return lazy(async () => ({ default: (await load())[name] })) as unknown as ComponentType<Props>;
}

/** The same, with what stands in its place until it has come. */
export function onDemand<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part = lazily(load, name);
  return (props) => (
    <Suspense fallback={meanwhile}>
      <Part {...props} />
    </Suspense>
  );
}
