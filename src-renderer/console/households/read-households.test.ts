import { expect, it } from 'vitest'
import { readHouseholds } from './read-households'

it('reads a pasted list of households line by line', () => {
  expect(readHouseholds('3号楼1单元101\t孙秀英\r\n\n  3号楼1单元102  \n3号楼1单元201，李 桂兰\n')).toEqual([
    { door: '3号楼1单元101', name: '孙秀英' },
    { door: '3号楼1单元102', name: '' },
    { door: '3号楼1单元201', name: '李桂兰' },
  ])
  expect(readHouseholds('\n \n')).toEqual([])
})
