import { z } from 'zod'

export interface PaperFont {
  /** As it is asked for. */
  readonly name: string
  /** What may stand in for it, best first, where it is not installed. */
  readonly instead: readonly string[]
  /** 0 any, 2 roman, 3 … as PANOSE family and `w:family` put it. */
  readonly family: 'roman' | 'swiss' | 'script' | 'modern'
}

/** The East Asian fonts of the paper. Latin letters and digits are always set in Times New Roman. */
export interface PaperFonts {
  readonly title: PaperFont
  readonly body: PaperFont
  readonly heading1: PaperFont
  readonly heading2: PaperFont
  readonly pageNumber: PaperFont
}
export type FontRole = keyof PaperFonts

export const PAPER_FONTS: PaperFonts = {
  title: {
    name: '方正小标宋简体',
    instead: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong'],
    family: 'roman',
  },
  body: {
    name: '仿宋',
    instead: ['FangSong', '仿宋_GB2312', '方正仿宋_GBK', '华文仿宋', 'STFangsong'],
    family: 'modern',
  },
  heading1: { name: '黑体', instead: ['SimHei', '方正黑体_GBK', '微软雅黑'], family: 'swiss' },
  heading2: { name: '楷体', instead: ['KaiTi', '楷体_GB2312', '方正楷体_GBK', '华文楷体'], family: 'script' },
  pageNumber: { name: '宋体', instead: ['SimSun'], family: 'roman' },
}

export const LATIN_FONT = 'Times New Roman'

/** Fonts for characters that 仿宋, 楷体 and 黑体 do not have, by the part of Unicode that they stand in. */
export interface RareFonts {
  readonly basic: string
  readonly extensionB: string
  readonly extensionG: string
}
export const RARE_FONTS: RareFonts = { basic: '宋体', extensionB: 'SimSun-ExtB', extensionG: 'SimSun-ExtG' }

/** Every font that papers may be set in, with the other names that a system knows it by. */
const FACES = {
  方正小标宋简体: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
  方正小标宋_GBK: ['FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'],
  华文中宋: ['STZhongsong'],
  仿宋: ['FangSong'],
  仿宋_GB2312: ['FangSong_GB2312'],
  方正仿宋_GBK: ['FZFangSong-Z02', 'FZFSK--GBK1-0'],
  华文仿宋: ['STFangsong'],
  黑体: ['SimHei'],
  方正黑体_GBK: ['FZHei-B01', 'FZHTK--GBK1-0'],
  微软雅黑: ['Microsoft YaHei', 'MicrosoftYaHei'],
  楷体: ['KaiTi'],
  楷体_GB2312: ['KaiTi_GB2312'],
  方正楷体_GBK: ['FZKai-Z03', 'FZKTK--GBK1-0'],
  华文楷体: ['STKaiti'],
  宋体: ['SimSun', 'NSimSun'],
  'SimSun-ExtB': [],
  'SimSun-ExtG': [],
  'Noto Serif CJK SC': ['NotoSerifCJKsc-Regular'],
  思源宋体: ['Source Han Serif SC', 'SourceHanSerifSC-Regular'],
  'Times New Roman': ['TimesNewRomanPSMT'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export const installedFontSchema = z.enum([
  '方正小标宋简体',
  '方正小标宋_GBK',
  '华文中宋',
  '仿宋',
  '仿宋_GB2312',
  '方正仿宋_GBK',
  '华文仿宋',
  '黑体',
  '方正黑体_GBK',
  '微软雅黑',
  '楷体',
  '楷体_GB2312',
  '方正楷体_GBK',
  '华文楷体',
  '宋体',
  'SimSun-ExtB',
  'SimSun-ExtG',
  'Noto Serif CJK SC',
  '思源宋体',
  'Times New Roman',
])
export type FontName = z.infer<typeof installedFontSchema>
/** Fonts that are installed where the paper is made; nothing else can be named. */
export const installedFontsSchema = z.array(installedFontSchema).max(30).readonly()
export type InstalledFonts = z.infer<typeof installedFontsSchema>

export const FONT_NAMES: readonly FontName[] = installedFontSchema.options
export function namesOfFont(name: FontName): readonly string[] {
  return [name, ...FACES[name]]
}

/** Hold the 6,763 characters of GB 2312 and no more: 䶮 and 喆 are not among them. */
const NARROW: ReadonlySet<string> = new Set([
  '方正小标宋简体',
  'FZXiaoBiaoSong-B05S',
  '仿宋_GB2312',
  '楷体_GB2312',
])
export function isNarrow(font: string): boolean {
  return NARROW.has(font)
}

/** Of each chain the first that is installed, the others behind it; today's first where none is. */
export function chosenFonts(installed: InstalledFonts): PaperFonts {
  const choose = (font: PaperFont): PaperFont => {
    const name = standIn(font, installed)
    if (name === null) return font
    return { ...font, name, instead: [font.name, ...font.instead].filter((other) => other !== name) }
  }
  const { title, body, heading1, heading2, pageNumber } = PAPER_FONTS
  return {
    title: choose(title),
    body: choose(body),
    heading1: choose(heading1),
    heading2: choose(heading2),
    pageNumber: choose(pageNumber),
  }
}

const RARE_CHAINS: Readonly<Record<keyof RareFonts, readonly FontName[]>> = {
  basic: ['宋体', '思源宋体', 'Noto Serif CJK SC'],
  extensionB: ['SimSun-ExtB', 'Noto Serif CJK SC', '思源宋体'],
  extensionG: ['SimSun-ExtG'],
}

export function chosenRareFonts(installed: InstalledFonts): RareFonts {
  const first = (part: keyof RareFonts) =>
    RARE_CHAINS[part].find((name) => installed.includes(name)) ?? RARE_FONTS[part]
  return { basic: first('basic'), extensionB: first('extensionB'), extensionG: first('extensionG') }
}

function standIn({ name, instead }: PaperFont, installed: InstalledFonts): FontName | null {
  const chain = [name, ...instead]
  return chain.flatMap((one) => installed.filter((font) => namesOfFont(font).includes(one))).at(0) ?? null
}

const ROLE_NAMES: Readonly<Record<FontRole, string>> = {
  title: '标题',
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  pageNumber: '页码',
}

/** What the machine lacks of the fonts of the standard, and what stands in for it; null where it lacks nothing. */
export function fontRemark(installed: InstalledFonts): string | null {
  const roles: readonly FontRole[] = ['title', 'body', 'heading1', 'heading2', 'pageNumber']
  const found = roles.flatMap((role) => {
    const font = PAPER_FONTS[role]
    const instead = standIn(font, installed)
    return instead === font.name ? [] : [{ font: font.name, words: ROLE_NAMES[role], instead }]
  })
  const latin = installed.includes(LATIN_FONT) ? [] : ['数字和字母没有 Times New Roman，用相近的字体代替']
  if (found.length === 0 && latin.length === 0) return null
  const replaced = found.flatMap(({ font, words, instead }) =>
    instead === null ? [] : [`没有${font}，${words}用${instead}代替`],
  )
  const missing = found.filter(({ instead }) => instead === null).map(({ font }) => font)
  const lacking = missing.length === 0 ? [] : [`没有${missing.join('、')}，也没有能代替的，字体由电脑自己挑`]
  return `这台电脑${[...replaced, ...lacking, ...latin].join('；')}。送打印店前请核对，或者换一台装了这些字体的电脑导出。`
}
