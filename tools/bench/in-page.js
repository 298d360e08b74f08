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

  const buttons = () => [...document.querySelectorAll('button')]
  const click = (button) => {
    const pressed = clock()
    button.click()
    return pressed
  }
  const drawn = (position) =>
    new Promise((done) => {
      if (seen.has(position)) done(seen.get(position))
      else waiting.set(position, done)
    })

  return {
    press: () => click(buttons().find((each) => /^(暂停|继续)/.test(each.innerText))),
    drawn,
    /** Calls so many ballots, each as soon as this window shows the one before: when each was pressed, and shown. */
    async callBallots(count, position) {
      const choices = buttons().filter((each) => each.getAttribute('aria-label')?.startsWith('唱一票'))
      const calls = []
      for (let ballot = 0; ballot < count; ballot += 1) {
        const pressed = click(choices[ballot % choices.length])
        calls.push({ pressed, drawn: (await drawn(position + ballot)).drawn })
      }
      return calls
    },
    allDrawn: (from, to) =>
      Promise.all(Array.from({ length: to - from + 1 }, (_, index) => drawn(from + index))),
  }
})()
