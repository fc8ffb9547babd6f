// An operator at the console's hub: signed in by the cookie of the first set-up, speaking SignalR's JSON protocol.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import WebSocket from 'ws'

export const password = 'a long sentence for the test'

const end = '\x1e'

export class Operator {
  #hub
  #cookie
  #socket
  #calls = new Map()

  // Makes the first admin and connects.
  static async setUp(hub, name) {
    const answer = await fetch(`${hub.origin}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-omnichannel': 'console' },
      body: JSON.stringify({ code: hub.setUpCode, name, email: 'anna@example.com', password }),
    })
    if (!answer.ok) {
      throw new Error(`Not set up: ${answer.status} ${await answer.text()}`)
    }
    const operator = new Operator()
    operator.#hub = hub
    operator.#cookie = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
    await operator.connect()
    return operator
  }

  // Connects anew, as after a restart of the hub.
  async connect() {
    this.close()
    const { origin, pageOrigin } = this.#hub
    this.#socket = new WebSocket(`${origin.replace('http', 'ws')}/hubs/console`, { headers: { cookie: this.#cookie }, origin: pageOrigin })
    await once(this.#socket, 'open')
    this.#socket.on('message', (data) => this.#read(String(data)))
    this.#socket.send(`{"protocol":"json","version":1}${end}`)
  }

  get(path) {
    return this.#ask(path, { headers: this.#headers })
  }

  post(path, body) {
    return this.#ask(path, { method: 'POST', headers: this.#headers, body: JSON.stringify(body) })
  }

  put(path, body) {
    return this.#ask(path, { method: 'PUT', headers: this.#headers, body: JSON.stringify(body) })
  }

  async download(path) {
    return Buffer.from(await (await fetch(this.#hub.origin + path, { headers: this.#headers })).arrayBuffer())
  }

  get #headers() {
    return { cookie: this.#cookie, 'content-type': 'application/json', 'x-omnichannel': 'console' }
  }

  async #ask(path, options) {
    const answer = await fetch(this.#hub.origin + path, options)
    const text = await answer.text()
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${text}`)
    }
    return JSON.parse(text)
  }

  // Calls a method that answers, and waits for the answer.
  call(method, argument) {
    const invocationId = randomUUID()
    return new Promise((done, fail) => {
      this.#calls.set(invocationId, { done, fail })
      this.#socket.send(JSON.stringify({ type: 1, invocationId, target: method, arguments: [{ clientCommandId: randomUUID(), ...argument }] }) + end)
    })
  }

  // Says something to the visitor of a conversation that is this operator's.
  async say(conversationId, text, fileIds = []) {
    const { ok, message } = await this.call('Send', { conversationId, text, fileIds, lastSeen: 1_000_000, force: true })
    if (!ok) {
      throw new Error(`Not said: ${message}`)
    }
  }

  // Uploads a file to be named in what is said; resolves with its id.
  async upload(conversation, file) {
    const form = new FormData()
    form.append('file', file)
    const { cookie, 'x-omnichannel': console } = this.#headers
    return (await this.#ask(`/api/conversations/${conversation}/attachments`, { method: 'POST', headers: { cookie, 'x-omnichannel': console }, body: form })).id
  }

  // The conversations that are not closed.
  async open() {
    const lists = await Promise.all(['queue', 'bot', 'mine'].map((list) => this.get(`/api/conversations?list=${list}`)))
    return lists.flatMap((page) => page.items)
  }

  async entries(conversation) {
    return (await this.get(`/api/conversations/${conversation}/entries`)).entries
  }

  // What the visitor has said, in order.
  async visitorTexts(conversation) {
    const entries = await this.entries(conversation)
    return entries.filter(({ type, author }) => type === 'message' && author.kind === 'visitor').map(({ text }) => text)
  }

  close() {
    this.#socket?.terminate()
  }

  #read(text) {
    for (const frame of text.split(end).filter(Boolean)) {
      const { type, invocationId, result, error } = JSON.parse(frame)
      const call = type === 3 ? this.#calls.get(invocationId) : undefined
      this.#calls.delete(invocationId)
      if (error) {
        call?.fail(new Error(error))
      } else {
        call?.done(result)
      }
    }
  }
}
