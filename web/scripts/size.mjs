// Compares the gzipped size of every named output with its budget in KB. A missing file fails:
// a budget that names files the build no longer writes would pass for ever.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgets = Object.entries(JSON.parse(readFileSync(process.argv[2] ?? 'budget.json', 'utf8')));
let failed = budgets.length === 0;

for (const [file, limit] of budgets) {
  if (!existsSync(file)) {
    console.error(`${file}: missing`);
    failed = true;
    continue;
  }

  const size = gzipSync(readFileSync(file), { level: 9 }).length / 1024;
  const over = size > limit;
  console.log(`${file}: ${size.toFixed(2)} KB of ${limit} KB${over ? ' OVER' : ''}`);
  failed ||= over;
}

process.exit(failed ? 1 : 0);
