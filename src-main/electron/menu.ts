import { Menu } from 'electron'

/**
 * No menu on Windows and Linux: nothing there could be reached by accident (a reload, developer tools). macOS needs
 * one for copying and pasting to work at all.
 */
export function setMenu(): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null)
    return
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '议事厅', submenu: [{ role: 'quit', label: '退出议事厅' }] },
      {
        label: '编辑',
        submenu: [
          { role: 'cut', label: '剪切' },
          { role: 'copy', label: '复制' },
          { role: 'paste', label: '粘贴' },
          { role: 'selectAll', label: '全选' },
        ],
      },
    ]),
  )
}
