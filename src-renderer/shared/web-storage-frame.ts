/**
 * In a browser the storage page has no window of its own: the console shows it in a hidden frame. In Electron it
 * has one, and this does nothing.
 */
export function mountStorageFrame(): void {
  if (window.yishiting !== undefined) return
  const frame = document.createElement('iframe')
  frame.src = '/storage/'
  frame.title = '存储'
  frame.hidden = true
  frame.tabIndex = -1
  document.body.append(frame)
}
