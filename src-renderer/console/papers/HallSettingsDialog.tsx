import { Modal } from 'antd'
import { useHall } from '../../shared/client/react'
import { RefusalNotice } from '../../shared/staff/commands'
import { HallSettingsForm } from '../home/HallSettingsForm'

/** 议事厅设置 from within a meeting, for what a paper lacks. */
export function HallSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { hall } = useHall()
  return (
    <Modal open title="议事厅设置" footer={null} width={760} centered onCancel={onClose}>
      <RefusalNotice />
      <HallSettingsForm settings={hall.settings} submit="保存设置" onSaved={onClose} />
    </Modal>
  )
}
