import { describe, expect, it } from 'vitest'
import { RARE_FONTS, type InstalledFonts } from '#shared/domain/paper/fonts'
import { inInstalledFonts } from './fitted-fonts'
import { renderForm } from './form-docx'
import { isInGb2312 } from './gb2312'
import { readBack } from './read-back.fixtures'
import { splitByFont } from './runs'

const OLD: InstalledFonts = ['华文中宋', '仿宋_GB2312', '黑体', '楷体', '宋体', 'SimSun-ExtB']

const paper = () =>
  renderForm(
    {
      title: '关于喆园的方案',
      subtitle: [],
      blocks: [
        { kind: 'heading', level: 1, text: '一、喆园' },
        { kind: 'paragraph', text: '到会的有陶喆、王𠮷、张㛃和李四，面积89㎡。' },
      ],
      signOff: null,
      foot: 'pages',
      footText: '',
    },
    { draft: null, creator: '社区', at: Date.UTC(2026, 10, 21) },
  )

describe('GB 2312', () => {
  it.each([
    ['仿', true],
    ['〔', true],
    ['—', true],
    ['齄', true],
    ['喆', false],
    ['䶮', false],
    ['㎡', false],
    ['𠮷', false],
  ])('has %s: %s', (character, has) => {
    expect(isInGb2312(character)).toBe(has)
  })
})

describe('text in a font of GB 2312', () => {
  it('is parted where the font ends', () => {
    expect(splitByFont('陶喆、王𠮷×2', { rare: RARE_FONTS, narrow: true })).toEqual([
      { text: '陶', font: null },
      { text: '喆', font: '宋体' },
      { text: '、王', font: null },
      { text: '𠮷', font: 'SimSun-ExtB' },
      { text: '×2', font: null },
    ])
  })
})

describe('a paper in the fonts of a machine', () => {
  it('is the same file where nothing is known of them', async () => {
    const bytes = await paper()
    expect(inInstalledFonts(bytes, [])).toBe(bytes)
  })

  it('names those that are there, and says the same', async () => {
    const bytes = await paper()
    const [before, after] = [readBack(bytes), readBack(inInstalledFonts(bytes, OLD))]
    expect(after.text()).toBe(before.text())
    const styles = after.parts.get('word/styles.xml') ?? ''
    for (const name of ['华文中宋', '仿宋_GB2312', '黑体']) expect(styles).toContain(`w:eastAsia="${name}"`)
    expect(styles).not.toContain('方正小标宋简体')
    expect(after.parts.get('word/fontTable.xml')).toContain('<w:altName w:val="仿宋,')
  })

  it('sets what a font does not hold in one that does', async () => {
    const document = readBack(inInstalledFonts(await paper(), OLD)).parts.get('word/document.xml') ?? ''
    const runs = [...document.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t>/gsu)]
    const fontOf = (text: string) =>
      runs
        .filter(([, , words]) => words === text)
        .map(([, properties = '']) => /w:eastAsia="([^"]*)"/u.exec(properties)?.[1] ?? null)
    // In the body alone: title and heading have fonts of the larger set.
    expect(fontOf('喆')).toEqual(['宋体'])
    expect(fontOf('㎡')).toEqual(['宋体'])
    expect(fontOf('𠮷')).toEqual(['SimSun-ExtB'])
    expect(fontOf('一、喆园')).toEqual([null])
  })
})
