import { describe, expect, it } from 'vitest'
import {
  chosenFonts,
  chosenRareFonts,
  FONT_NAMES,
  fontRemark,
  installedFontsSchema,
  isNarrow,
  PAPER_FONTS,
  RARE_FONTS,
  type FontRole,
  type InstalledFonts,
} from './fonts'

describe('the fonts of a paper', () => {
  it.each<[string, FontRole, InstalledFonts, string]>([
    ['the standard’s where it is there', 'title', ['华文中宋', '方正小标宋简体'], '方正小标宋简体'],
    ['the first of the chain that is there', 'title', ['华文中宋'], '华文中宋'],
    ['in the order of the chain', 'body', ['华文仿宋', '仿宋_GB2312'], '仿宋_GB2312'],
    ['one known by another name too', 'heading2', ['楷体'], '楷体'],
    ['today’s where none is', 'heading1', ['宋体'], '黑体'],
  ])('are %s', (_, role, installed, name) => {
    const { [role]: font } = chosenFonts(installed)
    expect(font.name).toBe(name)
    expect([font.name, ...font.instead].toSorted()).toEqual(
      [PAPER_FONTS[role].name, ...PAPER_FONTS[role].instead].toSorted(),
    )
  })

  it('are today’s where nothing is known', () => {
    expect(chosenFonts([])).toEqual(PAPER_FONTS)
    expect(chosenRareFonts([])).toEqual(RARE_FONTS)
  })

  it('of rare names are those that are there', () => {
    expect(chosenRareFonts(['Noto Serif CJK SC'])).toMatchObject({
      basic: 'Noto Serif CJK SC',
      extensionB: 'Noto Serif CJK SC',
    })
  })

  it('hold GB 2312 alone where they are of the old kind', () => {
    expect(['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '仿宋', '方正仿宋_GBK'].filter(isNarrow)).toEqual(
      ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312'],
    )
  })

  it('are named from a list and not freely', () => {
    expect(installedFontsSchema.safeParse(['仿宋']).success).toBe(true)
    expect(installedFontsSchema.safeParse(['"><w:p/>']).success).toBe(false)
  })

  it('that are missing are told with what stands in', () => {
    expect(fontRemark(FONT_NAMES)).toBeNull()
    const remark = fontRemark(['华文中宋', '仿宋', '黑体', '楷体', '宋体', 'Times New Roman'])
    expect(remark).toBe(
      '这台电脑没有方正小标宋简体，标题用华文中宋代替。送打印店前请核对，或者换一台装了这些字体的电脑导出。',
    )
    expect(fontRemark([])).toContain('没有方正小标宋简体、仿宋、黑体、楷体、宋体，也没有能代替的')
  })
})
