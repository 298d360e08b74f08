import { fontRemark, type InstalledFonts } from '#shared/domain/paper/fonts'

/** What this machine lacks of the fonts of papers, and what stands in; nothing where it lacks none. */
export function FontRemark({ installed }: { readonly installed: InstalledFonts | null }) {
  const remark = installed && fontRemark(installed)
  return remark === null ? null : <p className="caption">{remark}</p>
}
