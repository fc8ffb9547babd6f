// WhatsApp end to end: requests signed by Twilio's own library come through nginx, answers go to Twilio's own description of its interface.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import twilio from 'twilio'
import { Hub } from './hub.js'
import { Nginx } from './nginx.js'
import { Operator } from './operator.js'
import { Prism } from './prism.js'
import { until } from './until.js'

const account = 'ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const token = '12345678901234567890123456789012'
const inbox = randomUUID()
// The hub knows that it stands under a path which nginx takes away.
const path = `/chat/webhooks/${inbox}`

let hub, nginx, prism, settings, anna, conversation
let written = 0

before(async () => {
  ;[hub, nginx, prism] = await Promise.all([Hub.create(), Nginx.prepare(), Prism.start()])
  settings = {
    Hub__PublicUrl: `${nginx.origin}/chat`,
    Hub__AllowedHosts: `${nginx.name}, inner.test, 127.0.0.1`,
    Twilio__ApiUrl: `http://${prism.host}`,
    Twilio__ContentUrl: `http://${prism.host}`,
    Twilio__MessagingUrl: `http://${prism.host}`,
    SafeHttp__AllowedTargets__0: prism.host,
  }
  await hub.start(settings)
  await nginx.start(hub.origin)
  anna = await Operator.setUp(hub, 'Anna Berg')
  const made = await anna.post('/api/channel-inboxes', {
    id: inbox,
    channel: 'whatsapp',
    name: 'Hotline',
    settings: { accountSid: account, number: '+14155238886' },
    secrets: { authToken: token },
  })
  assert.equal(made.id ?? inbox, inbox)
})

after(async () => {
  anna?.close()
  await hub.dispose()
  await nginx.stop()
  await prism.stop()
})

// What Twilio posts when somebody writes, or tells of a message of ours.
const inbound = (fields) => {
  const sid = `SM${String(++written).padStart(32, 'f')}`
  return {
    AccountSid: account, ApiVersion: '2010-04-01', From: 'whatsapp:+4915112345678', MessageSid: sid, SmsMessageSid: sid, SmsSid: sid, MessageType: 'text',
    NumMedia: '0', NumSegments: '1', ProfileName: 'Jürgen', SmsStatus: 'received', To: 'whatsapp:+14155238886', WaId: '4915112345678', ...fields,
  }
}

const report = (sid, status, more = {}) => ({
  AccountSid: account, ApiVersion: '2010-04-01', From: 'whatsapp:+14155238886', To: 'whatsapp:+4915112345678',
  MessageSid: sid, SmsSid: sid, MessageStatus: status, SmsStatus: status, ChannelPrefix: 'whatsapp', ...more,
})

const deliver = (fields, { url = nginx.origin + path, sent = fields, signature = twilio.getExpectedTwilioSignature(token, url, fields) } = {}) =>
  nginx.post(path, new URLSearchParams(sent).toString(), {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'user-agent': 'TwilioProxy/1.1',
    'x-twilio-signature': signature,
  })

const entries = () => anna.entries(conversation)
const texts = () => anna.visitorTexts(conversation)

test('a signed message is taken, and answered with nothing that Twilio would send on', async () => {
  const answer = await deliver(inbound({ Body: 'Grüße & hi + 100% 👍' }))

  assert.deepEqual({ status: answer.status, text: answer.text }, { status: 200, text: '' })
  conversation = (await until(async () => (await anna.open())[0], 'the conversation')).id
  assert.deepEqual(await texts(), ['Grüße & hi + 100% 👍'])
})

test('the signed address may name the port or leave it out, and no header changes it', async () => {
  const url = `https://${nginx.name}${path}`

  assert.equal((await deliver(inbound({ Body: 'without the port' }), { url })).status, 200)
  assert.equal((await deliver(inbound({ Body: 'evil' }), { url: `http://evil.example/evil${path}` })).status, 401)
  assert.equal((await deliver(inbound({ Body: 'evil' }), { url: `http://inner.test${path}` })).status, 401)
})

