import { Form, Select, Switch } from 'antd'
import { CUSTOM_PARTS, type CustomShare, type ShareInput } from '#shared/domain/voting/custom-rule'
import { blankBallotSchema, voteBaseSchema } from '#shared/domain/voting/rule'
import { BLANK_TEXTS } from '#shared/domain/voting/rule-text'
import { BASE_NAMES } from '#shared/domain/voting/tally'
import { ShareFields } from './ShareFields'

const BASES = voteBaseSchema.options.map((base) => ({ value: base, label: BASE_NAMES[base] }))
const BLANKS = blankBallotSchema.options.map((blank) => ({ value: blank, label: BLANK_TEXTS[blank] }))

const MORE_THAN_HALF: ShareInput = { num: 1, den: 2, comparison: 'moreThan' }

interface CustomShareFieldsProps {
  /** Only paper can be left blank. */
  readonly onPaper: boolean
  readonly onChange: () => void
}

/** A rule of one's own: 同意 of what and how much of it, who must have come and voted before, what a blank is. */
export function CustomShareFields({ onPaper, onChange }: CustomShareFieldsProps) {
  const form = Form.useFormInstance<{ custom: CustomShare }>()
  // The parts that are switched off have no fields of their own.
  const custom = Form.useWatch('custom', { form, preserve: true })
  return (
    <div role="group" aria-label="自定规则">
      <div className="custom-share" role="group" aria-label="自定比例">
        <Form.Item name={['custom', 'base']} label="同意按什么算">
          <Select options={BASES} onChange={onChange} />
        </Form.Item>
        <ShareFields path={['custom']} of="" onChange={onChange} />
      </div>
      {CUSTOM_PARTS.map(({ part, name, about }) => (
        <div key={part} className="custom-share custom-share--part" role="group" aria-label={name}>
          <Form.Item label={about} layout="horizontal" colon={false}>
            <Switch
              checked={Boolean(custom?.[part])}
              aria-label={name}
              onChange={(checked) => {
                form.setFieldValue(['custom', part], checked ? MORE_THAN_HALF : null)
                onChange()
              }}
            />
          </Form.Item>
          {custom?.[part] && <ShareFields path={['custom', part]} of={name} onChange={onChange} />}
        </div>
      ))}
      {onPaper && (
        <Form.Item name={['custom', 'blank']} label="空白票">
          <Select options={BLANKS} onChange={onChange} />
        </Form.Item>
      )}
    </div>
  )
}
