import { useDeferredValue, useLayoutEffect } from 'react'
import type { MinutesBlock, MinutesDocument } from '#shared/domain/minutes/document'
import { useBooks } from '../saving/books-context'
import type { SignerState } from '../signing/signers'
import { EditableBlock } from './EditableBlock'
import { SignatureGrid } from './SignatureGrid'

interface MinutesSheetProps {
  readonly document: MinutesDocument
  readonly signers: readonly SignerState[]
  readonly chosen: SignerState | null
  readonly sealed: boolean
}

/** More than a screen is high. */
const AT_ONCE = 30

/** 会议记录 as a sheet of paper; what the recorder may reword is reworded on it. */
export function MinutesSheet({ document, signers, chosen, sealed }: MinutesSheetProps) {
  const { blocks } = useBooks()
  // A long meeting has hundreds of blocks: the first are there at once, the rest without holding the window up.
  const shown = useDeferredValue(document.blocks, document.blocks.slice(0, AT_ONCE))
  useLayoutEffect(() => blocks.sync(document.blocks), [blocks, document.blocks])
  return (
    <article className="a4" aria-label={document.title}>
      <h2>{document.title}</h2>
      {document.number !== '' && <p className="a4__number">{document.number}</p>}
      <table className="a4__head">
        <tbody>
          {document.head.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.map((block) =>
        block.editable && !sealed ? (
          <EditableBlock key={block.id} block={block} field={blocks.fieldOf(block)} />
        ) : (
          <FixedBlock key={block.id} block={block} sealed={sealed} />
        ),
      )}
      <SignatureGrid signers={signers} chosen={chosen} />
      <div className="a4__issuer">
        <p>
          {document.issuer}
          <br />
          {document.date}
        </p>
        <small>打印后在此盖章</small>
      </div>
    </article>
  )
}

function FixedBlock({ block, sealed }: { readonly block: MinutesBlock; readonly sealed: boolean }) {
  if (block.text === '') return null
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'subheading':
      return block.id.startsWith('voting:') && !sealed ? (
        <div className="a4__voting">
          <h4>{block.text}</h4>
          <small>人数、票数照实记录，不能改写</small>
        </div>
      ) : (
        <h4>{block.text}</h4>
      )
    case 'closing':
      return <p className="a4__closing">{block.text}</p>
    case 'paragraph':
      return (
        <div className="a4__fixed" title={sealed ? undefined : '照实记录，不能改写'}>
          <p>{block.text}</p>
        </div>
      )
  }
}
