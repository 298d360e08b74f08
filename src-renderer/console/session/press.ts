/** Controls of the stage and the queue that a key of the window goes to, by id. */
export const CONTROL_IDS = {
  changeStance: 'change-stance',
  motionMenu: 'motion-menu',
  firstInQueue: 'first-in-queue',
} as const
type Control = keyof typeof CONTROL_IDS

/** Brings the focus to a control that stands there; with `press`, does what a click on it does. */
export function goTo(control: Control, press: 'press' | 'only focus'): void {
  const element = document.getElementById(CONTROL_IDS[control])
  element?.focus()
  if (press === 'press') element?.click()
}
