import { ATTENDANCE_CLASS_NAMES, attendanceClassSchema } from '#shared/domain/meeting/setup'

export const ATTENDANCE_OPTIONS = attendanceClassSchema.options.map((value) => ({
  value,
  label: ATTENDANCE_CLASS_NAMES[value],
}))
