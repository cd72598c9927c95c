// What a part does in its piece of furniture, heard from its number and its name in either language.

export interface PartLine {
  readonly no: string
  readonly name: string
  readonly quantity: number
}

/** The narrower word stands first: 铰链 of a 柜门 is a hinge, 抽屉拉手 is a knob. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['hinge', /铰链|hinge/i],
  ['runner', /抽屉滑轨|缓冲滑轨|drawer (runner|slide)|soft-close runner|-RUNNER\b/i],
  ['knob', /抽屉拉手|drawer (knob|pull|handle)|-KNOB\b/i],
  ['slide', /台面滑轨|table slide|-SLIDE\b/i],
  ['bracket', /角码|连接件|连接扣|bracket|fitting|-CORNER\b|-CAM\b|-LINK\b/i],
  ['screw', /螺丝|螺母|螺栓|bolt|screw|insert|-BOLT\b/i],
  ['tool', /扳手|工具|hex key|spanner|-KEY\b/i],
  ['pin', /层板托|排骨条座|挂件|shelf pin|slat holder|hanger|-PIN\b|-CAP\b/i],
  ['pad', /脚垫|felt pad|-PAD\b/i],
  ['handle', /拉手|handle|-HANDLE\b/i],
  ['front-leg', /前腿|front leg|-LEG-F\b/i],
  ['rear-leg', /后腿|rear leg|-LEG-R\b/i],
  ['beam-leg', /支脚|beam leg/i],
  ['foot', /调节脚|levelling foot|leveling foot/i],
  ['footboard', /床尾|footboard/i],
  ['leg', /腿|沙发脚|桌脚|\blegs?\b|-LEG\b/i],
  ['door', /门(?!铰)|\bdoor\b|-DOOR\b/i],
  ['drawer', /抽屉|drawer/i],
  ['shelf', /层板|shelf|-SHELF\b/i],
  ['rail', /挂衣杆|横档|clothes rail|^rail$|-RAIL\b/i],
  ['leaf', /拉伸板|extension leaf/i],
  ['apron', /望板|apron/i],
  ['slat', /排骨条|slat/i],
  ['beam', /中梁|centre beam|center beam/i],
  ['lift', /气压杆|gas lift/i],
  ['floor', /储物底板|storage floor/i],
  ['cover', /布套|皮套|外套|cover/i],
  ['pillow', /靠垫|back cushion|pillow/i],
  ['cushion', /坐垫|cushion/i],
  ['chaise', /贵妃|chaise/i],
  ['arm', /扶手|\barm\b|armrest/i],
  ['head', /床头|headboard/i],
  ['side', /侧板|side (panel|rail)|-SIDE\b/i],
  ['back', /背板|靠背|\bback\b|back frame/i],
  ['seat', /坐板|坐面|\bseat$/i],
  ['bottom', /^底板|bottom/i],
  ['shade', /灯罩|shade/i],
  ['bulb', /灯泡|bulb/i],
  ['cable', /电线|cable|cord/i],
  ['pole', /灯杆|pole/i],
  ['glass', /镜面|玻璃|glass|^mirror/i],
  ['frame', /框|frame|-FRAME\b/i],
  ['core', /床芯|core|毯面|\brug\b/i],
  ['grip', /底垫|underlay/i],
  ['base', /底架|底座|\bbase\b/i],
  ['top', /台面|顶板|桌面|\btop\b/i],
]

export type Role =
  | 'hinge'
  | 'runner'
  | 'knob'
  | 'slide'
  | 'bracket'
  | 'screw'
  | 'tool'
  | 'pin'
  | 'pad'
  | 'handle'
  | 'front-leg'
  | 'rear-leg'
  | 'beam-leg'
  | 'foot'
  | 'footboard'
  | 'leg'
  | 'door'
  | 'drawer'
  | 'shelf'
  | 'rail'
  | 'leaf'
  | 'apron'
  | 'slat'
  | 'beam'
  | 'lift'
  | 'floor'
  | 'cover'
  | 'pillow'
  | 'cushion'
  | 'chaise'
  | 'arm'
  | 'head'
  | 'side'
  | 'back'
  | 'seat'
  | 'bottom'
  | 'shade'
  | 'bulb'
  | 'cable'
  | 'pole'
  | 'glass'
  | 'frame'
  | 'core'
  | 'grip'
  | 'base'
  | 'top'
  | 'other'

export function roleOf(part: Pick<PartLine, 'no' | 'name'>): Role {
  const heard =
    WORDS.find(([, words]) => words.test(part.name)) ?? WORDS.find(([, words]) => words.test(part.no))
  return heard?.[0] ?? 'other'
}
