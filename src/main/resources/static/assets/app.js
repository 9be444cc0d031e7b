// What makes an app of the pages: the worker, what waits to be sent, and the age of what is shown without a connection.
(() => {
  const page = document.documentElement
  const status = document.getElementById('phone-state')
  const marked = document.querySelector('meta[name=keeper]')
  const keptAt = page.dataset.keptAt
  const NEWS = 10 * 60 * 1000

  const filled = (words, ...values) => values.reduce((text, value) => text.replace('%', value), words)

  const timeOf = (moment) => {
    const [today, otherDay] = document.querySelector('meta[name=kept-times]').content.split('|')
    const hours = new Intl.DateTimeFormat(page.lang, { hour: '2-digit', minute: '2-digit', hour12: false }).format(moment)
    const time = page.lang === 'en' ? hours : hours.replace(':', '.')
    const day = new Intl.DateTimeFormat(page.lang, { weekday: 'short', day: 'numeric', month: 'short' }).format(moment)
    return moment.toDateString() === new Date().toDateString() ? filled(today, time) : filled(otherDay, day, time)
  }

  const say = (text, kind, link) => {
    const line = document.createElement('p')
    line.append(text)
    if (link) {
      const anchor = document.createElement('a')
      anchor.href = link.href
      anchor.textContent = link.text
      line.append(' ', anchor)
    }
    status.className = 'notice ' + kind
    status.querySelector('div').append(line)
    status.hidden = false
  }

  const draw = async () => {
    const mine = await orders.mine()
    drawList(mine)
    if (!status) return
    const words = status.dataset
    status.hidden = true
    status.querySelector('div').replaceChildren()
    if (keptAt) say(filled(words.kept, timeOf(new Date(keptAt))), 'waiting')
    const inState = (state) => mine.filter((order) => order.state === state)
    const list = { href: '/app/offline#orders', text: words.list }
    if (inState('waiting').length) say(filled(words.waiting, inState('waiting').length), 'waiting', list)
    if (inState('refused').length) say(filled(words.refused, inState('refused').length), 'wrong', list)
    for (const order of inState('sent').filter((each) => Date.now() - each.answered < NEWS)) say(words.sent, 'done', { href: order.path, text: filled(words.order, order.number) })
  }

  // The list of what this telephone has tried to send, on the page that works without a connection.
  const drawList = (mine) => {
    const list = document.getElementById('orders-list')
    if (!list) return
    list.replaceChildren(...mine.map((order) => {
      const row = document.getElementById('order-' + order.state).content.cloneNode(true)
      row.querySelector('[data-shown]').textContent = order.shown
      row.querySelector('[data-made]').textContent = timeOf(new Date(order.made))
      const why = row.querySelector(`[data-why="${order.why || ''}"]`)
      if (why) why.hidden = false
      const errors = row.querySelector('[data-errors]')
      if (errors && order.errors.length) errors.replaceChildren(...order.errors.map((each) => Object.assign(document.createElement('li'), { textContent: each.message })))
      const opens = row.querySelector('a')
      if (opens) {
        opens.href = order.path || order.correct || '/pickups/new'
        if (order.number) opens.textContent = filled(opens.textContent, order.number)
        opens.addEventListener('click', () => { if (order.state === 'refused') orders.remove(order.key) })
      }
      row.querySelector('[data-removes]')?.addEventListener('click', () => orders.remove(order.key).then(draw))
      return row
    }))
    document.getElementById('orders').hidden = !mine.length
    document.getElementById('send').hidden = !mine.some((order) => order.state === 'waiting')
  }

  const drawKept = async () => {
    const list = document.getElementById('kept-list')
    const who = list && await orders.keeper()
    if (!who) return
    const cache = await caches.open('kept-' + who.person + who.standing)
    const rows = await Promise.all((await cache.keys()).map(async (request) => {
      const answer = await cache.match(request)
      const row = document.getElementById('kept-row').content.cloneNode(true)
      row.querySelector('a').href = new URL(request.url).pathname + new URL(request.url).search
      row.querySelector('b').textContent = decodeURIComponent(answer.headers.get('Kept-Title')).replace(/ – Kundeportal$/, '')
      row.querySelector('.second').textContent = timeOf(new Date(answer.headers.get('Kept-At')))
      return row
    }))
    list.replaceChildren(...rows)
    document.getElementById('kept').hidden = !rows.length
  }

  const send = () => orders.send().catch(() => {}).then(draw)

  // Each showing of the form is an order of its own, also when the page comes from what was kept or from going back.
  const prepare = () => {
    const form = document.querySelector('form[data-order]')
    if (!form) return
    const asked = new URLSearchParams(location.search)
    const wanted = [asked.get('choice'), asked.get('action')].filter(Boolean).join(';')
    const radios = [...form.querySelectorAll('[name=line]')]
    if (wanted && !radios.some((each) => each.checked)) {
      const match = radios.find((each) => each.value.startsWith(wanted))
      if (match) match.checked = true
    }
    const hidden = (name) => form.querySelector(`[name=${name}]`) || form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name }))
    if (crypto.randomUUID) hidden('requestKey').value = crypto.randomUUID()
    form.addEventListener('submit', () => {
      hidden('shown').value = form.querySelector('[name=line]:checked')?.dataset.shown || ''
    })
  }

  // Asked before signing out, which takes away all that this telephone holds.
  const warn = (event) => {
    if (event.target.getAttribute('action') !== '/sign-out' || event.target.dataset.sure || !status) return
    event.preventDefault()
    orders.mine().catch(() => []).then((mine) => {
      const waiting = mine.filter((order) => order.state === 'waiting').length
      if (waiting && !window.confirm(filled(status.dataset.leaving, waiting))) return
      event.target.dataset.sure = 'yes'
      event.target.submit()
    })
  }

  // What this person has in the menu, and the fractions beside the plan. Staff have no plan, and keep nothing ahead.
  const lists = () => {
    const menu = new Set([...document.querySelectorAll('nav a[href]')].map((each) => each.pathname))
    return menu.has('/pickups') ? ['/', '/pickups', '/schedule', '/pickups/quick'].filter((path) => menu.has(path)).concat('/fractions') : []
  }

  const offer = (event) => {
    const button = document.getElementById('install')
    if (!button) return
    event.preventDefault()
    button.hidden = false
    button.addEventListener('click', () => event.prompt(), { once: true })
  }

  window.addEventListener('beforeinstallprompt', offer)
  window.addEventListener('pageshow', prepare)
  prepare()
  if (!('serviceWorker' in navigator) || !self.orders) return
  document.addEventListener('submit', warn)
  document.getElementById('send')?.addEventListener('click', send)
  window.addEventListener('online', send)
  self.orders.heard.addEventListener('message', () => draw().catch(() => {}))
  navigator.serviceWorker.register('/service-worker.js').catch(() => {})
  navigator.serviceWorker.ready.then((registration) => {
    if (marked && !keptAt && !navigator.connection?.saveData) registration.active.postMessage({ keep: lists() })
  })
  draw().then(send).catch(() => {})
  drawKept().catch(() => {})
})()
