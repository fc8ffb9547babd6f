import { defineConfig } from 'vite';

// What the console shows of the widget while somebody sets it up; its page takes the panel's style sheet.
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
      input: 'src/preview/main.tsx',
      output: { entryFileNames: 'preview.js', assetFileNames: 'preview[extname]', codeSplitting: false },
    },
  },
});
