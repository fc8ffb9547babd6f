// Fetches the one file of Web Chat that a page needs. Its package has hundreds of dependencies, which are in that file already.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const version = '4.18.1'
const integrity = '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg=='
const dist = join(import.meta.dirname, 'dist')
const archive = join(dist, `botframework-webchat-${version}.tgz`)

await mkdir(dist, { recursive: true })
try {
  await access(archive)
} catch {
  execFileSync('npm', ['pack', `botframework-webchat@${version}`, '--pack-destination', dist, '--silent'], { stdio: 'inherit' })
}

const found = createHash('sha512').update(await readFile(archive)).digest('base64')
if (found !== integrity) {
  throw new Error(`${archive} is not the package that was tested: sha512-${found}`)
}
execFileSync('tar', ['-xzf', archive, '-C', dist, '--strip-components=2', 'package/dist/webchat.js'])
