import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

/**
 * Writes resources/名单模板.xlsx, the roster to fill in. Every column is of text format, so that Excel leaves a
 * telephone its digits and does not make a date of door 3-2.
 */
const TARGET = join(import.meta.dirname, '..', 'resources', '名单模板.xlsx')

const COLUMNS = [
  { title: '姓名', width: 14 },
  { title: '类别', width: 10 },
  { title: '身份', width: 18 },
  { title: '门牌', width: 24 },
  { title: '单位', width: 28 },
  { title: '电话', width: 18 },
] as const

const NOTES = [
  '怎么填',
  '一行一人，姓名必填，其余可以空着。',
  '类别：出席（有表决权）、列席（可以发言，不表决）、旁听；空着按出席。',
  '身份：如 居民代表、楼门长、物业项目经理。',
  '门牌：如 3号楼2单元501；同名的两个人要写上不同的门牌。',
  '填好后存盘，在议事厅的“名单”里导入；导入前会逐行显示要取的内容和不能取的原因。',
] as const

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const text = (at: string, value: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`

const roster = `<worksheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${COLUMNS.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="1" customWidth="1"/>`).join('')}</cols><sheetData><row r="1">${COLUMNS.map(({ title }, index) => text(`${String.fromCharCode(65 + index)}1`, title, 2)).join('')}</row></sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B5001"><formula1>"出席,列席,旁听"</formula1></dataValidation></dataValidations></worksheet>`

const notes = `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="90" customWidth="1"/></cols><sheetData>${NOTES.map((line, index) => `<row r="${index + 1}">${text(`A${index + 1}`, line, index === 0 ? 2 : 0)}</row>`).join('')}</sheetData></worksheet>`

const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="12"/><name val="宋体"/></font><font><b/><sz val="12"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/><sheet name="怎么填" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': roster,
  'xl/worksheets/sheet2.xml': notes,
  'xl/styles.xml': styles,
}

const mtime = new Date(2026, 0, 1)
const files = Object.entries(PARTS).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const)
await mkdir(dirname(TARGET), { recursive: true })
await writeFile(TARGET, zipSync(Object.fromEntries(files), { mtime, level: 9 }))
