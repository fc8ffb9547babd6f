import { defineConfig } from 'vite';

// The hub's panel page names these two files, so they carry no hash; the hub sets their cache lifetime.
export default defineConfig({
  publicDir: false,
  base: '/widget/assets/',
  build: {
    target: ['es2022', 'safari16.4'],
    emptyOutDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'src/panel/main.tsx',
      output: { entryFileNames: 'panel.js', assetFileNames: 'panel[extname]', codeSplitting: false },
    },
  },
});
