import type { Proof } from '#shared/domain/edition/proof'
import { escapeXml, printable } from './xml'

/** What a file says of itself beside its title, as Word shows it under 文件–信息–属性–自定义. */
export type CustomProperties = Readonly<Record<string, string>>

/** Which version of 文件用语 a paper was made with. */
export const WORDING_PROPERTY = '用语版本'

/** What an issued paper is found by, though its foot was cut off. */
export const CODE_PROPERTY = '校验码'
const EDITION_PROPERTY = '版次'

export function proofProperties({ code, edition }: Proof): CustomProperties {
  return { [CODE_PROPERTY]: code, [EDITION_PROPERTY]: String(edition) }
}

/** The part docProps/custom.xml; ids of properties begin with 2. */
export function customPropertiesXml(properties: CustomProperties): string {
  const told = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(printable(name))}"><vt:lpwstr>${escapeXml(printable(value))}</vt:lpwstr></property>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${told.join('')}</Properties>`
}
