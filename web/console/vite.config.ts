import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const hub = process.env.OMNICHANNEL_HUB ?? 'http://127.0.0.1:5000';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // The hub puts the response's own nonce in place of the word.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2023',
    // These know light-dark() themselves. What it is rewritten to for older ones follows the system only, never a choice.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    sourcemap: false,
    manifest: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': hub, '/hubs': { target: hub, ws: true } },
  },
});
