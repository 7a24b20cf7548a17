import { createTheme } from '@mantine/core';

/** The head of a dialog is not that of the page. */
const DIALOG = { header: { role: 'presentation' } };

/**
 * Calm and dense: one accent color, small controls, aligned numbers.
 * @param close the label of a button that closes something
 */
export const mantineTheme = (close: string) =>
  createTheme({
    primaryColor: 'indigo',
    primaryShade: 8,
    fontFamily: 'Inter, system-ui, sans-serif',
    defaultRadius: 'md',
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: {
      // In the alert's own color its title is too pale on its background.
      Alert: { styles: { title: { color: 'var(--ink)' } } },
      Badge: { defaultProps: { tt: 'none', fw: 500 } },
      Button: { defaultProps: { size: 'xs', fw: 500 } },
      CloseButton: { defaultProps: { 'aria-label': close } },
      // Without a role, a screen reader does not announce its label.
      Loader: { defaultProps: { role: 'status' } },
      Drawer: { defaultProps: { attributes: DIALOG } },
      // What it puts before its items to hold the focus is none of the things that a menu may have in it.
      Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
      Modal: { defaultProps: { attributes: DIALOG } },
      SegmentedControl: { styles: { label: { fontWeight: 500 } } },
      Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    },
  });
