import type { XmlElement } from './xml-tree.fixtures'

/**
 * What WordprocessingML allows of what our files hold: children in their order and attributes with their values, after
 * the transitional schemas of ECMA-376 part 4 (wml.xsd, dml-wordprocessingDrawing.xsd, dml-picture.xsd). An element
 * or attribute that is not listed is a fault too: whoever writes a new one looks it up and adds it here.
 *
 * Children are given as in a regular expression over names: `a? (b | c)* d`. `#` is text.
 */
const BLOCKS = '(w:p | w:tbl)'

const CONTENT: Readonly<Record<string, string>> = {
  'w:document': 'w:body',
  'w:body': `${BLOCKS}* w:sectPr?`,
  'w:hdr': `${BLOCKS}+`,
  'w:ftr': `${BLOCKS}+`,
  'w:p': 'w:pPr? w:r*',
  'w:pPr':
    'w:pStyle? w:keepNext? w:keepLines? w:pageBreakBefore? w:widowControl? w:pBdr? w:tabs? w:overflowPunct? ' +
    'w:autoSpaceDE? w:autoSpaceDN? w:snapToGrid? w:spacing? w:ind? w:jc? w:outlineLvl?',
  'w:pBdr': 'w:top? w:left? w:bottom? w:right?',
  'w:tabs': 'w:tab+',
  'w:r': 'w:rPr? (w:t | w:tab | w:fldChar | w:instrText | w:drawing | w:pict)*',
  'w:rPr': 'w:rFonts? w:noProof? w:spacing? w:kern? w:sz? w:szCs? w:u? w:lang?',
  'w:t': '#?',
  'w:instrText': '#',
  'w:tbl': 'w:tblPr w:tblGrid w:tr+',
  'w:tblPr': 'w:tblW? w:jc? w:tblInd? w:tblBorders? w:tblLayout? w:tblCellMar?',
  'w:tblBorders': 'w:top? w:left? w:bottom? w:right? w:insideH? w:insideV?',
  'w:tblCellMar': 'w:top? w:left? w:bottom? w:right?',
  'w:tblGrid': 'w:gridCol+',
  'w:tr': 'w:trPr? w:tc+',
  'w:trPr': '(w:cantSplit | w:trHeight | w:tblHeader)*',
  'w:tc': `w:tcPr? ${BLOCKS}* w:p`,
  'w:tcPr': 'w:tcW? w:gridSpan? w:tcBorders? w:tcMar? w:vAlign?',
  'w:tcBorders': 'w:top? w:left? w:bottom? w:right?',
  'w:tcMar': 'w:top? w:left? w:bottom? w:right?',
  'w:sectPr': '(w:headerReference | w:footerReference){0,6} w:pgSz? w:pgMar? w:pgNumType? w:docGrid?',
  'w:styles': 'w:docDefaults? w:style*',
  'w:docDefaults': 'w:rPrDefault? w:pPrDefault?',
  'w:rPrDefault': 'w:rPr?',
  'w:pPrDefault': 'w:pPr?',
  'w:style':
    'w:name? w:basedOn? w:next? w:uiPriority? w:semiHidden? w:unhideWhenUsed? w:qFormat? w:pPr? w:rPr? w:tblPr?',
  'w:fonts': 'w:font*',
  'w:font': 'w:altName? w:panose1? w:charset? w:family? w:pitch?',
  'w:settings': 'w:displayBackgroundShape? w:defaultTabStop? w:evenAndOddHeaders? w:compat?',
  'w:compat': 'w:compatSetting*',
  'w:drawing': '(wp:inline | wp:anchor)',
  'w:pict': 'v:shapetype v:shape',
  'wp:inline': 'wp:extent wp:effectExtent? wp:docPr wp:cNvGraphicFramePr? a:graphic',
  'wp:anchor':
    'wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent? wp:wrapNone wp:docPr wp:cNvGraphicFramePr? ' +
    'a:graphic',
  'wp:positionH': '(wp:align | wp:posOffset)',
  'wp:positionV': '(wp:align | wp:posOffset)',
  'wp:posOffset': '#',
  'wp:cNvGraphicFramePr': 'a:graphicFrameLocks?',
  'a:graphic': 'a:graphicData',
  'a:graphicData': 'pic:pic',
  'pic:pic': 'pic:nvPicPr pic:blipFill pic:spPr',
  'pic:nvPicPr': 'pic:cNvPr pic:cNvPicPr',
  'pic:cNvPicPr': 'a:picLocks?',
  'pic:blipFill': 'a:blip? a:srcRect? a:stretch?',
  'a:stretch': 'a:fillRect?',
  'pic:spPr': 'a:xfrm? a:prstGeom?',
  'a:xfrm': 'a:off? a:ext?',
  'a:prstGeom': 'a:avLst?',
  'v:shapetype': 'v:formulas v:path v:textpath o:lock',
  'v:formulas': 'v:f+',
  'v:shape': 'v:fill v:textpath',
  Types: '(Default | Override)*',
  Relationships: 'Relationship*',
  'cp:coreProperties': 'dc:title dc:creator cp:lastModifiedBy cp:revision dcterms:created dcterms:modified',
  'dc:title': '#?',
  'dc:creator': '#?',
  'cp:lastModifiedBy': '#?',
  'cp:revision': '#',
  'dcterms:created': '#',
  'dcterms:modified': '#',
  Properties: 'property*',
  property: '(vt:lpwstr | vt:i4)',
  'vt:lpwstr': '#?',
  'vt:i4': '#',
}

