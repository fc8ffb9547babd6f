import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    name: 'widget',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // A frame without an address is an empty page; with the default, each one prints an error.
    environmentOptions: { happyDOM: { settings: { enableIframePageLoading: true } } },
  },
});
