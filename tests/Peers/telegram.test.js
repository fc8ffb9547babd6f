// Telegram end to end: a bot that nobody has to set up by hand, called and asking, killed and switched in between.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { Hub } from './hub.js'
import { Operator } from './operator.js'
import { Telegram } from './telegram.js'
import { until } from './until.js'

const bot = '123456789:AAExampleOfALongRowOfLetters'
const inbox = randomUUID()
const kim = { id: 5550101, first_name: 'Kim', last_name: 'Nord' }

let hub, telegram, settings, anna, conversation

before(async () => {
  hub = await Hub.create()
  telegram = await Telegram.start(hub)
  settings = {
    Hub__PublicUrl: telegram.origin,
    Telegram__ApiUrl: telegram.origin,
    Telegram__PollTimeout: '00:00:01',
    SafeHttp__AllowedTargets__0: telegram.host,
  }
  await hub.start(settings)
  anna = await Operator.setUp(hub, 'Anna Berg')
})

after(async () => {
  anna?.close()
  await hub.dispose()
  await telegram.stop()
})

const writes = (text, more) => telegram.writes(bot, kim, text, more)
const hears = (text) => telegram.hears(bot, kim, text)
const texts = () => anna.visitorTexts(conversation)
const entryOf = async (text) => (await anna.entries(conversation)).find((entry) => entry.text === text)
const lastTexts = (count) => telegram.texts(bot, kim).slice(-count)
const fails = (step) => telegram.script.push({ method: 'sendMessage', ...step })
const callsOf = (method) => telegram.calls.filter((call) => call.method === method)

// Waits until everything of these has come, and fails for what came twice or in another order.
async function arrive(...expected) {
  const found = await until(texts, `"${expected.at(-1)}" in the console`, (all) => expected.every((text) => all.includes(text)))
  assert.deepEqual(found.filter((text) => expected.includes(text)), expected)
}

// Two messages, of which the first meets what the script holds; resolves when Telegram has the second.
async function saysTwo(what) {
  await anna.say(conversation, `${what}: first`)
  await anna.say(conversation, `${what}: second`)
  await hears(`${what}: second`)
}

async function crash(meanwhile = () => {}) {
  await hub.stop('SIGKILL')
  await meanwhile()
  await hub.start(settings)
  await anna.connect()
}

async function change(more) {
  const { id, version, name, department, flow, reopenWindow, settings: kept } = await anna.get(`/api/channel-inboxes/${inbox}`)
  const changed = await anna.put(`/api/channel-inboxes/${id}`, { version, name, department, flow, reopenWindow, settings: kept, ...more })
  assert.equal(changed.connectionProblem, null)
}

test('an admin enters a token, and Telegram knows where to call and by which secret', async () => {
  const made = await anna.post('/api/channel-inboxes', { id: inbox, channel: 'telegram', name: 'Bot', settings: {}, secrets: { token: bot } })

  assert.equal(made.connectionProblem, null)
  assert.equal(telegram.hook.url, `${telegram.origin}/webhooks/${inbox}`)
  assert.match(telegram.hook.secret_token, /^[A-Za-z0-9_-]{32,256}$/)
  assert.ok(!telegram.hook.drop_pending_updates)
  const checks = await anna.post(`/api/channel-inboxes/${inbox}/check`, {})
  assert.deepEqual(checks.map(({ isWell }) => isWell), [true, true, true, true], JSON.stringify(checks))
})

test('only who knows the secret is believed', async () => {
  const update = { update_id: 1, message: { message_id: 7, date: 1_795_600_000, from: kim, chat: { ...kim, type: 'private' }, text: 'evil' } }
  const post = async (headers) => {
    const answer = await fetch(`${hub.origin}/webhooks/${inbox}`, {
      method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(update),
    })
    return answer.status
  }

  assert.equal(await post({}), 401)
  assert.equal(await post({ 'x-telegram-bot-api-secret-token': 'a guess' }), 401)
  assert.equal(await post({ 'x-telegram-bot-api-secret-token': `${telegram.hook.secret_token}x` }), 401)
  assert.deepEqual(await anna.open(), [])
})

