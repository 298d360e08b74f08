import { Button } from 'antd'
import { CountField, type CountFieldProps } from '../CountField'

type ContestCountRowProps = Omit<
  CountFieldProps,
  'label' | 'className' | 'placeholder' | 'masked' | 'onAskAgain'
> & {
  readonly name: string
  readonly note: string
  readonly onClear: () => void
}

/** The hands for one name. */
export function ContestCountRow({ name, note, onClear, ...field }: ContestCountRowProps) {
  return (
    <div className="contest-counts__row">
      <span className="contest-rows__name">
        {name}
        {note !== '' && <small>{note}</small>}
      </span>
      <CountField label={`${name}的人数`} placeholder="－" {...field} />
      <Button type="text" disabled={field.count === null} onClick={onClear}>
        重点
      </Button>
    </div>
  )
}
