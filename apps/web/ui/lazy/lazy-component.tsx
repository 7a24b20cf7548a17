import { Component, createElement, lazy, Suspense, use, type ComponentType, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { areLoaded, loadMessages, type Namespace } from '../../i18n/messages.js';
import classes from './lazy-component.module.css';
import over from '../layout/over-page.module.css';

type Load<Name extends string, Props extends object> = () => Promise<Record<Name, ComponentType<Props>>>;

/**
 * A component of a file that is loaded when it is first shown, with its messages: what shows it says what stands there meanwhile.
 * @param namespaces of the messages that the file and what it imports need, beside those that every page has
 */
export function lazyPage<Name extends string, Props extends object>(
  load: Load<Name, Props>,
  name: Name,
  ...namespaces: readonly Namespace[]
): ComponentType<Props> {
  // React's type of what is lazy knows no parameters of types.
  return lazy(async () => {
    const [module] = await Promise.all([load(), loadMessages(namespaces)]);
    return { default: module[name] };
  }) as unknown as ComponentType<Props>;
}

/**
 * A component that comes with the application, while its messages may not. Where they are there it is shown at once: React holds back for a
 * third of a second whatever was waited for, however short.
 */
export function withMessages<Props extends object>(
  component: ComponentType<Props>,
  ...namespaces: readonly Namespace[]
): ComponentType<Props> {
  let loading: Promise<void> | undefined;
  return (props) => {
    if (!areLoaded(namespaces)) use((loading ??= loadMessages(namespaces)));
    return createElement(component, props);
  };
}

/** A lazy page, with what stands in its place until it has come. One that cannot be loaded takes nothing else away, and is asked for again. */
export function lazyComponent<Name extends string, Props extends object>(
  load: Load<Name, Props>,
  name: Name,
  meanwhile: ReactNode = null,
  ...namespaces: readonly Namespace[]
): ComponentType<Props> {
  // What has failed once fails for good.
  let Part = lazyPage(load, name, ...namespaces);
  const reload = () => void (Part = lazyPage(load, name, ...namespaces));
  const Loaded = (props: Props) => <Part {...props} />;
  return (props) => (
    <NotLoaded onAgain={reload}>
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
    return <LoadAgain onAgain={again} />;
  }
}

function LoadAgain({ onAgain }: { onAgain: () => void }) {
  const t = useTranslations('common');
  return (
    <div role="alert" className={`${over['place']} ${over['line']} ${classes['failed']}`}>
      {t('partNotLoaded')}
      <button type="button" onClick={onAgain}>
        {t('tryAgain')}
      </button>
    </div>
  );
}
