import { expect, test } from 'vitest'
import { unnamed } from './window-audit'

test('controls without a Chinese name or a figure are found, all others left', () => {
  const tree = [
    '- main:',
    '  - button "签到"',
    '  - button',
    '  - textbox "search"',
    '  - combobox "登记发言"',
    '  - button "+1"',
    '  - link "close" [disabled]',
    '  - heading "OK" [level=1]',
    '  - text: button',
    '  - radiogroup "filter":',
    '  - tablist',
  ].join('\n')
  expect(unnamed(tree).map(({ detail }) => detail)).toEqual([
    '- button',
    '- textbox "search"',
    '- link "close" [disabled]',
  ])
})
