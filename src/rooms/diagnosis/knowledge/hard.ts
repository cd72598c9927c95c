/** Findings of wardrobes, cabinets, tables and desks. */
import { finding, STORAGE, TABLES } from './finding.ts'

const WOODEN = [...STORAGE, ...TABLES, 'bed', 'chair'] as const
const KEEP_AWAY = [
  '请把上层的重物先拿下来，孩子不要靠近。',
  'Please take heavy things down and keep children away.',
] as const
const SHARP = ['请不要用手摸破口，用胶带先封住。', 'Please do not touch the edge; tape it over.'] as const

export const HARD = [
  finding({
    id: 'hinge-loose',
    name: ['铰链松动', 'Hinge is loose'],
    in: STORAGE,
    part: 'hinge',
    remedy: 'repair',
    likely: 'where=door:.9 kind=loose:.8,noise:.1 when=later:.5,month:.4 helps=yes:.75',
    words:
      '铰链松|合页松|门往下掉|门下垂|关不严|hinge is loose|loose hinge|door drops|door sags|door will not close',
    weight: 1.3,
  }),
  finding({
    id: 'hinge-broken',
    name: ['铰链断裂', 'Hinge is broken'],
    in: STORAGE,
    part: 'hinge',
    remedy: 'part',
    likely:
      'where=door:.75,hardware:.2 kind=crack:.8,loose:.15 when=later:.5,month:.3,unpacking:.2 helps=no:.6,cannot:.3',
    words:
      '铰链断|铰链坏|合页断|合页坏|铰链变形|门掉下来|hinge broke|broken hinge|hinge snapped|hinge is bent|door came off',
  }),
  finding({
    id: 'door-misaligned',
    name: ['柜门不齐', 'Doors are out of line'],
    in: STORAGE,
    part: 'door',
    remedy: 'install-again',
    likely: 'where=door:.95 kind=loose:.6,wrong:.2,stuck:.1 when=assembly:.6,month:.3 helps=yes:.5,no:.3',
    words:
      '门缝|不齐|一高一低|两扇门|对不齐|缝大|uneven gap|not aligned|misaligned|one door higher|doors do not line up|crooked door',
  }),
  finding({
    id: 'sliding-door-off',
    name: ['推拉门脱轨', 'Sliding door is off its track'],
    in: ['wardrobe', 'cabinet', 'tv-unit', 'shoe-cabinet'],
    part: 'wheel',
    remedy: 'repair',
    likely: 'where=door:.95 kind=stuck:.6,loose:.25,noise:.1 when=later:.5,month:.4',
    words: '推拉门|移门|滑门|轨道|脱轨|滑轮|sliding door|off the track|track|roller',
  }),
  finding({
    id: 'push-opener',
    name: ['反弹器失灵', 'Push opener fails'],
    in: STORAGE,
    part: 'push-opener',
    remedy: 'part',
    likely: 'where=door:.7,drawer:.15,hardware:.1 kind=stuck:.95 when=month:.4,later:.5',
    words:
      '反弹器|按压|弹不开|按了没反应|磁吸|push to open|push opener|push-latch|does not pop open|magnet catch',
  }),
  finding({
    id: 'drawer-rail-off',
    name: ['抽屉滑轨脱轨', 'Drawer is off its runner'],
    in: [...STORAGE, 'desk'],
    part: 'rail',
    remedy: 'repair',
    likely: 'where=drawer:.95 kind=stuck:.6,loose:.3 when=assembly:.3,month:.4 helps=yes:.6',
    words:
      '抽屉卡|抽屉拉不出|推不进|抽屉歪|抽屉掉|drawer is stuck|drawer sticks|drawer came off|drawer will not slide|drawer is crooked',
    weight: 1.2,
  }),
  finding({
    id: 'drawer-rail-broken',
    name: ['抽屉滑轨损坏', 'Drawer runner is broken'],
    in: [...STORAGE, 'desk'],
    part: 'rail',
    remedy: 'part',
    likely:
      'where=drawer:.9,hardware:.05 kind=crack:.35,noise:.25,stuck:.3 when=later:.6,month:.3 helps=no:.85',
    words:
      '滑轨坏|滑轨断|滑轨变形|钢珠|滑轨|导轨|轨道异响|不回弹|阻尼|runner is broken|runner|rail is bent|drawer rail|ball bearing|soft close|slide is broken|grinding',
  }),
  finding({
    id: 'drawer-bottom',
    name: ['抽屉底板脱落', 'Drawer bottom fell out'],
    in: [...STORAGE, 'desk'],
    part: 'drawer-bottom',
    remedy: 'part',
    likely: 'where=drawer:.95 kind=sag:.4,crack:.3,loose:.3 when=later:.6,month:.3',
    words:
      '抽屉底|底板掉|底板脱|底板塌|东西漏|drawer bottom|bottom fell out|bottom of the drawer|base of the drawer',
  }),
  finding({
    id: 'shelf-sag',
    name: ['层板弯曲', 'Shelf sags'],
    in: STORAGE,
    part: 'shelf',
    remedy: 'part',
    likely: 'where=panel:.9 kind=sag:.9 when=later:.8 grows=yes:.7',
    words: '层板弯|隔板弯|书压弯|隔板|层板|搁板|shelf sags|shelf bends|bowed shelf|shelf is bent|shelves',
  }),
  finding({
    id: 'back-panel-loose',
    name: ['背板脱落', 'Back panel came off'],
    in: STORAGE,
    part: 'back-panel',
    remedy: 'repair',
    likely: 'where=panel:.9 kind=loose:.75,crack:.1 when=month:.3,assembly:.3,later:.3 helps=yes:.5',
    words: '背板|后板|后背|back panel|back board|back of the wardrobe|back of the cabinet',
  }),
  finding({
    id: 'cabinet-leans',
    name: ['柜体倾斜、没有固定上墙', 'Cabinet leans, not fixed to the wall'],
    in: STORAGE,
    part: 'wall-bracket',
    remedy: 'install-again',
    likely: 'where=whole:.7,frame:.2 kind=loose:.9 when=assembly:.5,month:.4 helps=no:.4,yes:.4',
    words:
      '往前倾|倾斜|柜子晃|要倒|没固定|固定在墙|衣柜晃|leans forward|tips|not fixed to the wall|wobbles when i open|cabinet rocks|anchor|topple',
    source: 'matrix',
    safety: KEEP_AWAY,
  }),
  finding({
    id: 'edge-lift',
    name: ['封边开胶', 'Edge banding comes off'],
    in: [...STORAGE, 'desk'],
    part: 'panel',
    remedy: 'repair',
    likely:
      'where=panel:.6,door:.2,top:.1 kind=surface:.5,loose:.3 when=later:.6,month:.2 wet=yes:.4 grows=yes:.6',
    words: '封边|开胶|起边|边条|翘边|edge band|edge strip|edging|edge is peeling|glue|veneer edge',
  }),
  finding({
    id: 'panel-chipped',
    name: ['板件磕碰缺角', 'Panel is chipped'],
    in: [...STORAGE, 'desk', 'bed'],
    part: 'panel',
    remedy: 'part',
    likely:
      'where=panel:.7,door:.15,top:.1 kind=dent:.85,crack:.1 when=unpacking:.8,assembly:.15 seen=yes:.5',
    words:
      '缺角|磕|碰坏|掉了一块|崩角|板子破|chipped|chip|corner is broken|knocked|dented corner|bashed|damaged corner',
    weight: 1.2,
  }),
  finding({
    id: 'handle-loose',
    name: ['拉手松动或缺', 'Handle loose or missing'],
    in: [...STORAGE, 'desk'],
    part: 'handle',
    remedy: 'part',
    likely:
      'where=hardware:.5,door:.25,drawer:.2 kind=loose:.7,missing:.2 when=month:.3,later:.4 helps=cannot:.5,yes:.3',
    words: '拉手|把手|handle|knob|pull',
  }),
  finding({
    id: 'top-crack',
    name: ['台面开裂', 'Table top is cracked'],
    in: [...TABLES, 'cabinet', 'tv-unit', 'nightstand'],
    part: 'top',
    remedy: 'exchange',
    likely: 'where=top:.97 kind=crack:.97 when=unpacking:.4,later:.3,month:.3 through=yes:.95 grows=yes:.6',
    words:
      '桌面裂|台面裂|开裂|裂缝|裂开|裂了一条|top is cracked|crack in the table|split in the top|cracked top|crack across|split',
    source: 'jd-furniture',
    weight: 1.3,
  }),
  finding({
    id: 'wood-grain-line',
    name: ['木材天然细纹，表面是平的', 'Natural line of the wood, smooth surface'],
    in: WOODEN,
    part: null,
    remedy: 'partial-refund',
    likely:
      'where=top:.6,panel:.2,leg:.1 kind=surface:.6,crack:.35 when=unpacking:.6 through=no:.95 grows=no:.9',
    words: '木纹|细纹|疤结|结疤|天然|纹路|knot|grain|hairline|natural mark|dark line',
    source: 'jd-furniture',
  }),
  finding({
    id: 'top-warp',
    name: ['台面翘曲', 'Table top is warped'],
    in: [...TABLES, 'tv-unit'],
    part: 'top',
    remedy: 'exchange',
    likely: 'where=top:.95 kind=sag:.9 when=later:.6,month:.3 wet=yes:.4 grows=yes:.7',
    words: '翘|变形|不平|中间鼓|拱|warped|bowed|not flat|bent top|cupped|curved',
  }),
  finding({
    id: 'table-wobble',
    name: ['桌子晃，脚没有调平', 'Table wobbles, feet not level'],
    in: TABLES,
    part: 'foot-pad',
    remedy: 'repair',
    likely: 'where=leg:.8,whole:.15 kind=loose:.97 when=assembly:.4,month:.5 helps=yes:.8',
    words:
      '桌子晃|桌子不稳|脚垫|一边高|不平稳|垫一张纸|table wobbles|wobbly table|uneven floor|table rocks|not level|foot pad',
  }),
  finding({
    id: 'table-leg-joint',
    name: ['桌腿连接松动', 'Table leg joint is loose'],
    in: TABLES,
    part: 'connector',
    remedy: 'repair',
    likely: 'where=leg:.75,hardware:.2 kind=loose:.85,noise:.1 when=later:.6,month:.3 helps=no:.4,cannot:.4',
    words:
      '桌腿松|桌脚松|桌腿摇|腿拧不紧|table leg is loose|leg comes loose|loose table leg|leg turns|leg keeps',
  }),
  finding({
    id: 'top-scratch',
    name: ['台面划痕', 'Top is scratched'],
    in: [...TABLES, 'tv-unit', 'cabinet', 'nightstand', 'wardrobe'],
    part: 'top',
    remedy: 'partial-refund',
    likely:
      'where=top:.75,door:.1,panel:.1 kind=surface:.95 when=unpacking:.8 through=no:.5,yes:.4 grows=no:.95',
    words: '划痕|刮花|划伤|刮痕|划了|scratch|scratches|scraped|scuff',
    source: 'jd-furniture',
    weight: 1.2,
  }),
  finding({
    id: 'water-ring',
    name: ['水印或烫印（使用造成）', 'Water ring or heat mark (from use)'],
    in: [...TABLES, 'nightstand', 'tv-unit'],
    part: 'top',
    remedy: 'repair',
    likely: 'where=top:.95 kind=surface:.95 when=later:.5,month:.5 wet=yes:.97 through=no:.9',
    words: '水印|烫|白印|杯子|热锅|水渍|water ring|white mark|heat mark|hot pan|cup|mug|coaster',
  }),
  finding({
    id: 'extension-stuck',
    name: ['伸缩桌拉不开', 'Extending table is stuck'],
    in: TABLES,
    part: 'mechanism',
    remedy: 'repair',
    likely: 'where=top:.6,hardware:.3 kind=stuck:.97 when=month:.4,assembly:.3',
    words: '伸缩桌|拉不开|折叠桌|拉伸|展开|extend|extension|extending|leaf|unfold',
  }),
  finding({
    id: 'slab-chip',
    name: ['岩板或玻璃台面崩边', 'Stone or glass top is chipped'],
    in: [...TABLES, 'tv-unit'],
    part: 'top',
    remedy: 'exchange',
    likely: 'where=top:.95 kind=crack:.5,dent:.45 when=unpacking:.7,month:.2 through=yes:.95 seen=yes:.5',
    words: '岩板|玻璃|大理石|崩边|崩瓷|碎|sintered stone|glass top|marble|shattered|chipped edge|stone top',
    safety: SHARP,
  }),
  finding({
    id: 'finish-peel',
    name: ['漆面起泡脱落', 'Finish blisters or peels'],
    in: WOODEN,
    part: 'panel',
    remedy: 'repair',
    likely: 'where=top:.4,panel:.3,door:.2 kind=surface:.95 when=later:.6,month:.3 wet=yes:.5 grows=yes:.6',
    words: '掉漆|起泡|漆面|脱漆|油漆|paint|lacquer|varnish|blister|finish is coming',
  }),
] as const
