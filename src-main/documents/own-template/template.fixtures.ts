import { strToU8, zipSync } from 'fflate'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`
export const table = (...cells: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${cells.map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid><w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`

export interface MadeTemplate {
  readonly body: string
  /** Of the default header; none where it is left out. */
  readonly header?: string
  /** Inside w:sectPr, behind the reference to the header. */
  readonly section?: string
  /** Styles as a Word in Chinese writes them, where they are there at all. */
  readonly styles?: string
  readonly relations?: string
  readonly more?: Readonly<Record<string, string>>
  readonly documentType?: string
}

/** A Word file as somebody else's program may have written it. */
export function madeTemplate({
  body,
  header,
  section = '',
  styles,
  relations = '',
  more = {},
  documentType = `${TYPES}.document.main+xml`,
}: MadeTemplate): Uint8Array {
  const reference = header === undefined ? '' : '<w:headerReference w:type="default" r:id="rId7"/>'
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${documentType}"/>${header === undefined ? '' : `<Override PartName="/word/header1.xml" ContentType="${TYPES}.header+xml"/>`}${styles === undefined ? '' : `<Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/>`}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${header === undefined ? '' : `<Relationship Id="rId7" Type="${RELATION}/header" Target="header1.xml"/>`}${styles === undefined ? '' : `<Relationship Id="rId8" Type="${RELATION}/styles" Target="styles.xml"/>`}${relations}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}<w:sectPr>${reference}${section}</w:sectPr></w:body></w:document>`,
    ...(header === undefined ? {} : { 'word/header1.xml': `${HEAD}<w:hdr ${W}>${header}</w:hdr>` }),
    ...(styles === undefined ? {} : { 'word/styles.xml': `${HEAD}<w:styles ${W}>${styles}</w:styles>` }),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** What Word in Chinese calls its first styles. */
export const CHINESE_STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>'
