// Orders made without a connection, kept until the portal has answered. Read by the pages and by the worker.
self.orders = (() => {
  const KEPT_FOR = 14 * 24 * 3600 * 1000
  const heard = new BroadcastChannel('orders')

  const opened = () => new Promise((done, failed) => {
    const request = indexedDB.open('kundeportal', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('orders', { keyPath: 'key' })
      request.result.createObjectStore('facts')
    }
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })

  const on = async (store, mode, work) => {
    const database = await opened()
    try {
      return await new Promise((done, failed) => {
        const transaction = database.transaction(store, mode)
        const request = work(transaction.objectStore(store))
        transaction.oncomplete = () => done(request.result)
        transaction.onerror = () => failed(transaction.error)
      })
    } finally {
      database.close()
    }
  }

  const fact = (name) => on('facts', 'readonly', (facts) => facts.get(name))
  const remember = (name, value) => on('facts', 'readwrite', (facts) => facts.put(value, name))

  // Whose telephone it is now: { person, standing }, or nothing.
  const keeper = () => fact('keeper')

  const all = () => on('orders', 'readonly', (kept) => kept.getAll())

  const mine = async () => {
    const who = await keeper()
    return who ? (await all()).filter((order) => order.person === who.person).sort((a, b) => a.made - b.made) : []
  }

  const put = async (order) => {
    await on('orders', 'readwrite', (kept) => kept.put(order))
    heard.postMessage('changed')
  }

  const remove = async (key) => {
    await on('orders', 'readwrite', (kept) => kept.delete(key))
    heard.postMessage('changed')
  }

  // The key is that of the form, so an order that did arrive after all is not placed twice.
  const add = async (form) => {
    const who = await keeper()
    const key = form.get('requestKey') || crypto.randomUUID()
    const shown = form.get('shown') || form.get('line') || form.get('choice')
    form.set('requestKey', key)
    form.delete('shown')
    form.delete('_csrf')
    const fields = [...form].filter(([, value]) => typeof value === 'string')
    await put({ key, ...who, fields, shown, made: Date.now(), state: 'waiting' })
  }

  const sendOne = async (order, who) => {
    const body = new URLSearchParams(order.fields)
    body.set(who.parameter, who.token)
    const answer = await fetch('/pickups/queued', { method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' } })
    if (answer.status === 201) {
      const { number, path } = await answer.json()
      await put({ ...order, fields: [], state: 'sent', number, path, answered: Date.now() })
    } else if (answer.status === 422) {
      await put({ ...order, ...await answer.json(), state: 'refused', answered: Date.now() })
    } else if (answer.status === 403 || answer.status === 404) {
      await put({ ...order, errors: [], state: 'refused', answered: Date.now() })
    } else {
      throw new Error('not sent: ' + answer.status)
    }
  }

  // One sender at a time, in whatever page or worker. Throws while there is no connection.
  const send = () => navigator.locks.request('orders', async () => {
    const waiting = (await all()).filter((order) => order.state === 'waiting')
    if (!waiting.length) return
    const answer = await fetch('/app/token', { cache: 'no-store', redirect: 'manual' })
    if (!answer.ok) throw new Error('no token: ' + answer.status)
    const who = await answer.json()
    for (const order of (await all()).filter((each) => Date.now() - each.made > KEPT_FOR)) {
      if (order.state !== 'waiting' || order.person !== who.person) await remove(order.key)
    }
    for (const order of waiting) {
      if (order.person === who.person && order.standing === who.standing) await sendOne(order, who)
      else {
        const why = who.person ? 'standing' : 'signedOut'
        if (order.why !== why) await put({ ...order, why })
      }
    }
  })

  const forget = async () => {
    await on('orders', 'readwrite', (kept) => kept.clear())
    await on('facts', 'readwrite', (facts) => facts.clear())
    heard.postMessage('changed')
  }

  return { keeper, remember, mine, add, remove, send, forget, heard }
})()
