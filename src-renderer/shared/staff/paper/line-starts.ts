/** Where each line of a paragraph begins, in UTF-16 units of its text. The paragraph stands in the page. */
export function lineStarts(paragraph: HTMLElement, line: number): readonly number[] {
  const box = paragraph.getBoundingClientRect()
  const top = box.top + Number.parseFloat(getComputedStyle(paragraph).paddingTop)
  const starts: number[] = [0]
  const range = document.createRange()
  let offset = 0
  for (const node of textNodes(paragraph)) {
    for (let at = 0; at < node.data.length; at += 1) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const [rect] = range.getClientRects()
      if (!rect || rect.height === 0) continue
      // The middle of a letter is in its line whatever its font is.
      const index = Math.floor((rect.top + rect.height / 2 - top) / line)
      if (index >= starts.length) starts[index] = offset + at
    }
    offset += node.data.length
  }
  return Array.from(starts, (start, index) => start ?? starts[index - 1] ?? 0)
}

/** Leaves of a paragraph the lines from `first` up to `last`; `starts` as measured where it stood whole. */
export function trimParagraph(
  paragraph: HTMLElement,
  first: number,
  last: number,
  starts: readonly number[],
): void {
  const from = starts[first] ?? 0
  const to = last >= starts.length ? Number.POSITIVE_INFINITY : (starts[last] ?? 0)
  if (first > 0) {
    paragraph.style.textIndent = '0'
    paragraph.style.paddingTop = '0'
  }
  if (to !== Number.POSITIVE_INFINITY) {
    paragraph.style.paddingBottom = '0'
    // The last line here is none of the paragraph: it fills its width as the others do.
    if (paragraph.style.textAlign === 'justify') paragraph.style.textAlignLast = 'justify'
  }
  paragraph.style.minHeight = '0'
  let offset = 0
  for (const node of textNodes(paragraph)) {
    const { length } = node.data
    node.data = node.data.slice(Math.max(0, from - offset), Math.max(0, Math.min(length, to - offset)))
    offset += length
  }
}

function textNodes(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node)
  return nodes
}