const INTEGER = /^-?\d+$/u
const TWIPS = /^\d+$/u
const SWITCH = /^(?:0|1|on|off|true|false)$/u
const ANY = /^[\s\S]*$/u
const BORDER = {
  'w:val': /^(?:single|dashed|none|nil)$/u,
  'w:sz': TWIPS,
  'w:space': TWIPS,
  'w:color': /^(?:auto|[0-9A-F]{6})$/u,
  // A margin of a cell goes by the same name, and has these.
  'w:w': TWIPS,
  'w:type': /^(?:dxa|nil)$/u,
}
const WIDTH = { 'w:w': TWIPS, 'w:type': /^(?:dxa|auto|pct|nil)$/u }
const TOGGLE = { 'w:val?': SWITCH }
const VALUE = { 'w:val': ANY }
const NUMBER = { 'w:val': INTEGER }
const EMU = /^\d+$/u
const REFERENCE = { 'w:type': /^(?:default|even|first)$/u, 'r:id': /^rId\d+$/u }

/** `?` behind the name: it may be left out. Names of namespaces are never at fault. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'w:document': { 'mc:Ignorable?': ANY },
  'w:pStyle': VALUE,
  'w:keepNext': TOGGLE,
  'w:keepLines': TOGGLE,
  'w:pageBreakBefore': TOGGLE,
  'w:widowControl': TOGGLE,
  'w:overflowPunct': TOGGLE,
  'w:autoSpaceDE': TOGGLE,
  'w:autoSpaceDN': TOGGLE,
  'w:snapToGrid': TOGGLE,
  'w:spacing': {
    'w:before?': TWIPS,
    'w:after?': TWIPS,
    'w:line?': INTEGER,
    'w:lineRule?': /^(?:exact|auto|atLeast)$/u,
    'w:val?': INTEGER,
  },
  'w:ind': Object.fromEntries(
    ['left', 'right', 'hanging', 'firstLine', 'leftChars', 'rightChars', 'firstLineChars'].map((name) => [
      `w:${name}?`,
      INTEGER,
    ]),
  ),
  'w:jc': { 'w:val': /^(?:left|center|right|both)$/u },
  'w:outlineLvl': { 'w:val': /^[0-9]$/u },
  'w:tab': { 'w:val?': /^(?:left|center|right)$/u, 'w:pos?': INTEGER },
  'w:rFonts': Object.fromEntries([
    ['w:hint?', /^eastAsia$/u],
    ...['ascii', 'hAnsi', 'eastAsia', 'cs'].map((name) => [`w:${name}?`, /\S/u]),
  ]),
  'w:noProof': TOGGLE,
  'w:kern': { 'w:val': TWIPS },
  'w:sz': { 'w:val': TWIPS },
  'w:szCs': { 'w:val': TWIPS },
  'w:u': { 'w:val': /^single$/u },
  'w:lang': { 'w:val': ANY, 'w:eastAsia?': ANY, 'w:bidi?': ANY },
  'w:t': { 'xml:space?': /^preserve$/u },
  'w:instrText': { 'xml:space?': /^preserve$/u },
  'w:fldChar': { 'w:fldCharType': /^(?:begin|separate|end)$/u },
  'w:tblW': WIDTH,
  'w:tblInd': WIDTH,
  'w:tcW': WIDTH,
  'w:tblLayout': { 'w:type': /^fixed$/u },
  'w:gridCol': { 'w:w': TWIPS },
  'w:gridSpan': { 'w:val': /^[1-9]\d*$/u },
  'w:cantSplit': TOGGLE,
  'w:tblHeader': TOGGLE,
  'w:trHeight': { 'w:val': TWIPS, 'w:hRule': /^(?:atLeast|exact)$/u },
  'w:vAlign': { 'w:val': /^(?:top|center|bottom)$/u },
  ...Object.fromEntries(
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) => [
      `w:${name}`,
      Object.fromEntries(Object.entries(BORDER).map(([key, pattern]) => [`${key}?`, pattern])),
    ]),
  ),
  'w:headerReference': REFERENCE,
  'w:footerReference': REFERENCE,
  'w:pgSz': { 'w:w': TWIPS, 'w:h': TWIPS, 'w:orient?': /^(?:portrait|landscape)$/u },
  'w:pgMar': Object.fromEntries(
    ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'].map((name) => [`w:${name}`, TWIPS]),
  ),
  'w:docGrid': { 'w:type': /^lines$/u, 'w:linePitch': TWIPS },
  'w:style': { 'w:type': /^(?:paragraph|table)$/u, 'w:default?': SWITCH, 'w:styleId': /^\w+$/u },
  'w:name': VALUE,
  'w:basedOn': VALUE,
  'w:next': VALUE,
  'w:uiPriority': NUMBER,
  'w:font': { 'w:name': /\S/u },
  'w:altName': { 'w:val': /\S/u },
  'w:panose1': { 'w:val': /^[0-9A-F]{20}$/u },
  'w:charset': { 'w:val': /^[0-9A-F]{2}$/u },
  'w:family': { 'w:val': /^(?:roman|swiss|modern|script|decorative|auto)$/u },
  'w:pitch': { 'w:val': /^(?:fixed|variable|default)$/u },
  'w:defaultTabStop': { 'w:val': TWIPS },
  'w:compatSetting': { 'w:name': ANY, 'w:uri': ANY, 'w:val': ANY },
  'wp:inline': { 'distT?': EMU, 'distB?': EMU, 'distL?': EMU, 'distR?': EMU },
  'wp:anchor': {
    'distT?': EMU,
    'distB?': EMU,
    'distL?': EMU,
    'distR?': EMU,
    'simplePos?': SWITCH,
    relativeHeight: EMU,
    behindDoc: SWITCH,
    locked: SWITCH,
    layoutInCell: SWITCH,
    allowOverlap: SWITCH,
  },
  'wp:simplePos': { x: INTEGER, y: INTEGER },
  'wp:positionH': { relativeFrom: /^(?:page|margin|column)$/u },
  'wp:positionV': { relativeFrom: /^(?:page|margin|paragraph)$/u },
  'wp:extent': { cx: EMU, cy: EMU },
  'wp:effectExtent': { t: INTEGER, r: INTEGER, b: INTEGER, l: INTEGER },
  'wp:docPr': { id: /^[1-9]\d*$/u, name: ANY, 'descr?': ANY, 'title?': ANY },
  'a:graphicFrameLocks': { 'noChangeAspect?': SWITCH },
  'a:graphicData': { uri: /^http/u },
  'pic:cNvPr': { id: TWIPS, name: ANY, 'descr?': ANY },
  'a:picLocks': { 'noChangeAspect?': SWITCH, 'noChangeArrowheads?': SWITCH },
  'a:blip': { 'r:embed': /^rId\d+$/u, 'cstate?': /^none$/u },
  'pic:spPr': { 'bwMode?': /^auto$/u },
  'a:off': { x: INTEGER, y: INTEGER },
  'a:ext': { cx: EMU, cy: EMU },
  'a:prstGeom': { prst: /^rect$/u },
  'v:shapetype': { id: ANY, coordsize: ANY, 'o:spt': ANY, adj: ANY, path: ANY },
  'v:f': { eqn: ANY },
  'v:path': { textpathok: /^t$/u, 'o:connecttype': ANY, 'o:connectlocs': ANY, 'o:connectangles': ANY },
  'v:textpath': { 'on?': /^t$/u, 'fitshape?': /^t$/u, 'style?': ANY, 'string?': ANY },
  'o:lock': { 'v:ext': /^edit$/u, text: /^t$/u, shapetype: /^t$/u },
  'v:shape': {
    id: ANY,
    'o:spid': ANY,
    type: ANY,
    style: ANY,
    'o:allowincell': /^f$/u,
    fillcolor: ANY,
    stroked: ANY,
  },
  'v:fill': { opacity: ANY },
  Default: { Extension: /^\w+$/u, ContentType: /^\S+\/\S+$/u },
  Override: { PartName: /^\/\S+$/u, ContentType: /^\S+\/\S+$/u },
  Relationship: { Id: /^rId\d+$/u, Type: /^http/u, Target: /\S/u },
  'dcterms:created': { 'xsi:type': /^dcterms:W3CDTF$/u },
  'dcterms:modified': { 'xsi:type': /^dcterms:W3CDTF$/u },
  property: { fmtid: /^\{[0-9A-F-]{36}\}$/u, pid: /^\d+$/u, name: /\S/u },
}

/** The library's own theme is as Word itself writes it, and no state of ours changes it. */
const NOT_OURS = /^word\/theme\//u

