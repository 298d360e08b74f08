import { describe, expect, it } from 'vitest'
import type { Screen, Screens } from '#shared/protocol/screens'
import { chooseLabel, projectorSentence, screenSentence } from './display-words'

const laptop: Screen = {
  id: 1,
  number: 1,
  name: '本机屏幕',
  x: 0,
  y: 0,
  width: 1093,
  height: 614,
  scale: 1.25,
  shows: ['console', 'desk'],
}
const beamer: Screen = {
  ...laptop,
  id: 2,
  number: 2,
  name: 'EPSON PJ',
  x: 1093,
  width: 1024,
  height: 768,
  scale: 1,
  shows: ['projector'],
}
const spare: Screen = { ...beamer, id: 3, number: 3, name: 'AOC', shows: [] }
const screens: Screens = {
  displays: [laptop, beamer],
  projector: 'fullScreen',
  coversConsole: false,
  remoteEverywhere: false,
}

describe('a display in words', () => {
  it('is told in its own pixels, with what is on it', () => {
    expect(screenSentence(laptop)).toBe('本机屏幕，1366×768，缩放 125%。主持台、记录台在这里。')
    expect(screenSentence(beamer)).toBe('EPSON PJ，1024×768。大屏在这里。')
    expect(screenSentence(spare)).toBe('AOC，1024×768。')
  })

  it.each<[string, Screen, Screens, string | null]>([
    ['the big screen fills it', beamer, screens, null],
    ['the console is there', laptop, screens, '大屏和主持台对调'],
    ['nothing is there', spare, { ...screens, displays: [laptop, beamer, spare] }, '大屏放到 3 号屏'],
    ['it is a window there', beamer, { ...screens, projector: 'window' }, '大屏放到 2 号屏'],
    ['it is the only one', laptop, { ...screens, displays: [laptop], projector: 'window' }, null],
    ['and closed', laptop, { ...screens, displays: [laptop], projector: 'closed' }, '打开大屏'],
  ])('what can be done: %s', (_what, display, all, label) => {
    expect(chooseLabel(display, all)).toBe(label)
  })

  it.each<[Partial<Screens>, string]>([
    [{}, '大屏已全屏。'],
    [{ coversConsole: true }, '大屏盖住了主持台，按 Esc 回来。'],
    [{ projector: 'closed' }, '大屏没有打开。按 F5 打开并全屏。'],
    [
      { projector: 'window', displays: [laptop] },
      '只有一块屏幕，大屏是普通窗口。按 F5 全屏，按 Esc 回到主持台。',
    ],
  ])('where the big screen is: %o', (change, sentence) => {
    expect(projectorSentence({ ...screens, ...change })).toBe(sentence)
  })
})
