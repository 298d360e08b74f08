import { DatePicker, TimePicker } from 'antd'
import type { Dayjs } from 'dayjs'

interface DateTimeFieldProps {
  /** Given by the form item. */
  readonly id?: string
  readonly value?: Dayjs | null
  readonly onChange?: (value: Dayjs | null) => void
  readonly onPick?: (() => void) | undefined
}

/** A day and a time of day, chosen one after the other. */
export function DateTimeField({ id, value = null, onChange, onPick }: DateTimeFieldProps) {
  const change = (next: Dayjs | null) => {
    onChange?.(next)
    onPick?.()
  }
  /** The day of one, the hour and minute of the other. */
  const joined = (day: Dayjs, time: Dayjs) =>
    day.hour(time.hour()).minute(time.minute()).second(0).millisecond(0)
  return (
    <div className="date-time">
      <DatePicker
        {...(id === undefined ? {} : { id })}
        value={value}
        format="YYYY年M月D日"
        allowClear={false}
        aria-label="日期"
        onChange={(day) => change(day && value ? joined(day, value) : day)}
      />
      <TimePicker
        value={value}
        format="HH:mm"
        minuteStep={5}
        needConfirm={false}
        previewValue={false}
        showNow={false}
        allowClear={false}
        aria-label="时间"
        onChange={(time) => change(time && value ? joined(value, time) : time)}
      />
    </div>
  )
}
