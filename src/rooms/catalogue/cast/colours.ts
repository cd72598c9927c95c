// The colours of 青禾木居: cloths, leathers, woods and paints, each with its family and a value for drawings.
import type { Colour } from '../contract.ts'

const TABLE = `
oat          | 燕麦       | oatmeal         | beige       | #D8CBB3
light-grey   | 浅灰       | light grey      | light-grey  | #C4C3BE
moss         | 苔绿       | moss green      | dark-green  | #5B6B4A
indigo       | 靛蓝       | indigo          | navy        | #2E4E7E
cream        | 米白       | cream           | cream       | #EFE7D8
smoke        | 烟灰       | smoke grey      | dark-grey   | #6E6C68
caramel      | 焦糖       | caramel         | brown       | #A5703F
ink          | 墨黑       | ink black       | black       | #2B2926
terracotta   | 陶土       | terracotta      | orange      | #B8653E
sage         | 鼠尾草绿   | sage            | green       | #A3AE95
haze         | 雾蓝       | haze blue       | blue        | #8FA6B8
rose         | 藕粉       | lotus pink      | pink        | #D9B8AE
white-oak    | 白橡原色   | white oak       | oak         | #D3B48C
walnut       | 黑胡桃色   | black walnut    | walnut      | #6B4A32
elm          | 白榆原色   | white elm       | wood        | #C9A672
pine         | 松木原色   | natural pine    | wood        | #E0C08F
ash          | 白蜡原色   | natural ash     | wood        | #DCC39A
warm-white   | 暖白       | warm white      | white       | #F2EEE6
slate        | 岩灰       | slate           | grey        | #8B8984
brass        | 黄铜       | brass           | yellow      | #B99657
natural      | 本色       | natural         | beige       | #DDD2BD
`

export const COLOURS: ReadonlyMap<string, Colour> = new Map(
  rows(TABLE).map(([id = '', zh = '', en = '', family = '', hex = '']) => [
    id,
    { id, name: { zh, en }, hex, family: family as NonNullable<Colour['family']> },
  ]),
)

/** A merchant's table as text: rows by line, cells by |. */
export function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
}
