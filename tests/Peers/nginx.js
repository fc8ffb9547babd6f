// A real nginx between the vendor and the hub: it ends TLS, listens on another port, and calls the hub by another name.
import { spawn, execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort, read } from './prism.js'

const run = promisify(execFile)
const patience = 30_000

export class Nginx {
  #process
  #folder
  #certificate

  // The name and port by which the vendor knows the hub.
  name = 'chat.example.test'
  port

  static async prepare() {
    const nginx = new Nginx()
    nginx.#folder = await mkdtemp(join(tmpdir(), 'omnichannel-nginx-'))
    nginx.port = await freePort()
    await run('openssl', [
      'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${nginx.name}`, '-addext', `subjectAltName=DNS:${nginx.name}`,
      '-keyout', join(nginx.#folder, 'key.pem'), '-out', join(nginx.#folder, 'cert.pem'),
    ])
    nginx.#certificate = await readFile(join(nginx.#folder, 'cert.pem'))
    return nginx
  }

  get origin() {
    return `https://${this.name}:${this.port}`
  }

  // The hub is called inner.test, by plain HTTP, and stands under /chat/ as well as at the root; what the vendor asked for is not passed on,
  // and what is passed on is false.
  async start(hub) {
    const path = (name) => join(this.#folder, name)
    await writeFile(
      path('nginx.conf'),
      `daemon off; worker_processes 1; pid ${path('pid')}; error_log ${path('error.log')};
events {}
http {
  map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
  access_log off; client_body_temp_path ${path('body')}; proxy_temp_path ${path('proxy')}; fastcgi_temp_path ${path('fastcgi')};
  uwsgi_temp_path ${path('uwsgi')}; scgi_temp_path ${path('scgi')};
  server {
    listen 127.0.0.1:${this.port} ssl; server_name ${this.name};
    ssl_certificate ${path('cert.pem')}; ssl_certificate_key ${path('key.pem')};
    proxy_http_version 1.1;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $connection_upgrade;
    proxy_set_header Host inner.test;
    proxy_set_header X-Forwarded-Host evil.example;
    proxy_set_header X-Forwarded-Proto http;
    proxy_set_header X-Forwarded-Prefix /evil;
    proxy_set_header X-Original-URL /evil;
    location / { proxy_pass ${hub}; }
    location /chat/ { proxy_pass ${hub}/; }
  }
}
`,
    )
    this.#process = spawn('nginx', ['-p', this.#folder, '-c', path('nginx.conf')], { stdio: ['ignore', 'inherit', 'inherit'] })
    const deadline = Date.now() + patience
    while (!(await this.#listens())) {
      if (this.#process.exitCode !== null || Date.now() > deadline) {
        throw new Error('nginx does not listen.')
      }
    }
  }

  async stop() {
    if (this.#process && this.#process.exitCode === null) {
      const gone = once(this.#process, 'exit')
      this.#process.kill()
      await gone
    }
    await rm(this.#folder, { recursive: true })
  }

  // Posts as the vendor does: to the public name, whose certificate is looked at.
  async post(path, body, headers) {
    const { status, type, bytes } = await this.#ask('POST', path, headers, body)
    return { status, type, text: bytes.toString() }
  }

  get(path) {
    return this.#ask('GET', path)
  }

  async #ask(method, path, headers = {}, body = '') {
    const asked = request({
      host: '127.0.0.1', port: this.port, path, method, ca: this.#certificate, servername: this.name,
      headers: { host: `${this.name}:${this.port}`, 'content-length': Buffer.byteLength(body), ...headers },
    })
    asked.end(body)
    const [answer] = await once(asked, 'response')
    return { status: answer.statusCode, type: answer.headers['content-type'], bytes: await read(answer) }
  }

  #listens() {
    return new Promise((done) => {
      const socket = connect(this.port, '127.0.0.1', () => {
        socket.destroy()
        done(true)
      })
      socket.once('error', () => setTimeout(() => done(false), 50))
    })
  }
}