test('the bot greets whoever starts it, its buttons can be pressed, and it asks until a person has to help', async () => {
  const { items: flows } = await anna.get('/api/flows')
  await change({ flow: flows.find(({ name }) => name === 'Welcome').id })

  await writes('/start offer_7', { entities: [{ type: 'bot_command', offset: 0, length: 6 }] })
  const greeting = await hears('What can I do for you?')
  assert.equal(greeting.message.reply_markup.inline_keyboard.flat().length, 3)
  await telegram.presses(bot, kim, greeting, 'Something else')
  await hears('in a few words')
  await writes('My parcel is late')
  await hears('Thank you, Kim Nord!')
  await telegram.presses(bot, kim, await hears('by e-mail as well'), 'No, thanks')
  await hears('passing you on')

  const taken = await until(() => callsOf('editMessageReplyMarkup'), 'that the buttons vanish', (all) => all.length === 2)
  assert.deepEqual(taken.map(({ body }) => body.reply_markup.inline_keyboard), [[], []])
  assert.equal(callsOf('answerCallbackQuery').length, 2)
  const [row] = await until(() => anna.open(), 'the queue', ([first]) => first?.state === 'queued')
  conversation = row.id
  assert.deepEqual([row.channel, row.contact.name], ['telegram', 'Kim Nord'])
  await arrive('/start offer_7', 'Something else', 'My parcel is late', 'No, thanks')
})

test('a person takes over, and both hear each other once and in order', async () => {
  await anna.call('PickUp', { conversationId: conversation })
  await anna.say(conversation, 'Hello Kim <b>& co</b>')
  await anna.say(conversation, 'I am looking')

  await hears('I am looking')
  assert.deepEqual(lastTexts(2), ['Hello Kim <b>& co</b>', 'I am looking'])
  assert.equal(callsOf('sendMessage').at(-1).body.parse_mode, undefined)
  await writes('Grüße 👍')
  await writes('It is 4711')
  await arrive('Grüße 👍', 'It is 4711')
  await until(async () => (await entryOf('I am looking')).delivery.state === 'sent', 'that it was sent')
})

test('a text that is too long for one message is cut where a reader would', async () => {
  const text = Array.from({ length: 900 }, (_, place) => `word${place}`).join(' ')
  await anna.say(conversation, text)

  await hears('word899')
  const parts = callsOf('sendMessage').map(({ body }) => body.text).filter((part) => /word\d/.test(part))
  assert.ok(parts.length > 1 && parts.every((part) => part.length <= 4096))
  assert.ok(parts.join(' ') === text, 'The parts are not the text.')
})

test('a crash between two calls loses nothing in either direction, and sends nothing twice', async () => {
  await anna.say(conversation, 'before the crash')
  await writes('just before the crash')
  await arrive('just before the crash')
  await until(async () => (await entryOf('before the crash')).delivery.state === 'sent', 'that Telegram has answered')

  await crash(async () => {
    await writes('while it was down')
    await writes('still down')
  })

  await arrive('just before the crash', 'while it was down', 'still down')
  await anna.say(conversation, 'after the crash')
  await hears('after the crash')
  await hears('before the crash')
})

test('switching between being called and asking loses and doubles nothing', async () => {
  await writes('called')
  await arrive('called')
  for (const [mode, other] of [['polling', 'webhook'], ['webhook', 'polling'], ['polling', 'webhook']]) {
    const said = Array.from({ length: 6 }, (_, place) => `${other} to ${mode} ${place} of ${callsOf('setWebhook').length}`)
    const talk = (async () => {
      for (const text of said) {
        await writes(text)
      }
    })()
    await change({ settings: { mode } })
    await talk
    await arrive(...said)
    assert.equal(telegram.hook === undefined, mode === 'polling')
  }
})

test('a crash while it asks loses and doubles nothing', async () => {
  await writes('asked for before')
  await arrive('asked for before')

  await crash(() => writes('waits at Telegram'))
  await writes('asked for after')

  await arrive('asked for before', 'waits at Telegram', 'asked for after')
  await anna.say(conversation, 'answered while asking')
  await hears('answered while asking')
  await until(() => telegram.waiting === 0, 'that everything is confirmed')
})

test('files go both ways', async () => {
  const invoice = Buffer.from('%PDF-1.7 an invoice')
  telegram.files.set('BQAC-1', { bytes: invoice })
  await writes(undefined, { caption: 'My invoice', document: { file_id: 'BQAC-1', file_unique_id: 'd', file_name: 'Rechnung Nº 1.pdf', mime_type: 'application/pdf', file_size: invoice.length } })
  const { files } = await until(() => entryOf('My invoice'), 'the file', (entry) => entry?.files[0]?.state === 'stored')
  assert.equal(files[0].name, 'Rechnung Nº 1.pdf')
  assert.deepEqual(await anna.download(files[0].url), invoice)

  const id = await anna.upload(conversation, new File(['the answer'], 'Prüfung.txt', { type: 'text/plain' }))
  await anna.say(conversation, 'Here it is', [id])
  const sent = await until(() => callsOf('sendDocument')[0], 'the file at Telegram')
  assert.deepEqual([sent.body.chat_id, sent.body.document.name, sent.body.document.bytes.toString()], [String(kim.id), 'Prüfung.txt', 'the answer'])
})

