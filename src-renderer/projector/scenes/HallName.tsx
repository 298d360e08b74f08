import { Fit } from '../fit'
import { Phrases } from '../phrases'

/** The name of the hall, as large as it fits. */
export function HallName({ text }: { readonly text: string }) {
  return (
    <Fit className="front__name" watch={text}>
      <span className="front__bar" />
      <h1 className="clamp">
        <Phrases text={text} />
      </h1>
    </Fit>
  )
}
