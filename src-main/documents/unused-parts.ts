/** What the library puts into every file, and no paper of ours has: notes and lists of Word's own. */
const UNUSED = /^word\/(?:_rels\/)?(?:footnotes|endnotes|numbering)\.xml(?:\.rels)?$/u

export function isUnused(name: string): boolean {
  return UNUSED.test(name)
}

/** `[Content_Types].xml` and the document's relations without the parts that are left out. */
export function withoutUnused(xml: string): string {
  return xml.replace(
    /<(?:Override|Relationship)\b[^>]*(?:PartName="\/word\/|Target=")(?:footnotes|endnotes|numbering)\.xml"[^>]*\/>/gu,
    '',
  )
}