test('what is changed, unsigned or signed for somebody else is refused and leaves nothing', async () => {
  const fields = inbound({ Body: 'pay 10' })

  for (const attempt of [
    deliver(fields, { sent: { ...fields, Body: 'pay 99' } }),
    deliver(fields, { sent: { ...fields, Extra: '' } }),
    deliver(fields, { signature: '' }),
    deliver(fields, { signature: twilio.getExpectedTwilioSignature('another token', nginx.origin + path, fields) }),
    deliver(inbound({ Body: 'foreign', AccountSid: account.replaceAll('a', 'c') })),
  ]) {
    assert.equal((await attempt).status, 401)
  }
  assert.deepEqual(await texts(), ['Grüße & hi + 100% 👍', 'without the port'])
})

test('one message told eight times at once, and again after a kill, is one message', async () => {
  const fields = inbound({ Body: 'only once' })

  const answers = await Promise.all(Array.from({ length: 8 }, () => deliver(fields)))
  await hub.stop('SIGKILL')
  await hub.start(settings)
  answers.push(await deliver(fields))

  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  assert.equal((await texts()).filter((text) => text === 'only once').length, 1)
})

test('what a person answers is a request that fits Twilio’s document', async () => {
  await anna.connect()
  await anna.call('PickUp', { conversationId: conversation })
  await anna.say(conversation, 'Guten Tag & willkommen')

  const call = await until(() => prism.sent.find(({ form }) => form.Body === 'Guten Tag & willkommen'), 'the message at Twilio')
  assert.deepEqual(call.form, {
    To: 'whatsapp:+4915112345678', From: 'whatsapp:+14155238886', StatusCallback: nginx.origin + path, Body: 'Guten Tag & willkommen',
  })
})

test('reports out of order, twice and for strangers only ever move a message forward', async () => {
  const { sid } = prism.sent.find(({ form }) => form.Body === 'Guten Tag & willkommen')
  const state = async () => (await entries()).find(({ text }) => text === 'Guten Tag & willkommen').delivery.state

  for (const status of ['read', 'delivered', 'sent', 'failed', 'read']) {
    assert.equal((await deliver(report(sid, status))).status, 200)
  }
  assert.equal((await deliver(report(`SM${'e'.repeat(32)}`, 'delivered'))).status, 200)

  await until(async () => (await state()) === 'read', 'that it was read')
})

test('too fast is waited out, and a closed window is told with its reason', async () => {
  prism.trouble = 429
  await anna.say(conversation, 'after a while')
  const { sid } = await until(() => prism.sent.find(({ form }) => form.Body === 'after a while'), 'the second try')
  assert.equal(prism.calls.filter(({ form, status }) => form.Body === 'after a while' && status === 429).length, 1)

  await deliver(report(sid, 'undelivered', { ErrorCode: '63016', ErrorMessage: '' }))

  const { delivery } = await until(
    async () => (await entries()).find(({ text, delivery }) => text === 'after a while' && delivery?.state === 'failed'),
    'the failure',
  )
  assert.equal(delivery.cause, 'windowClosed')
  assert.equal(delivery.code, '63016')
})

test('what came while the hub was down is read from Twilio’s list, and its webhook changes nothing any more', async () => {
  const [before, missed, also] = ['before the gap', 'in the gap', 'still in the gap'].map((Body) => inbound({ Body }))
  await deliver(before)
  await hub.stop('SIGKILL')
  prism.inbound = [also, missed, before].map(({ MessageSid, From, To, Body }) => ({
    sid: MessageSid, from: From, to: To, body: Body, status: 'received', direction: 'inbound', num_media: '0', date_sent: new Date().toUTCString(),
  }))
  await hub.start(settings)
  await anna.connect()

  await until(texts, 'what was missed', (all) => all.includes('still in the gap'))
  assert.equal((await deliver(also)).status, 200)
  assert.equal((await deliver(missed)).status, 200)
  assert.deepEqual((await texts()).slice(-3), ['before the gap', 'in the gap', 'still in the gap'])
})
