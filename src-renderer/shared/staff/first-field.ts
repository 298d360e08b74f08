/**
 * For a dialog that has just been drawn: its field has the focus, unless somebody is in another of its fields already.
 * `autoFocus` comes too early for this, while the dialog is still hidden; antd then gives the focus to the button that
 * closes it, and what is typed is lost.
 */
export function focusFirst(field: { readonly focus: () => void } | null): void {
  if (document.activeElement?.matches('[role="dialog"] :is(input, textarea)') !== true) field?.focus()
}
