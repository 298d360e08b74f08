import { Button, Popover, Slider, Switch } from 'antd'
import { useState } from 'react'
import {
  readSetting,
  soundStore,
  writeSetting,
  type Sound,
  type SoundSetting,
} from '../../shared/sound/sounds'
import { trySound, type Trial } from './try-sound'
import './sound.css'

const TRIALS: readonly { readonly sound: Sound; readonly label: string }[] = [
  { sound: 'tap', label: '木鱼：剩 30 秒' },
  { sound: 'bell', label: '铃：时间到' },
  { sound: 'twoTaps', label: '两声：表决结束' },
]

const TRIAL_NAMES: Readonly<Record<Trial | 'none' | 'asked', string>> = {
  none: '声音由大屏那个窗口发出，从这台电脑的音箱出来。',
  asked: '正在试听…',
  heard: '已在大屏放出。没听到的，请检查音箱和电脑音量。',
  blocked: '浏览器还不让大屏出声：请到大屏窗口上点一下鼠标，再试听。',
  noScreen: '大屏没有打开，没有声音。请先打开大屏。',
}

/** Whether and how loud the big screen is heard, kept on this machine; every sound can be tried. */
export function SoundControl() {
  const [setting, setSetting] = useState<SoundSetting>(() => readSetting(soundStore()))
  const change = (next: SoundSetting) => {
    setSetting(next)
    writeSetting(soundStore(), next)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      title="大屏的声音"
      content={<SoundForm setting={setting} onChange={change} />}
    >
      <Button type="text" aria-label={setting.on ? '声音：开' : '声音：关'}>
        声音：{setting.on ? '开' : '关'}
      </Button>
    </Popover>
  )
}

interface SoundFormProps {
  readonly setting: SoundSetting
  readonly onChange: (setting: SoundSetting) => void
}

function SoundForm({ setting, onChange }: SoundFormProps) {
  const [trial, setTrial] = useState<Trial | 'none' | 'asked'>('none')
  const tryOut = async (sound: Sound) => {
    setTrial('asked')
    setTrial(await trySound(sound))
  }
  return (
    <div className="sound-form">
      <div className="sound-form__row">
        <Switch
          aria-label="大屏发出声音"
          checked={setting.on}
          onChange={(on) => onChange({ ...setting, on })}
        />
        {setting.on ? '发出声音；唱票时不响' : '不发出声音'}
      </div>
      <div className="sound-form__row">
        音量
        <Slider
          className="sound-form__volume"
          ariaLabelForHandle="音量"
          min={0}
          max={100}
          step={5}
          value={setting.volume}
          disabled={!setting.on}
          onChange={(volume) => onChange({ ...setting, volume })}
        />
        {setting.volume}
      </div>
      <div className="sound-form__trials" role="group" aria-label="试听">
        试听
        {TRIALS.map(({ sound, label }) => (
          <Button key={sound} onClick={() => void tryOut(sound)}>
            {label}
          </Button>
        ))}
      </div>
      <p className="caption" role="status">
        {TRIAL_NAMES[trial]}
      </p>
    </div>
  )
}
