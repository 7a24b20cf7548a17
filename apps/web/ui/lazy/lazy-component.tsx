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
  const reload = (error: unknown) => {
    const again = otherAddress(error);
    const loadAgain = again === null ? load : () => import(/* @vite-ignore */ again) as ReturnType<typeof load>;
    Part = lazyPage(loadAgain, name, ...namespaces);
  };
  const Loaded = (props: Props) => <Part {...props} />;
  return (props) => (
    <NotLoaded onAgain={reload}>
      <Suspense fallback={meanwhile}>
        <Loaded {...props} />
      </Suspense>
    </NotLoaded>
  );
}

/**
 * Another address of the file that could not be fetched; null where the error names none. Under the old address Chromium 150 remembers the
 * failure, and fetches nothing.
 */
function otherAddress(error: unknown): string | null {
  const address = error instanceof Error ? /https?:\/\/\S+\.js/.exec(error.message)?.[0] : undefined;
  return address === undefined ? null : `${address}?again=${Date.now()}`;
}

interface Failure {
  /** Null until the component has failed. */
  failure: { error: unknown } | null;
}

class NotLoaded extends Component<{ onAgain: (error: unknown) => void; children: ReactNode }, Failure> {
  override state: Failure = { failure: null };

  static getDerivedStateFromError(error: unknown): Failure {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const again = () => {
      this.props.onAgain(failure.error);
      this.setState({ failure: null });
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
