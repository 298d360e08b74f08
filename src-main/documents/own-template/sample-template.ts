import type { PaperId } from '#shared/domain/forms/paper-id'
import { renderForm } from '../form-docx'

/** 样板: today's layout of the paper with the places in it, for the hall to begin its own from. */
export function renderSampleTemplate(paper: PaperId, creator: string, at: number): Promise<Uint8Array> {
  return renderForm(
    {
      title: '{{标题}}',
      subtitle: ['{{副标题}}'],
      blocks: [{ kind: 'paragraph', text: '{{正文}}' }],
      // Within 正文 it stands before the annexes, where it belongs.
      signOff: null,
      foot: paper === 'topicNotice' ? 'slip' : 'pages',
      footText: '',
    },
    { draft: null, creator, at },
  )
}
