// Runs in the pages that are measured, as text: it presses the button and notes when each commit had been drawn.
globalThis.bench = (() => {
  const seen = new Map()
  const waiting = new Map()
  const clock = () => performance.timeOrigin + performance.now()

  const note = () => {
    const position = Number(document.documentElement.dataset.position)
    if (seen.has(position)) return
    const drawn = clock()
    requestAnimationFrame(() => {
      // A message posted in a frame's callback is delivered once that frame has been painted.
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => {
        const times = { drawn, painted: clock() }
        seen.set(position, times)
        waiting.get(position)?.(times)
      })
      channel.port1.start()
      channel.port2.postMessage(null)
    })
  }
  new MutationObserver(note).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-position'],
  })

  return {
    press() {
      const button = [...document.querySelectorAll('button')].find((each) =>
        /^(暂停|继续)/.test(each.innerText),
      )
      const pressed = clock()
      button.click()
      return pressed
    },
    drawn: (position) =>
      new Promise((done) => {
        if (seen.has(position)) done(seen.get(position))
        else waiting.set(position, done)
      }),
  }
})()
