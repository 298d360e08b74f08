import { DatePicker } from 'antd'
import dayjs from 'dayjs'

const DATE = 'YYYY-MM-DD'

interface DayFieldProps {
  readonly label: string
  /** `2026-11-22`; empty: none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly disabled?: boolean
}

/** A day, picked or typed as people write it. */
export function DayField({ label, value, onChange, disabled = false }: DayFieldProps) {
  return (
    <DatePicker
      aria-label={label}
      placeholder={label}
      disabled={disabled}
      value={value === '' ? null : dayjs(value)}
      format={['YYYY年M月D日', DATE, 'M月D日', 'M-D']}
      suffixIcon={null}
      allowClear={false}
      onChange={(date) => onChange(date ? date.format(DATE) : '')}
    />
  )
}
