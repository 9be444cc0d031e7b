// The pages last seen, for when there is no connection, and the orders made meanwhile. Runs beside the pages.
// self.shell names the assets by their hashes: another shell is another worker.
const SHELL = 'shell-' + self.shell.join()
const OFFLINE = '/app/offline'
const KEPT = /^\/(|pickups|pickups\/history|pickups\/quick|pickups\/\d\d-\d+|schedule|fractions|sites)$/
const ARRIVALS = ['/sign-in', '/profile/membership']
const MOST = 60
const FRESH = 3600 * 1000

// Grows when somebody leaves, so that a page still on its way is not kept afterwards.
let departures = 0

self.addEventListener('install', (event) => event.waitUntil((async () => {
  const cache = await caches.open(SHELL)
  await cache.addAll([...self.shell, OFFLINE])
  await self.skipWaiting()
})()))

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('shell-') && name !== SHELL) await caches.delete(name)
  await self.clients.claim()
})()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== location.origin) return
  if (request.method === 'GET' && self.shell.includes(url.pathname)) return event.respondWith(asset(request))
  if (request.mode !== 'navigate') return
  if (request.method === 'POST' && url.pathname === '/pickups') return event.respondWith(order(request))
  if (request.method === 'POST' && ARRIVALS.includes(url.pathname)) return event.respondWith(arrive(request))
  if (request.method === 'POST' && url.pathname === '/sign-out') return event.respondWith(leave(request))
  if (request.method === 'GET' && !/\.[a-z]+$/.test(url.pathname)) event.respondWith(page(event, url))
})

self.addEventListener('sync', (event) => {
  if (event.tag === 'orders') event.waitUntil(self.orders.send())
})

self.addEventListener('message', (event) => {
  event.waitUntil(keepLists(event.data.keep).catch(() => {}))
})

async function asset(request) {
  const cache = await caches.open(SHELL)
  return await cache.match(request) || fetch(request)
}

async function page(event, url) {
  const before = departures
  try {
    const answer = await fetch(event.request)
    event.waitUntil(see(url, answer.clone(), before).catch(() => {}))
    return answer
  } catch {
    return await kept(url) || offline()
  }
}

async function order(request) {
  const copy = request.clone()
  try {
    return await fetch(request)
  } catch {
    await self.orders.add(await copy.formData())
    await self.registration.sync?.register('orders').catch(() => {})
    return Response.redirect(OFFLINE + '#orders', 303)
  }
}

// Whoever comes now, the pages of the one before are gone first. Orders wait for their own person.
async function arrive(request) {
  departures++
  await forgetPages('')
  await self.orders.remember('keeper', undefined)
  return fetch(request).catch(offline)
}

async function leave(request) {
  let answer
  try {
    answer = await fetch(request)
  } catch {
    return offline()
  }
  departures++
  // The answer empties the browser's stores as well, perhaps at this moment.
  await forgetPages('').then(self.orders.forget).catch(() => {})
  return answer
}

async function offline() {
  return await (await caches.open(SHELL)).match(OFFLINE) || Response.error()
}

// The mark in the page says whose it is. Whatever was kept for anybody else goes.
async function see(url, answer, before) {
  const address = addressOf(url)
  if (!answer.ok || !(answer.headers.get('Content-Type') || '').startsWith('text/html')) {
    if (answer.status === 403 || answer.status === 404) await drop(address)
    return
  }
  const text = await answer.text()
  const mark = /<meta name="keeper" content="([0-9a-f]+) ([0-9a-f]+)"/.exec(text)
  if (!mark || before !== departures) return
  const [, person, standing] = mark
  await forgetPages(person + standing)
  await self.orders.remember('keeper', { person, standing })
  if (address) await keep(person + standing, address, text, answer.headers)
}

async function keep(who, address, text, from) {
  const title = (/<title>([^<]*)<\/title>/.exec(text) || ['', ''])[1]
  const at = new Date().toISOString()
  const cache = await caches.open('kept-' + who)
  await cache.delete(address)
  await cache.put(address, new Response(text.replace('<html', `<html data-kept-at="${at}"`), {
    headers: {
      'Content-Type': 'text/html;charset=UTF-8',
      'Content-Security-Policy': from.get('Content-Security-Policy') || "default-src 'self'",
      'Kept-At': at,
      'Kept-Title': encodeURIComponent(title)
    }
  }))
  const addresses = await cache.keys()
  for (const oldest of addresses.slice(0, Math.max(0, addresses.length - MOST))) await cache.delete(oldest)
}

async function forgetPages(but) {
  for (const name of await caches.keys()) if (name.startsWith('kept-') && name !== 'kept-' + but) await caches.delete(name)
}

async function drop(address) {
  const cache = await own()
  if (cache && address) await cache.delete(address)
}

async function own() {
  const who = await self.orders.keeper()
  return who && caches.open('kept-' + who.person + who.standing)
}

// Without a connection an order is made on the one screen that was kept, whatever way the link would have gone.
async function kept(url) {
  const cache = await own()
  if (!cache) return undefined
  const address = addressOf(url)
  if (address && await cache.match(address)) return cache.match(address)
  if (!/^\/pickups\/(new|quick)$/.test(url.pathname)) return undefined
  const site = url.searchParams.get('site')
  return await cache.match('/pickups/quick' + (site ? '?site=' + encodeURIComponent(site) : '')) || cache.match('/pickups/quick')
}

// The address under which a page is kept, nothing for one that is not: a filtered list would soon be mistaken for the whole.
function addressOf(url) {
  if (!KEPT.test(url.pathname)) return undefined
  const site = url.searchParams.get('site')
  if (url.pathname === '/pickups/quick' && site) return '/pickups/quick?site=' + encodeURIComponent(site)
  const asked = [...url.searchParams.keys()].filter((name) => name !== 'source')
  return asked.length ? undefined : url.pathname
}

// Fetches ahead what people look for where there is no connection: the lists, a screen for each site, the next orders.
// Only what the page itself leads to: asking for more than the person may see would stand in the record of access.
async function keepLists(lists) {
  if (!lists.length) return
  if (lists.includes('/pickups/quick')) {
    const sites = await look('/pickups/quick', true)
    for (const [address] of (sites || '').matchAll(/\/pickups\/quick\?site=[^"&]+/g)) await look(address)
  }
  for (const address of lists) await look(address)
  const plan = await look('/pickups', true)
  const next = [...new Set([...(plan || '').matchAll(/href="(\/pickups\/\d\d-\d+)"/g)].map((found) => found[1]))]
  for (const address of next.slice(0, 8)) await look(address)
}

async function look(address, reads) {
  const cache = await own()
  const held = cache && await cache.match(address)
  if (held && Date.now() - Date.parse(held.headers.get('Kept-At')) < FRESH) return reads ? held.text() : undefined
  const before = departures
  const answer = await fetch(address, { redirect: 'manual' })
  const text = reads && answer.ok ? await answer.clone().text() : undefined
  await see(new URL(address, location.origin), answer, before)
  return text
}
