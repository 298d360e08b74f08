import { Tabs } from 'antd'
import { useHall } from '../../shared/client/react'
import { DefaultsForm } from '../guide/DefaultsForm'
import { RulesEditor } from '../rules/RulesEditor'
import { TemplatesEditor } from '../wording/TemplatesEditor'
import { WordingEditor } from '../wording/WordingEditor'
import { HallSettingsForm } from './HallSettingsForm'

/** 议事厅设置: names, habits, rules, and how papers read and look. */
export function HallSettingsTabs({ onSaved }: { readonly onSaved: () => void }) {
  const { hall } = useHall()
  return (
    <Tabs
      items={[
        {
          key: 'names',
          label: '名称和联系方式',
          children: <HallSettingsForm settings={hall.settings} submit="保存设置" onSaved={onSaved} />,
        },
        {
          key: 'defaults',
          label: '开会习惯',
          children: <DefaultsForm defaults={hall.meetingDefaults} submit="保存习惯" onSaved={onSaved} />,
        },
        {
          key: 'rules',
          label: `议事规则（第 ${hall.rules.version} 版）`,
          children: <RulesEditor rules={hall.rules} onSaved={onSaved} />,
        },
        {
          key: 'wording',
          label: `文件用语（第 ${hall.wording.version} 版）`,
          children: <WordingEditor onSaved={onSaved} />,
        },
        { key: 'templates', label: '文件模板', children: <TemplatesEditor /> },
      ]}
    />
  )
}
