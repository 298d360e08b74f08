/** The key that does the same as the control it stands in; not read out, because the control is named already. */
export function Keycap({ children }: { readonly children: string }) {
  return (
    <kbd className="keycap" aria-hidden="true">
      {children}
    </kbd>
  )
}
