import { Component, lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { words } from '../../i18n/index.js';
import classes from './lazy-component.module.css';
import over from '../layout/over-page.module.css';

type Load<Name extends string, Props extends object> = () => Promise<Record<Name, ComponentType<Props>>>;

/** A component of a file that is loaded when it is first shown: what shows it says what stands there meanwhile. */
export function lazily<Name extends string, Props extends object>(
  load: Load<Name, Props>,
  name: Name,
): ComponentType<Props> {
  // React's type of what is lazy knows no parameters of types.
  return lazy(async () => ({ default: (await load())[name] })) as unknown as ComponentType<Props>;
}

/** The same, with what stands in its place until it has come. One that cannot be loaded takes nothing else away, and is asked for again. */
export function onDemand<Name extends string, Props extends object>(
  load: Load<Name, Props>,
  name: Name,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  // What has failed once fails for good.
  let Part = lazily(load, name);
  const anew = () => void (Part = lazily(load, name));
  const Loaded = (props: Props) => <Part {...props} />;
  return (props) => (
    <NotLoaded onAgain={anew}>
      <Suspense fallback={meanwhile}>
        <Loaded {...props} />
      </Suspense>
    </NotLoaded>
  );
}

class NotLoaded extends Component<{ onAgain: () => void; children: ReactNode }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const again = () => {
      this.props.onAgain();
      this.setState({ failed: false });
    };
    return (
      <div role="alert" className={`${over['place']} ${over['line']} ${classes['failed']}`}>
        {words.common.partNotLoaded}
        <button type="button" onClick={again}>
          {words.common.tryAgain}
        </button>
      </div>
    );
  }
}
