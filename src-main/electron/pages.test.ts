import { describe, expect, it } from 'vitest'
import { pagesAt } from './pages'

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
