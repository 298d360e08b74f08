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

  const tasks = []
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    const watch = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((one) => one.duration)),
    )
    watch.observe({ type: 'longtask' })
  }
  let input = Promise.resolve(0)
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done))

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
    /** What was before, such as the start of the page, is not counted. */
    countFromHere() {
      tasks.length = 0
    },
    /** ms to the first words, and how long each task held the page that took over 50 ms. */
    times: () => ({
      firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1,
      tasks,
    }),
    /** Begins to wait for the next letter. */
    awaitInput() {
      input = new Promise((done) => {
        const heard = ({ timeStamp }) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.addEventListener('message', () => done(performance.now() - timeStamp))
            channel.port1.start()
            channel.port2.postMessage(null)
          })
        }
        document.addEventListener('input', heard, { capture: true, once: true })
      })
    },
    inputPainted: () => input,
    /** The times between so many frames, while what was named is scrolled from its beginning towards its end. */
    async frames(selector, count) {
      const box = selector === null ? null : document.querySelector(selector)
      const between = []
      let last = await nextFrame()
      for (let frame = 0; frame < count; frame += 1) {
        box?.dispatchEvent(new WheelEvent('wheel', { deltaY: 400, bubbles: true, cancelable: true }))
        const at = await nextFrame()
        between.push(at - last)
        last = at
      }
      return between
    },
    allDrawn: (from, to) =>
      Promise.all(Array.from({ length: to - from + 1 }, (_, index) => drawn(from + index))),
  }
})()
