// The vendor's own Direct Line client, unmodified, against the real hub.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import directLine from 'botframework-directlinejs'
import WebSocket from 'ws'
import xhr from 'xhr2'
import { Hub } from './hub.js'
import { Operator } from './operator.js'
import { Received } from './received.js'

let hub
const open = []

before(async () => {
  hub = await Hub.create()
  await hub.start()
  globalThis.XMLHttpRequest = xhr
  globalThis.WebSocket = class extends WebSocket {
    constructor(url) {
      // A browser always says where its page is from; this one is on the hub's own origin, as the widget's panel is.
      super(url, { origin: hub.origin })
    }
  }
})

after(async () => {
  for (const client of open) {
    client.end()
  }
  await hub.dispose()
})

function connect(options) {
  const client = new directLine.DirectLine({ domain: hub.domain, ...options })
  open.push(client)
  const received = new Received()
  client.activity$.subscribe(
    (activity) => received.add(activity),
    () => {},
  )
  return { client, received }
}

// Resolves with the id that the server gave.
function post(client, activity) {
  return new Promise((done, fail) => client.postActivity({ from: { id: 'me' }, ...activity }).subscribe(done, fail))
}

const say = (client, text) => post(client, { type: 'message', text })

test('starts, hears the greeting, writes, and is answered in order', async () => {
  const { client, received } = connect({ token: (await hub.session()).token })

  const greeting = await received.first((activity) => activity.suggestedActions, 'the greeting')
  assert.equal(greeting.from.role, 'bot')
  assert.equal(greeting.from.name, 'Website')
  assert.equal(greeting.suggestedActions.actions.length, 3)

  const id = await say(client, 'Talk to a person')
  const echo = await received.text('Talk to a person')
  assert.equal(echo.id, id)
  assert.equal(echo.from.role, 'user')

  for (let line = 1; line <= 20; line++) {
    await say(client, `line ${line}`)
  }
  await received.text('line 20')
  const lines = received.texts().filter((text) => text?.startsWith('line '))
  assert.deepEqual(
    lines,
    Array.from({ length: 20 }, (_, index) => `line ${index + 1}`),
  )
})

test('sends files in a form, as the client does from a browser', async () => {
  const session = await hub.session()
  const { received } = connect({ token: session.token })
  await received.first((activity) => activity.suggestedActions, 'the greeting')
  const form = new FormData()
  const activity = { type: 'message', text: 'two files', attachments: [{ contentType: 'text/plain', name: 'a.txt' }, { contentType: 'text/plain', name: 'b.txt' }] }
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }))
  form.append('file', new Blob(['second'], { type: 'text/plain' }), 'b.txt')
  form.append('file', new Blob(['first'], { type: 'text/plain' }), 'a.txt')

  const answer = await fetch(`${hub.domain}/conversations/${session.conversationId}/upload?userId=me`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session.token}` },
    body: form,
  })

  assert.equal(answer.status, 200)
  const echo = await received.text('two files')
  assert.equal(echo.id, (await answer.json()).id)
  assert.deepEqual(
    echo.attachments.map((file) => file.name),
    ['a.txt', 'b.txt'],
  )
  assert.equal(await (await fetch(echo.attachments[0].contentUrl)).text(), 'first')
})

test('goes on after the hub was killed, with nothing missing and nothing twice', async (context) => {
  const session = await hub.session()

  // The client waits 3 to 15 seconds before it comes back, by lot; here it draws the shortest.
  const lot = context.mock.method(Math, 'random', () => 0)
  const { client, received } = connect({ token: session.token })
  await received.first((activity) => activity.suggestedActions, 'the greeting')
  lot.mock.restore()
  await say(client, 'Talk to a person')
  await say(client, 'before the crash')
  await received.text('before the crash')

  await hub.stop('SIGKILL')
  await hub.start()
  for (let line = 1; line <= 3; line++) {
    await hub.post(session.conversationId, session.token, { type: 'message', text: `from another tab ${line}` })
  }
  await received.text('from another tab 3')
  await say(client, 'after the crash')
  await received.text('after the crash')

  const stored = await hub.log(session.conversationId, session.token)
  assert.deepEqual(
    // Signals, such as the place in the queue, are in no log and have no id.
    received.all.filter((activity) => activity.id !== undefined).map((activity) => activity.id),
    stored.map((activity) => activity.id),
  )
})

test('goes on after the hub was stopped and started in good order', async (context) => {
  const session = await hub.session()
  const lot = context.mock.method(Math, 'random', () => 0)
  const { client, received } = connect({ token: session.token })
  await received.first((activity) => activity.suggestedActions, 'the greeting')
  lot.mock.restore()

  await hub.stop('SIGTERM')
  await hub.start()
  await hub.post(session.conversationId, session.token, { type: 'message', text: 'Something else' })

  await received.text('Something else')
  await say(client, 'a question')
  await received.text('a question')
})

test('resumes with watermark 0 and gets both sides again under their own ids', async () => {
  const session = await hub.session()
  const first = connect({ token: session.token })
  await first.received.first((activity) => activity.suggestedActions, 'the greeting')
  await say(first.client, 'Something else')
  await first.received.first((activity) => activity.from.role === 'bot' && !activity.suggestedActions, 'the answer')

  const second = connect({ token: session.token, conversationId: session.conversationId, watermark: '0' })
  await second.received.first((activity) => activity.from.role === 'bot' && !activity.suggestedActions, 'the answer')

  const known = (received) => received.all.map(({ id, timestamp, from }) => ({ id, timestamp, role: from.role }))
  assert.deepEqual(known(second.received), known(first.received))
})

test('hands an edited and a deleted message on again, under its own id and time', async () => {
  const { conversationId, token } = await hub.session()
  const { client, received } = connect({ token })
  await received.first((activity) => activity.suggestedActions, 'the greeting')
  await say(client, 'Talk to a person')
  const anna = await Operator.setUp(hub, 'Anna Berg')
  try {
    await anna.call('PickUp', { conversationId })
    const { sequence } = await anna.call('Send', { conversationId, text: 'On Mundae', fileIds: [], lastSeen: 1000, force: true })
    const sent = await received.text('On Mundae')
    await anna.call('Edit', { conversationId, sequence, text: 'On Monday' })
    const edited = await received.text('On Monday')
    await anna.call('Delete', { conversationId, sequence })
    const deleted = await received.text('This message was deleted.')

    for (const again of [edited, deleted]) {
      assert.deepEqual([again.type, again.id, again.timestamp], ['message', sent.id, sent.timestamp])
    }
  } finally {
    anna.close()
  }
})
