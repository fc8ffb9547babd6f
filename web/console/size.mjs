// Sums the gzipped scripts that a first visit loads: the entry and everything it imports at once, as the build's
// own manifest names them. What is imported later does not count.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 300;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (!entry) {
  console.error('dist/.vite/manifest.json names no entry');
  process.exit(1);
}

const loaded = new Set();
const load = (key) => {
  if (!loaded.has(key)) {
    loaded.add(key);
    manifest[key].imports?.forEach(load);
  }
};
load(entry);

const sizeOf = (key) => gzipSync(readFileSync(`dist/${manifest[key].file}`), { level: 9 }).length / 1024;
const total = [...loaded].reduce((sum, key) => sum + sizeOf(key), 0);
console.log(`console, first load: ${total.toFixed(2)} KB of ${limit} KB${total > limit ? ' OVER' : ''}`);
process.exit(total > limit ? 1 : 0);
