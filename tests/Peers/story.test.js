// The product's main conversation with the visitor on Telegram, and again on WhatsApp: the bot first, then a person at the real console, files
// both ways, and the end.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'
import twilio from 'twilio'
import { Hub } from './hub.js'
import { Nginx } from './nginx.js'
import { Operator, password } from './operator.js'
import { Prism } from './prism.js'
import { Telegram } from './telegram.js'
import { until } from './until.js'

const bot = '123456789:AAExampleOfALongRowOfLetters'
const account = 'ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const token = '12345678901234567890123456789012'
const invoice = Buffer.from('%PDF-1.7 an invoice')
const patience = { timeout: 60_000 }

let hub, nginx, telegram, prism, anna, browser, page

before(async () => {
  ;[hub, nginx, prism] = await Promise.all([Hub.create(), Nginx.prepare(), Prism.start()])
  telegram = await Telegram.start(hub)
  await hub.start({
    Hub__PublicUrl: nginx.origin,
    Hub__AllowedHosts: `${nginx.name}, inner.test, 127.0.0.1`,
    Telegram__ApiUrl: telegram.origin,
    Twilio__ApiUrl: `http://${prism.host}`,
    Twilio__ContentUrl: `http://${prism.host}`,
    Twilio__MessagingUrl: `http://${prism.host}`,
    SafeHttp__AllowedTargets__0: telegram.host,
    SafeHttp__AllowedTargets__1: prism.host,
  })
  await nginx.start(hub.origin)
  anna = await Operator.setUp(hub, 'Anna Berg')
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--host-resolver-rules=MAP ${nginx.name} 127.0.0.1`],
  })
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ignoreHTTPSErrors: true, reducedMotion: 'reduce' })
  page.setDefaultTimeout(40_000)
  await page.goto(nginx.origin)
  await page.getByLabel('E-mail').fill('anna@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Connected', { exact: true }).first().waitFor()
})

after(async () => {
  await browser?.close()
  anna?.close()
  await hub.dispose()
  await telegram?.stop()
  await nginx?.stop()
  await prism?.stop()
})

async function addInbox(channel, settings, secrets) {
  const inbox = randomUUID()
  await anna.post('/api/channel-inboxes', { id: inbox, channel, name: channel, settings, secrets })
  const { version, name, department, reopenWindow } = await anna.get(`/api/channel-inboxes/${inbox}`)
  const flow = (await anna.get('/api/flows')).items.find((one) => one.name === 'Welcome').id
  await anna.put(`/api/channel-inboxes/${inbox}`, { version, name, department, flow, reopenWindow, settings })
  return inbox
}

const transcript = () => page.getByRole('log')
const seesOnce = async (text) => {
  await transcript().getByText(text, { exact: true }).first().waitFor(patience)
  assert.equal(await transcript().getByText(text, { exact: true }).count(), 1)
}

async function pickUp(name) {
  await page.getByRole('region', { name: 'Waiting visitors' }).getByText(`${name} is waiting`).waitFor(patience)
  await page.getByRole('link', { name: /^Queue/ }).first().click()
  await page.locator('[data-row]').filter({ hasText: name }).first().click()
  await seesOnce('My parcel is late')
  await page.getByRole('main').getByRole('button', { name: 'Pick up', exact: true }).click()
}

async function says(text, ...files) {
  if (files.length > 0) {
    await page.getByRole('main').locator('input[type=file]').setInputFiles(files)
  }
  const composer = page.getByRole('textbox', { name: 'Message', exact: true })
  await composer.fill(text)
  await composer.press('Enter')
}

// visitor: name, fileName, starts, writes, chooses, hears, sendsFile and gotFile, each in its channel's own way.
async function story(visitor) {
  await visitor.starts()
  await visitor.hears('What can I do for you?')
  await visitor.chooses('Something else')
  await visitor.hears('in a few words')
  await visitor.writes('My parcel is late')
  await visitor.hears(`Thank you, ${visitor.name}!`)
  await visitor.hears('by e-mail as well')
  await visitor.chooses('No, thanks')
  await visitor.hears('passing you on')

  await pickUp(visitor.name)
  await says('Hello, I am looking at your order now.')
  await visitor.hears('Hello, I am looking at your order now.')
  await visitor.writes('Grüße, it is 4711 👍')
  await seesOnce('Grüße, it is 4711 👍')

  await visitor.sendsFile()
  const link = transcript().getByRole('link', { name: visitor.fileName }).first()
  await link.waitFor(patience)
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const chunks = []
  for await (const chunk of await download.createReadStream()) {
    chunks.push(chunk)
  }
  assert.deepEqual(Buffer.concat(chunks), invoice)
  await says('Here is the label', { name: 'label.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a label') })
  assert.equal((await visitor.gotFile()).toString(), '%PDF-1.7 a label')

  await page.getByRole('button', { name: 'End chat' }).click()
  await page.getByRole('menuitem', { name: 'End now' }).click()
  await page.getByRole('link', { name: /^Closed/ }).first().click()
  await page.locator('[data-row]').filter({ hasText: visitor.name }).waitFor(patience)
}

test('the whole conversation with somebody on Telegram', async () => {
  await addInbox('telegram', {}, { token: bot })
  const kim = { id: 5550101, first_name: 'Kim', last_name: 'Nord' }
  telegram.files.set('BQAC-1', { bytes: invoice })
  await story({
    name: 'Kim Nord',
    fileName: 'invoice.pdf',
    starts: () => telegram.writes(bot, kim, '/start', { entities: [{ type: 'bot_command', offset: 0, length: 6 }] }),
    writes: (text) => telegram.writes(bot, kim, text),
    hears: (text) => telegram.hears(bot, kim, text),
    chooses: async (title) => telegram.presses(bot, kim, telegram.said(bot, kim).findLast(({ message }) => message.reply_markup), title),
    sendsFile: () =>
      telegram.writes(bot, kim, undefined, { document: { file_id: 'BQAC-1', file_unique_id: 'd', file_name: 'invoice.pdf', mime_type: 'application/pdf', file_size: invoice.length } }),
    gotFile: async () => (await until(() => telegram.calls.find(({ method }) => method === 'sendDocument'), 'the file')).body.document.bytes,
  })
})

test('the whole conversation with somebody on WhatsApp', async () => {
  const path = `/webhooks/${await addInbox('whatsapp', { accountSid: account, number: '+14155238886' }, { authToken: token })}`
  let written = 0
  const tells = async (more) => {
    const sid = `SM${String(++written).padStart(32, 'f')}`
    const fields = { AccountSid: account, From: 'whatsapp:+4915112345678', MessageSid: sid, NumMedia: '0', ProfileName: 'Jo Süd', SmsStatus: 'received', To: 'whatsapp:+14155238886', ...more }
    const answer = await nginx.post(path, new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': twilio.getExpectedTwilioSignature(token, nginx.origin + path, fields),
    })
    assert.equal(answer.status, 200)
  }
  const got = (what, fits) => until(() => prism.sent.find(({ form }) => fits(form)), what)
  const media = `/2010-04-01/Accounts/${account}/Messages/MM1/Media/ME1`
  prism.media.set(media, invoice)
  await story({
    name: 'Jo Süd',
    // Twilio passes on no names of files.
    fileName: 'file.pdf',
    starts: () => tells({ Body: 'Hello' }),
    writes: (Body) => tells({ Body }),
    hears: (text) => got(`"${text}"`, ({ Body }) => Body?.includes(text)),
    // Where there are no buttons, the lines are numbered, and the number counts.
    chooses: async (title) => {
      const { form } = prism.sent.findLast(({ form: { Body } }) => Body?.includes(title))
      await tells({ Body: form.Body.split('\n').find((line) => line.includes(title)).match(/\d+/)[0] })
    },
    sendsFile: () => tells({ Body: '', NumMedia: '1', MediaUrl0: `http://${prism.host}${media}`, MediaContentType0: 'application/pdf' }),
    gotFile: async () => {
      const { form } = await got('the file', ({ MediaUrl }) => MediaUrl)
      return (await nginx.get(new URL(form.MediaUrl).pathname + new URL(form.MediaUrl).search)).bytes
    },
  })
})
