// The real hub as a process of its own, on a data folder that outlives it, so that a test may kill it and start it again.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve(
  import.meta.dirname,
  process.env.OMNICHANNEL_HUB ?? '../../artifacts/bin/Omnichannel.Hub/release/Omnichannel.Hub.dll',
)

const patience = 30_000

export class Hub {
  #process
  #port = 0
  #folder
  #publicUrl

  // The code of the set-up link that the hub printed last; undefined once there is an admin.
  setUpCode

  static async create() {
    await access(program)
    const hub = new Hub()
    hub.#folder = await mkdtemp(join(tmpdir(), 'omnichannel-peers-'))
    return hub
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`
  }

  // Where the hub's own pages are for browsers: the public address, when there is one.
  get pageOrigin() {
    return this.#publicUrl ?? this.origin
  }

  get domain() {
    return `${this.origin}/v3/directline`
  }

  // Development has the demo page, which shows the inbox's public key.
  async start(settings = {}) {
    this.#publicUrl = settings.Hub__PublicUrl && new URL(settings.Hub__PublicUrl).origin
    const child = spawn('dotnet', [program], {
      env: {
        ...process.env,
        ASPNETCORE_ENVIRONMENT: 'Development',
        ASPNETCORE_URLS: this.origin,
        Store__Folder: this.#folder,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = child
    child.stdout.setEncoding('utf8')
    this.#port = await new Promise((done, fail) => {
      let said = ''
      const timer = setTimeout(() => fail(new Error(`The hub does not listen. It said:\n${said}`)), patience)
      child.once('exit', (code) => fail(new Error(`The hub ended with ${code}. It said:\n${said}`)))
      child.stdout.on('data', (text) => {
        said += text
        const port = /Now listening on: http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
        if (port && said.includes('Application started')) {
          clearTimeout(timer)
          this.setUpCode = /\/setup\?code=(\S+)/.exec(said)?.[1]
          done(Number(port))
        }
      })
    })
    child.removeAllListeners('exit')
  }

  // SIGKILL is a crash, SIGTERM asks to stop.
  async stop(signal = 'SIGTERM') {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) {
      return
    }
    const gone = once(this.#process, 'exit')
    this.#process.kill(signal)
    await gone
  }

  async dispose() {
    await this.stop('SIGKILL')
    await rm(this.#folder, { recursive: true })
  }

  // A token as the widget's panel gets it: for a visitor whom nobody knows yet.
  async session() {
    const demo = await (await fetch(`${this.origin}/demo`)).text()
    const key = /inbox=([^"]+)"/.exec(demo)[1]
    const answer = await fetch(`${this.origin}/widget/${key}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    if (!answer.ok) {
      throw new Error(`No session: ${answer.status} ${await answer.text()}`)
    }
    return await answer.json()
  }

  async post(conversation, token, activity) {
    const answer = await fetch(`${this.domain}/conversations/${conversation}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    })
    if (!answer.ok) {
      throw new Error(`Not taken: ${answer.status} ${await answer.text()}`)
    }
    return (await answer.json()).id
  }

  // The whole log as a visitor may read it.
  async log(conversation, token) {
    const all = []
    for (let watermark = ''; ; ) {
      const answer = await fetch(`${this.domain}/conversations/${conversation}/activities?watermark=${watermark}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const set = await answer.json()
      all.push(...set.activities)
      if (set.watermark === watermark) {
        return all
      }
      watermark = set.watermark
    }
  }
}