/** Throws at the first element that stands where it may not, lacks what it must have, or has what it may not. */
export function checkSchema(part: string, root: XmlElement): void {
  if (NOT_OURS.test(part)) return
  checkElement(root, part)
}

function checkElement(element: XmlElement, path: string): void {
  const here = `${path} › ${element.name}`
  checkAttributes(element, here)
  const names = element.children.flatMap((child) =>
    typeof child !== 'string' ? [`<${child.name}>`] : child.trim() === '' ? [] : ['<#>'],
  )
  if (!patternOf(element.name).test(names.join(''))) {
    throw new Error(`${here} may not hold ${names.join(' ') || 'nothing'} in this order`)
  }
  for (const child of element.children) if (typeof child !== 'string') checkElement(child, here)
}

const patterns = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const content = CONTENT[name] ?? ''
  const source = content.replace(/[\w:]+(?![^{]*\})|#/gu, '(?:<$&>)').replaceAll(' ', '')
  const pattern = new RegExp(`^${source}$`, 'u')
  patterns.set(name, pattern)
  return pattern
}

function checkAttributes({ name, attributes }: XmlElement, here: string): void {
  const allowed = ATTRIBUTES[name] ?? {}
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'xmlns' || key.startsWith('xmlns:') || key === 'mc:Ignorable') continue
    const pattern = allowed[key] ?? allowed[`${key}?`]
    if (!pattern) throw new Error(`${here} may not have ${key}`)
    if (!pattern.test(value)) throw new Error(`${here} has ${key}="${value}"`)
  }
  for (const key of Object.keys(allowed))
    if (!key.endsWith('?') && !(key in attributes)) throw new Error(`${here} lacks ${key}`)
}
