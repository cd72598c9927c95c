// The drawing that stands for a line of an order, found by the words of its name.
import { Icon } from '../../../ui/icon.tsx'

const table = 'M2.500 6.500h15M4.500 6.500v10M15.500 6.500v10M4.500 9.500h8'
const bed = 'M3 15.500V6M3 13h14M17 15.500v-5h-9v2.500M4.500 10.500h2'
const wardrobe = 'M4 3h12v13H4zM10 3v13M8.300 9v1.500M11.700 9v1.500M5.500 16v1.500M14.500 16v1.500'
const chair = 'M6 3v14M14 10v7M6 10h8M6 3h4v7'
const lamp = 'M7 3h6l2 6H5zM10 9v8M7 17h6'
const shelf = 'M4 3h12v14H4zM4 7.700h12M4 12.300h12M7 5v2.500'
const rug = 'M4 6h12l1.500 8h-15zM6.500 8.500h7l.700 3H5.800'
const mirror = 'M6 3h8v14H6zM8.500 9l3-3M8.500 12.500l3-3'

/** First match wins, so the narrower word stands first. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [
    /床头柜|nightstand|鞋柜|shoe|电视柜|tv|斗柜|边柜|餐边柜|cabinet|sideboard|书架|书柜|bookcase|shel/i,
    shelf,
  ],
  [/床垫|mattress|床|\bbed\b/i, bed],
  [/衣柜|wardrobe/i, wardrobe],
  [/椅|chair|stool|凳/i, chair],
  [/桌|几|table|desk/i, table],
  [/灯|lamp|light/i, lamp],
  [/毯|rug|carpet/i, rug],
  [/镜|mirror/i, mirror],
]

export function Piece(props: { name: string }) {
  const path = BY_NAME.find(([words]) => words.test(props.name))?.[1]
  const sofa = /沙发|sofa/i.test(props.name)
  return (
    <span className="thumb">
      {path && !sofa ? (
        <svg className="i l" viewBox="0 0 20 20" aria-hidden="true">
          <path d={path} />
        </svg>
      ) : (
        <Icon name={sofa ? 'catalogue' : 'orders'} size="l" />
      )}
    </span>
  )
}
