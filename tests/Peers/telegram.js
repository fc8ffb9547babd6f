// Telegram: telegram-test-api, with a front that adds what Telegram does and it leaves out.
// The test API keeps what people and the bot say, and calls the webhook. The front, between it and the hub,
// - sends the secret with each call, and calls again in order until it is taken;
// - gives what waits to whoever asks or is called next, and forgets it only when a question with a higher number confirms it;
// - stands in for what the test API does not know: files in both directions, typing, changes, being shut out, refusals.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import TelegramServer from 'telegram-test-api'
import { freePort, read } from './prism.js'
import { until } from './until.js'

export class Telegram {
  #api
  #front
  #waiting = []
  #hook
  #isCalling = false
  #uploads = 0

  // Whom the webhook reaches: something with an origin, which may change with a restart.
  hub

  // What the hub asked of Telegram, in order: { method, body, status }.
  calls = []

  // What the next calls of a method come to: { method, status, body, wait, after }. A status of 0 is a line that breaks, after the milliseconds
  // of wait; with after, the call is passed on first.
  script = []

  // The files that people have sent, by id: { name, bytes }.
  files = new Map()

  static async start(hub) {
    const telegram = new Telegram()
    telegram.hub = hub
    telegram.#api = new TelegramServer({ host: '127.0.0.1', port: await freePort(), storeTimeout: 3_600 })
    await telegram.#api.start()
    telegram.#front = createServer((asked, answer) => telegram.#serve(asked, answer).catch(() => answer.destroy())).listen(0, '127.0.0.1')
    await once(telegram.#front, 'listening')
    return telegram
  }

  // Both where the hub finds Telegram and where the hub is to be found.
  get origin() {
    return `http://127.0.0.1:${this.#front.address().port}`
  }

  get host() {
    return this.origin.slice('http://'.length)
  }

  // What the hub has told Telegram to call: { url, secret_token, … }; undefined while it asks.
  get hook() {
    return this.#hook
  }

  // How many updates the hub has not taken yet.
  get waiting() {
    return this.#waiting.length
  }

  async stop() {
    this.#hook = undefined
    this.#front?.close()
    this.#front?.closeAllConnections()
    await this.#api.stop()
  }

  // Somebody writes; resolves when Telegram has it, which says nothing about the hub.
  writes(bot, person, text, more = {}) {
    return this.#api.addUserMessage({ botToken: bot, ...spoken(person), text, ...more })
  }

  // Somebody presses a button under a message of the bot.
  presses(bot, person, { messageId, message }, title) {
    const button = message.reply_markup.inline_keyboard.flat().find(({ text }) => text === title)
    const { from, chat } = spoken(person)
    return this.#api.addUserCallback({
      botToken: bot, from, data: button.callback_data, message: { message_id: messageId, date: seconds(), chat, reply_markup: message.reply_markup },
    })
  }

  // An update that the test API cannot make.
  tells(update) {
    this.#take({ update_id: this.#api.updateId++, ...update })
  }

  // What the bot has said to somebody, in order: { messageId, message: { text, reply_markup … } }.
  said(bot, person) {
    return this.#api.getUpdatesHistory(bot).filter(({ message }) => message && String(message.chat_id) === String(person.id))
  }

  texts(bot, person) {
    return this.said(bot, person).map(({ message }) => message.text)
  }

  // Waits for a message of the bot, and fails when it came twice.
  async hears(bot, person, text) {
    const found = await until(
      () => this.said(bot, person).filter(({ message }) => message.text.includes(text)),
      `"${text}" in the app`,
      (all) => all.length > 0,
    )
    if (found.length > 1) {
      throw new Error(`"${text}" came ${found.length} times.`)
    }
    return found[0]
  }

  async #serve(asked, answer) {
    const path = new URL(asked.url, this.origin).pathname
    const body = await read(asked)
    const [, , token, method] = /^\/(bot([^/]+))\/(\w+)$/.exec(path) ?? []
    const file = /^\/file\/bot[^/]+\/(.+)$/.exec(path)?.[1]
    if (method) {
      await this.#answer(token, method, asked, body, answer)
    } else if (file) {
      answer.end(this.files.get(file).bytes)
    } else {
      this.#take(JSON.parse(body.toString()))
      answer.end()
    }
  }

  // An update has come into being: the hub is called, or asks for it.
  #take(update) {
    this.#waiting.push(update)
    void this.#call()
  }

  async #call() {
    if (this.#isCalling) {
      return
    }
    this.#isCalling = true
    while (this.#hook && this.#waiting.length > 0) {
      const update = this.#waiting[0]
      if (await post(this.hub.origin + new URL(this.#hook.url).pathname, update, this.#hook.secret_token)) {
        this.#waiting = this.#waiting.filter((other) => other !== update)
      } else {
        await pause(50)
      }
    }
    this.#isCalling = false
  }

  async #answer(token, method, asked, body, answer) {
    const fields = await fieldsOf(asked, body)
    const scripted = this.script.findIndex((step) => step.method === method)
    const step = scripted < 0 ? undefined : this.script.splice(scripted, 1)[0]
    const said = step && !step.after ? step : await this.#do(token, method, fields, asked, body)
    const { status = 200, body: words = said.body } = step ?? said
    this.calls.push({ method, body: fields, status })
    await pause(step?.wait ?? 0)
    if (status === 0) {
      asked.socket.resetAndDestroy()
      return
    }
    answer.writeHead(status, { 'content-type': 'application/json' })
    answer.end(JSON.stringify(words))
  }

  async #do(token, method, fields, asked, body) {
    const done = (result) => ({ body: { ok: true, result } })
    switch (method) {
      case 'setWebhook':
        // The test API calls the front, which calls the hub.
        await this.#pass(asked, Buffer.from(JSON.stringify({ ...fields, url: this.origin + new URL(fields.url).pathname })))
        this.#waiting.push(...this.#api.getUpdates(token))
        this.#hook = fields
        void this.#call()
        return done(true)
      case 'deleteWebhook':
        this.#hook = undefined
        return this.#pass(asked, body)
      case 'getWebhookInfo':
        return done({ url: this.#hook?.url ?? '', has_custom_certificate: false, pending_update_count: this.#waiting.length })
      case 'getUpdates':
        this.#waiting.push(...this.#api.getUpdates(token))
        this.#waiting = this.#waiting.filter(({ update_id }) => update_id >= (fields.offset ?? 0))
        return this.#hook
          ? { status: 409, body: { ok: false, error_code: 409, description: "Conflict: can't use getUpdates method while webhook is active" } }
          : done(this.#waiting.slice(0, fields.limit ?? 100))
      case 'getFile':
        return done({ file_id: fields.file_id, file_size: this.files.get(fields.file_id).bytes.length, file_path: fields.file_id })
      case 'sendChatAction':
        return done(true)
      case 'sendPhoto':
      case 'sendDocument':
        return done({ message_id: 900_000 + ++this.#uploads, date: seconds(), chat: { id: Number(fields.chat_id), type: 'private' } })
      default:
        return this.#pass(asked, body)
    }
  }

  async #pass(asked, body) {
    const answer = await fetch(this.#api.config.apiURL + asked.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body.length > 0 ? body : '{}' })
    return { status: answer.status, body: await answer.json() }
  }
}

const seconds = () => Math.floor(Date.now() / 1000)

const spoken = (person) => ({
  date: seconds(),
  from: { is_bot: false, language_code: 'en', ...person },
  chat: { type: 'private', ...person },
})

async function post(url, update, secret) {
  try {
    const headers = { 'content-type': 'application/json', ...(secret && { 'x-telegram-bot-api-secret-token': secret }) }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

// A form's files are { name, bytes }.
async function fieldsOf(asked, body) {
  const type = asked.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) {
    return body.length > 0 ? JSON.parse(body.toString()) : {}
  }
  const fields = {}
  const boundary = /boundary="?([^";]+)/.exec(type)[1]
  // Byte for byte, so that files and names in UTF-8 stay what they are.
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const [head, ...rest] = part.slice(2, -2).split('\r\n\r\n')
    const bytes = Buffer.from(rest.join('\r\n\r\n'), 'latin1')
    const [, name] = /[ ;]name="?([^";\r]+)/.exec(head)
    const fileName = /filename="([^"]+)"/.exec(head)?.[1]
    fields[name] = fileName ? { name: Buffer.from(fileName, 'latin1').toString(), bytes } : bytes.toString()
  }
  return fields
}
