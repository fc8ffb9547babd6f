// Twilio's interface for messages, as the vendor's own document describes it: Prism checks every request against it and answers from it.
// A recorder in front remembers what was asked, and gives every new message an id of its own, which Prism does not.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { resolve } from 'node:path'

const program = resolve(import.meta.dirname, 'node_modules/@stoplight/prism-cli/dist/index.js')
const document = resolve(import.meta.dirname, '../Payloads/twilio/messages.openapi.json')
const patience = 120_000

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

export class Prism {
  #process
  #recorder
  #port
  #sent = 0

  // What was asked, in order: method, path, query, form and status.
  calls = []

  // The status of the next answer, which Prism takes from the document; undefined for what fits the request.
  trouble

  // What people have sent, as Twilio lists it, newest first: { sid, from, to, body … }. The document's own examples end after nothing.
  inbound = []

  // The files that people have sent, by the path at which Twilio keeps them.
  media = new Map()

  static async start() {
    const prism = new Prism()
    prism.#port = await freePort()
    const child = spawn(process.execPath, [program, 'mock', '-h', '127.0.0.1', '-p', String(prism.#port), document], { stdio: ['ignore', 'pipe', 'inherit'] })
    prism.#process = child
    let said = ''
    child.stdout.setEncoding('utf8')
    await new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`Prism does not listen. It said:\n${said}`)), patience)
      child.once('exit', (code) => fail(new Error(`Prism ended with ${code}. It said:\n${said}`)))
      child.stdout.on('data', (text) => {
        said += text
        if (said.includes('Prism is listening')) {
          clearTimeout(timer)
          done()
        }
      })
    })
    child.removeAllListeners('exit')
    prism.#recorder = createServer((asked, answer) => prism.#pass(asked, answer)).listen(0, '127.0.0.1')
    await once(prism.#recorder, 'listening')
    return prism
  }

  get host() {
    return `127.0.0.1:${this.#recorder.address().port}`
  }

  // The messages that were sent, as forms.
  get sent() {
    return this.calls.filter(({ method, path, status }) => method === 'POST' && path.endsWith('/Messages.json') && status === 201)
  }

  async stop() {
    this.#recorder?.close()
    this.#recorder?.closeAllConnections()
    const gone = once(this.#process, 'exit')
    this.#process.kill()
    await gone
  }

  async #pass(asked, answer) {
    const body = await read(asked)
    if (this.media.has(asked.url)) {
      answer.writeHead(200, { 'content-type': 'application/pdf' }).end(this.media.get(asked.url))
      return
    }
    const headers = { ...asked.headers, host: `127.0.0.1:${this.#port}` }
    // The examples of lists in the document go on for ever; the empty one ends.
    const prefer = this.trouble ? `code=${this.trouble}` : asked.method === 'GET' ? 'example=readEmptySentdateLess' : undefined
    this.trouble = undefined
    if (prefer) {
      headers.prefer = prefer
    }
    const out = request({ host: '127.0.0.1', port: this.#port, method: asked.method, path: asked.url, headers })
    out.end(body)
    const [inner] = await once(out, 'response')
    const { pathname, searchParams } = new URL(asked.url, 'http://twilio')
    const call = {
      method: asked.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      form: Object.fromEntries(new URLSearchParams(body.toString())),
      status: inner.statusCode,
      violations: inner.headers['sl-violations'],
    }
    let text = (await read(inner)).toString()
    if (call.status === 201) {
      call.sid = `SM${String(++this.#sent).padStart(32, '0')}`
      text = JSON.stringify({ ...JSON.parse(text), sid: call.sid })
    }
    if (call.status === 200 && asked.method === 'GET' && searchParams.get('To')) {
      text = JSON.stringify({ ...JSON.parse(text), messages: this.inbound.filter(({ to }) => to === searchParams.get('To')) })
    }
    this.calls.push(call)
    answer.writeHead(call.status, { 'content-type': 'application/json', ...(inner.headers['retry-after'] ? { 'retry-after': inner.headers['retry-after'] } : {}) })
    answer.end(text)
  }
}

export async function read(stream) {
  const chunks = []
  for await (const chunk of stream) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
