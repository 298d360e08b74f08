import { expect, it } from 'vitest'
import { belongsTo, modulesLoadedBy } from './keep-out-of'

const chunk = (moduleIds: string[], imports: string[] = []) => ({ type: 'chunk', moduleIds, imports })
const bundle = {
  'page.js': chunk(['/src/page.tsx'], ['shared.js']),
  'shared.js': chunk(['/node_modules/react/index.js'], ['page.js', 'deep.js']),
  'deep.js': chunk(['/node_modules/antd/es/button.js']),
  'later.js': chunk(['/node_modules/recharts/index.js']),
  'page.css': { type: 'asset' },
}

it('follows what a page imports at first, through every chunk, and nothing else', () => {
  expect(modulesLoadedBy(bundle, 'page.js')).toEqual([
    '/src/page.tsx',
    '/node_modules/react/index.js',
    '/node_modules/antd/es/button.js',
  ])
})

it('knows the package of a module, and does not take one for another', () => {
  expect(belongsTo('/x/node_modules/antd/es/button.js', ['antd'])).toBe(true)
  expect(belongsTo('C:\\x\\node_modules\\@ant-design\\icons\\a.js', ['@ant-design'])).toBe(true)
  expect(belongsTo('/x/node_modules/antd-style/a.js', ['antd'])).toBe(false)
  expect(belongsTo('/x/src/antd/a.ts', ['antd'])).toBe(false)
})
