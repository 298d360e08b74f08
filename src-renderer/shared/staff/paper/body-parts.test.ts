import { describe, expect, it } from 'vitest'
import { bodyParts } from './body-parts'

const told = (body: string) => bodyParts(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`)

describe('bodyParts', () => {
  it.each<[string, string, readonly (readonly [string, number | null])[], readonly string[]]>([
    [
      'paragraphs, empty ones too',
      '<w:p><w:pPr/><w:r/></w:p><w:p/>',
      [
        ['<w:p><w:pPr/><w:r/></w:p>', null],
        ['<w:p/>', null],
      ],
      [],
    ],
    [
      'rows with the head of their table',
      '<w:tbl><w:tblPr/><w:tr a="1"><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>',
      [
        ['<w:tr a="1"><w:tc><w:p/></w:tc></w:tr>', 0],
        ['<w:tr><w:tc><w:p/></w:tc></w:tr>', 0],
        ['<w:p/>', null],
      ],
      ['<w:tbl><w:tblPr/>'],
    ],
    [
      'a table within a row goes with it',
      '<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>',
      [['<w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>', 0]],
      ['<w:tbl>'],
    ],
    [
      'a text box goes with its paragraph, and tables in it',
      '<w:p><w:txbxContent><w:p><w:r/></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:txbxContent></w:p><w:p/>',
      [
        [
          '<w:p><w:txbxContent><w:p><w:r/></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:txbxContent></w:p>',
          null,
        ],
        ['<w:p/>', null],
      ],
      [],
    ],
    ['no tag that only begins alike', '<w:pict/><w:trPr/><w:tblGrid/>', [], []],
  ])('%s', (_, body, parts, tables) => {
    const found = told(body)
    expect(found.parts.map(({ xml, table }) => [xml, table])).toEqual(parts)
    expect(found.tables).toEqual(tables)
  })
})
