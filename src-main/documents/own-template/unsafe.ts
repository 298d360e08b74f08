import { strFromU8 } from 'fflate'

type Files = ReadonlyMap<string, Uint8Array>

const PROGRAM_PARTS = /vbaProject|vbaData|activeX|embeddings\/|attachedToolbars|customUI/iu
const PROGRAMS = /macroEnabled|<w:object[\s>]|<o:OLEObject|<w:control[\s/>]|MACROBUTTON/u
/** Fields that fetch something from elsewhere, or lead there. */
const FETCHING = /INCLUDEPICTURE|INCLUDETEXT|IMPORT|DDE|LINK|DATABASE|(?:^|\s)RD\s/u
const FOREIGN_CHUNK = /<w:altChunk[\s/>]|<w:subDoc[\s/>]/u

/**
 * What a template must not bring with it, a sentence each: programs, and anything that is fetched from outside when
 * the paper is opened. A paper is opened by many people.
 */
export function unsafeIn(files: Files): readonly string[] {
  const texts = [...files].filter(([name]) => /\.(?:xml|rels)$/iu.test(name))
  const some = (test: (xml: string, name: string) => boolean) =>
    texts.some(([name, content]) => test(strFromU8(content), name))
  const programs =
    [...files.keys()].some((name) => PROGRAM_PARTS.test(name)) || some((xml) => PROGRAMS.test(xml))
  const outside = some(
    (xml, name) =>
      (name.toLowerCase().endsWith('.rels') && /TargetMode\s*=\s*["']External/iu.test(xml)) ||
      /\s(?:src|o:href|href)\s*=\s*["'](?!#)/iu.test(xml) ||
      FETCHING.test(fieldsIn(xml)),
  )
  return [
    ...(some((xml) => /<!(?:DOCTYPE|ENTITY|\[CDATA)/iu.test(xml))
      ? ['文件的写法不是 Word、WPS 存出来的。请用 Word 或 WPS 打开，另存为 .docx。']
      : []),
    ...(programs ? ['文件里有宏、控件或嵌入的对象。请删掉，另存为不带宏的 .docx。'] : []),
    ...(outside ? ['文件里有指向外面的链接、图片或域。请取消超链接，把图片“嵌入”文件，再另存一次。'] : []),
    ...(some((xml) => FOREIGN_CHUNK.test(xml)) ? ['文件里嵌着另一个文件。请把内容直接写在模板里。'] : []),
  ]
}

/** The instructions of all fields of a part; a field may be written in pieces. */
function fieldsIn(xml: string): string {
  const pieces = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/gu)].map(([, text = '']) => text)
  const simple = [...xml.matchAll(/w:instr\s*=\s*["']([^"']*)/gu)].map(([, text = '']) => ` ${text} `)
  return `${pieces.join('')} ${simple.join(' ')}`.toUpperCase()
}
