import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** Leaves out of the tokens what the launcher does not use: it pays for every byte on foreign pages. */
function usedTokensOnly(): Plugin {
  const sheet = readFileSync(new URL('src/loader/launcher.css', import.meta.url), 'utf8');
  return {
    name: 'used-tokens-only',
    enforce: 'pre',
    transform(css, id) {
      return /tokens\.css/.test(id)
        ? css.replace(/^\s*(--[\w-]+):[^;]+;/gm, (token, name: string) => (sheet.includes(`(${name})`) ? token : ''))
        : null;
    },
  };
}

export default defineConfig({
  publicDir: false,
  plugins: [usedTokensOnly()],
  build: {
    target: ['es2022', 'safari16.4'],
    emptyOutDir: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'src/loader/main.ts',
      output: { format: 'iife', entryFileNames: 'loader.js', codeSplitting: false },
    },
  },
});
