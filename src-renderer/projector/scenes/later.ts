export { Closed } from './Closed'
export { FairnessScene } from './FairnessScene'
export { QuestionsScene } from './QuestionsScene'
export { Rules } from './Rules'
