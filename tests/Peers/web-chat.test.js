// The vendor's own chat, unmodified, in a real browser, on a page of another origin than the hub's.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'
import { Hub } from './hub.js'
import { Operator } from './operator.js'

const online = 2
const files = {
  '/': ['page.html', 'text/html'],
  '/webchat.js': ['dist/webchat.js', 'text/javascript'],
}
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

let hub
let site
let browser
let page
let session

before(async () => {
  site = createServer(async (request, response) => {
    const file = files[request.url]
    response.writeHead(file ? 200 : 404, { 'content-type': `${file?.[1] ?? 'text/plain'}; charset=utf-8` })
    response.end(file ? await readFile(join(import.meta.dirname, file[0])) : '')
  })
  site.listen(0, '127.0.0.1')
  await once(site, 'listening')
  const shop = `http://localhost:${site.address().port}`

  // A new hub puts its public address on the list of its first inbox. Started again under another one, it has the shop on its list.
  hub = await Hub.create()
  await hub.start({ Hub__PublicUrl: shop })
  await hub.stop()
  await hub.start()

  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  })
  session = await hub.session()
  page = await browser.newPage()
  page.setDefaultTimeout(40_000)
  await page.goto(`${shop}/#${new URLSearchParams({ domain: hub.domain, token: session.token })}`)
})

after(async () => {
  await browser?.close()
  await hub?.dispose()
  site?.close()
  site?.closeAllConnections()
})

// Waits until the page shows a message as sent.
const sent = (fits) =>
  page.waitForFunction(
    (source) => {
      const found = window.chat.store.getState().activities.filter((activity) => new Function('activity', `return ${source}`)(activity))
      return found.length === 1 && found[0].channelData['webchat:send-status'] === 'sent'
    },
    fits,
  )

const write = async (text) => {
  await page.getByRole('textbox').fill(text)
  await page.keyboard.press('Enter')
}

test('connects from a foreign origin and shows the greeting with its buttons', async () => {
  await page.getByText("Hi! I'm the assistant.").first().waitFor()

  await page.getByRole('toolbar').getByRole('button', { name: 'Talk to a person' }).waitFor()
  assert.equal(await page.evaluate(() => window.chat.status.at(-1)), online)
})

test('a button that is pressed is written as its value and answered', async () => {
  await page.getByRole('toolbar').getByRole('button', { name: 'Something else' }).click()

  await sent("activity.text === 'Something else'")
  await page.getByText('Please tell me in a few words').first().waitFor()
})

test('what the visitor types is signalled, and what they write is shown as sent', async () => {
  const typing = page.waitForResponse(
    (response) => response.url().endsWith('/activities') && response.request().postDataJSON()?.type === 'typing',
  )
  await page.getByRole('textbox').pressSequentially('It does not work')
  assert.equal((await typing).status(), 200)
  await page.keyboard.press('Enter')

  await sent("activity.text === 'It does not work'")
})

test('a picture is uploaded, shown as sent, and seen', async () => {
  await page.locator('input[type=file]').setInputFiles({ name: 'point.png', mimeType: 'image/png', buffer: picture })
  await page.waitForFunction(() => window.chat.store.getState().sendBoxAttachments.length === 1)
  await write('look')

  await sent("activity.text === 'look' && activity.attachments?.length === 1")
  await page.waitForFunction((domain) => [...document.images].some((image) => image.src.startsWith(domain) && image.naturalWidth === 1), hub.domain)
})

test('a person who takes over is seen typing, and what they write is shown', async () => {
  const { conversationId } = session
  const anna = await Operator.setUp(hub, 'Anna Berg')
  try {
    assert.equal((await anna.call('PickUp', { conversationId })).ok, true)
    await anna.call('Typing', { conversationId })
    await page.waitForFunction(() => Object.values(window.chat.store.getState().typing).some(({ name }) => name === 'Anna Berg'))
    const { ok, message, sequence } = await anna.call('Send', { conversationId, text: 'Hello from a person', fileIds: [], lastSeen: 1000, force: false })
    assert.equal(ok, true, message)

    await page.getByText('Hello from a person', { exact: true }).first().waitFor()
    await anna.call('Send', { conversationId, text: 'Anything else?', fileIds: [], lastSeen: 1000, force: true })
    await page.getByText('Anything else?', { exact: true }).first().waitFor()

    // What is edited stays in its place and is there once.
    await anna.call('Edit', { conversationId, sequence, text: 'Hello from Anna' })
    await page.getByText('Hello from Anna', { exact: true }).first().waitFor()
    const texts = await page.evaluate(() => window.chat.store.getState().activities.map((activity) => activity.text))
    assert.deepEqual(texts.filter((text) => text?.startsWith('Hello from')), ['Hello from Anna'])
    assert.equal(texts.indexOf('Anything else?') > texts.indexOf('Hello from Anna'), true)
  } finally {
    anna.close()
  }
})

test('a hub that is killed and started again is found again, with nothing missing and nothing twice', async () => {
  await hub.stop('SIGKILL')
  await hub.start()
  await hub.post(session.conversationId, session.token, { type: 'message', text: 'from another tab' })

  await page.getByText('from another tab', { exact: true }).first().waitFor()
  await write('from this tab')
  await sent("activity.text === 'from this tab'")

  const shown = await page.evaluate(() =>
    window.chat.store
      .getState()
      .activities.filter((activity) => activity.type === 'message')
      .map((activity) => activity.id),
  )
  const stored = (await hub.log(session.conversationId, session.token)).filter((activity) => activity.type === 'message')
  assert.deepEqual(
    shown.slice(0, stored.length),
    stored.map((activity) => activity.id),
  )
  assert.equal(shown.length, stored.length)
})
