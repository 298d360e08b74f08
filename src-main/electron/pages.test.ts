import { describe, expect, it } from 'vitest'
import { isFrameOfConsole, pagesAt } from './pages'

describe('pagesAt', () => {
  const pages = pagesAt(null)

  it('knows the page of each window', () => {
    expect(pages.urlOf('console')).toBe('app://yishiting/console/')
    expect(pages.isPageOf('console', 'app://yishiting/console/')).toBe(true)
    expect(pages.isPageOf('console', 'app://yishiting/console/?scene=1#top')).toBe(true)
  })

  it.each([
    'app://yishiting/projector/',
    'app://yishiting.example/console/',
    'app://user@yishiting/console/',
    'app://other/console/',
    'https://yishiting/console/',
    'file:///console/',
    'about:blank',
    '',
  ])('does not take %s for the console', (url) => {
    expect(pages.isPageOf('console', url)).toBe(false)
  })

  it('takes the pages of a Vite server, and only its', () => {
    const dev = pagesAt('http://127.0.0.1:5173/')
    expect(dev).toMatchObject({ origin: 'http://127.0.0.1:5173', dev: true })
    expect(dev.isPageOf('desk', 'http://127.0.0.1:5173/desk/')).toBe(true)
    expect(dev.isPageOf('desk', 'http://127.0.0.1:5174/desk/')).toBe(false)
    expect(dev.isPageOf('desk', 'app://yishiting/desk/')).toBe(false)
  })
})

describe('the desk and the wall in small, on the console', () => {
  const pages = pagesAt(null)
  const top = 'app://yishiting/console/'
  it.each([
    ['app://yishiting/desk/', top, false, true],
    ['app://yishiting/desk/', top, true, false],
    ['app://yishiting/desk/', 'app://yishiting/projector/', false, false],
    ['app://yishiting/projector/preview/', top, false, true],
    ['app://yishiting/projector/preview/', top, true, false],
    ['app://yishiting/projector/preview/', 'app://yishiting/desk/', false, false],
    ['app://yishiting/projector/', top, false, false],
    ['app://yishiting/storage/', top, false, false],
    ['https://example.com/desk/', top, false, false],
    ['about:blank', top, false, false],
  ])('%s in %s (as the main frame: %s): %s', (url, within, isMainFrame, expected) => {
    expect(isFrameOfConsole({ url, isMainFrame }, within, pages)).toBe(expected)
  })
})
