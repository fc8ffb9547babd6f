import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { texts } from '../common/texts';

const shades = (token: string): MantineColorsTuple => {
  const value = `var(${token})`;
  return [value, value, value, value, value, value, value, value, value, value];
};

const closeButton = { 'aria-label': texts.close };

/** Mantine with our tokens: the kit brings behaviour, the tokens bring the looks. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  colors: { accent: shades('--accent'), neutral: shades('--text-soft') },
  components: {
    ActionIcon: { defaultProps: { color: 'neutral' } },
    // Rounder, it would look like one of several of which only one can be chosen.
    Checkbox: { defaultProps: { radius: 'xs' } },
    // In place, so that a menu stays inside the landmark it belongs to, and its first item takes the focus.
    Menu: {
      defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false, radius: 'md', shadow: 'md' },
      styles: { label: { fontWeight: 400 } },
    },
    // The page never scrolls, and locking it would need a style element without our nonce.
    Modal: {
      defaultProps: { lockScroll: false, radius: 'lg', centered: true, closeButtonProps: closeButton },
      styles: {
        title: { lineHeight: 'var(--leading-tight)' },
        // What has the focus is never behind the buttons that stay in sight below a long form.
        content: { scrollPaddingBlockEnd: 'calc(var(--space-14) + var(--space-4))' },
      },
    },
    Notification: {
      defaultProps: { withBorder: true, closeButtonProps: closeButton },
      // Below a title the kit writes in a grey that is too light.
      styles: { description: { color: 'var(--text-soft)' } },
    },
  },
  primaryColor: 'accent',
  defaultRadius: 'sm',
  radius: { xs: 'var(--radius-tail)', sm: 'var(--radius-1)', md: 'var(--radius-2)', lg: 'var(--radius-3)' },
  headings: { fontWeight: '600' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

const tokens: Readonly<Record<string, string>> = {
  '--mantine-color-body': 'var(--surface-raised)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-soft)',
  '--mantine-color-placeholder': 'var(--text-soft)',
  '--mantine-color-error': 'var(--danger-text)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-default': 'var(--surface-raised)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--surface-bubble)',
  '--mantine-color-disabled-color': 'var(--text-soft)',
  '--mantine-color-disabled-border': 'transparent',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-strong)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--accent-line)',
  '--mantine-color-accent-light-color': 'var(--accent-text)',
  '--mantine-color-accent-outline': 'var(--accent-line)',
  '--mantine-color-accent-text': 'var(--accent-text)',
  '--mantine-color-neutral-light-color': 'var(--text-soft)',
  '--mantine-color-neutral-light-hover': 'var(--surface-hover)',
  '--menu-item-hover': 'var(--surface-hover)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
};

/** Puts our tokens in place of Mantine's colours; light and dark are inside each token. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-white': 'var(--on-accent)' },
  light: { ...tokens },
  // Fields in the dark take a grey of the kit's own otherwise.
  dark: {
    ...tokens,
    '--mantine-color-dark-6': 'var(--surface-raised)',
    '--mantine-color-dark-4': 'var(--line-control)',
  },
});