test('what was changed is shown changed, and an album is one thing', async () => {
  const { update_id, ...message } = { update_id: 0, message_id: 990_001, date: 1_795_600_000, from: kim, chat: { ...kim, type: 'private' } }
  telegram.tells({ message: { ...message, text: 'My numbr' } })
  await arrive('My numbr')
  telegram.tells({ edited_message: { ...message, edit_date: 1_795_600_060, text: 'My number' } })
  const entry = await until(() => entryOf('My number'), 'the change')
  assert.equal(entry.change.kind, 'edited')

  for (const [place, name] of ['a', 'b', 'c'].entries()) {
    telegram.files.set(`AgAC-${name}`, { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, place]) })
    const photo = [{ file_id: `AgAC-${name}`, file_unique_id: name, width: 9, height: 9, file_size: 5 }]
    telegram.tells({ message: { ...message, message_id: 990_010 + place, media_group_id: 'album-1', photo, ...(place === 0 && { caption: 'Three pictures' }) } })
  }
  const pictures = await until(
    async () => (await anna.entries(conversation)).filter(({ files }) => files[0]?.state === 'stored' && files[0].contentType === 'image/jpeg'),
    'three pictures',
    (all) => all.length === 3,
  )
  assert.equal(pictures[0].text, 'Three pictures')
})

test('Telegram is left alone for as long as it asks, and nothing overtakes', async () => {
  fails({ status: 429, body: { ok: false, error_code: 429, description: 'Too Many Requests: retry after 2', parameters: { retry_after: 2 } } })
  const began = Date.now()
  await saysTwo('told to wait')

  assert.ok(Date.now() - began >= 2_000)
  assert.deepEqual(lastTexts(2), ['told to wait: first', 'told to wait: second'])
})

test('an error of Telegram’s, a line that breaks before it has anything, and a slow answer change no order', async () => {
  for (const [what, step] of [
    ['an error', { status: 500, body: { ok: false, error_code: 500, description: 'Internal Server Error' } }],
    ['a gateway’s page', { status: 502, body: 'Bad Gateway' }],
    ['a broken line', { status: 0 }],
    ['a slow answer', { after: true, status: 200, wait: 3_000 }],
  ]) {
    fails(step)
    await saysTwo(what)

    assert.deepEqual(lastTexts(2), [`${what}: first`, `${what}: second`])
    await until(async () => (await entryOf(`${what}: second`)).delivery.state === 'sent', 'that it was sent')
  }
})

test('what Telegram has taken without an answer goes out once more at most, and nothing overtakes it', async () => {
  fails({ after: true, status: 0 })
  await saysTwo('taken unheard')

  assert.deepEqual(lastTexts(3), ['taken unheard: first', 'taken unheard: first', 'taken unheard: second'])
})

test('what nobody knows twice is left to people, who see it', async () => {
  fails({ status: 0 })
  fails({ status: 0 })
  await saysTwo('unknown')

  const { delivery } = await until(() => entryOf('unknown: first'), 'that nobody knows', (entry) => entry.delivery.state === 'unknown')
  assert.equal(delivery.cause, 'noAnswer')
  await until(async () => (await anna.open()).find(({ id }) => id === conversation).undelivered === 1, 'that the list shows it')
  assert.deepEqual(lastTexts(1), ['unknown: second'])
})

test('somebody who shuts the bot out is shown so, and heard again when they come back', async () => {
  const blocked = (status) => ({
    my_chat_member: { chat: { ...kim, type: 'private' }, from: kim, date: 1_795_600_000, old_chat_member: { user: { id: 1, is_bot: true, first_name: 'Bot' }, status: 'member' }, new_chat_member: { user: { id: 1, is_bot: true, first_name: 'Bot' }, status } },
  })
  telegram.tells(blocked('kicked'))
  await until(async () => (await anna.call('Open', { conversationId: conversation })).unreachableSince, 'that Kim has shut it out')
  fails({ status: 403, body: { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' } })
  await anna.say(conversation, 'are you there?')

  const { delivery } = await until(() => entryOf('are you there?'), 'the failure', (entry) => entry?.delivery.state === 'failed')
  assert.deepEqual([delivery.cause, delivery.code], ['blocked', '403'])
  telegram.tells(blocked('member'))
  await until(async () => !(await anna.call('Open', { conversationId: conversation })).unreachableSince, 'that Kim is back')
})

test('an update of a kind that nobody knows is kept aside and holds nothing up', async () => {
  telegram.tells({ dice_of_the_future: { sides: 7 } })
  await writes('after the odd one')

  await arrive('after the odd one')
  const { items } = await anna.get(`/api/channel-inboxes/${inbox}/unreadable`)
  assert.deepEqual(items.map(({ reason }) => reason), ['unknown kind of update: dice_of_the_future'])
})
