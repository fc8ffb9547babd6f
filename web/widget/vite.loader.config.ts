import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
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
