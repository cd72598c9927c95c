/** Findings of any furniture: what is missing, wrong, damaged on the way, or in the air. */
import { ANY, finding } from './finding.ts'

const SHARP = ['请不要用手摸碎片。', 'Please do not touch the pieces.'] as const
const CURRENT = ['请先拔掉电源。', 'Please unplug it.'] as const

export const WHOLE = [
  finding({
    id: 'missing-hardware',
    name: ['缺五金', 'Hardware is missing'],
    in: ANY,
    part: 'hardware-bag',
    remedy: 'part',
    likely: 'where=hardware:.9 kind=missing:.97 when=assembly:.6,unpacking:.4 seen=no:.7',
    words:
      '少螺丝|缺螺丝|少了|五金包|配件少|没有螺丝|缺少|少一包|少两个|missing screws|screws are missing|hardware bag|short of|no screws|missing bolts|not in the box|missing',
    source: 'matrix',
    weight: 1.5,
  }),
  finding({
    id: 'missing-carton',
    name: ['少一箱', 'A carton is missing'],
    in: ANY,
    part: null,
    remedy: 'part',
    likely: 'where=whole:.9 kind=missing:.97 when=unpacking:.95',
    words:
      '少一箱|少一件|只到了|还有一箱|几箱|包裹没到|少了一个箱子|one box|only received|carton is missing|box is missing|second parcel|boxes arrived',
  }),
  finding({
    id: 'wrong-part',
    name: ['发错配件或左右件', 'Wrong part, or left for right'],
    in: ANY,
    part: 'hardware-bag',
    remedy: 'part',
    likely: 'where=hardware:.5,panel:.3,door:.1 kind=wrong:.9 when=assembly:.8,unpacking:.2',
    words:
      '发错配件|左右|两个左|配件不对|发成|装不上|wrong part|two left|left and right|wrong screws|parts do not fit|wrong fittings',
  }),
  finding({
    id: 'holes-off',
    name: ['孔位对不上', 'Holes do not line up'],
    in: ANY,
    part: 'panel',
    remedy: 'part',
    likely: 'where=panel:.6,hardware:.3 kind=wrong:.6,stuck:.2 when=assembly:.97',
    words:
      '孔位|孔对不上|没打孔|眼对不上|孔不对|holes do not line up|holes are off|no hole|pre-drilled|drilled wrong|hole',
  }),
  finding({
    id: 'manual-wrong',
    name: ['说明书不符或缺失', 'Manual wrong or missing'],
    in: ANY,
    part: 'manual',
    remedy: 'part',
    likely: 'where=hardware:.4,whole:.4 kind=wrong:.5,missing:.4 when=assembly:.8,unpacking:.2',
    words: '说明书|图纸|步骤|看不懂|安装图|manual|instructions|drawing|steps',
    source: 'matrix',
  }),
  finding({
    id: 'screw-stripped',
    name: ['螺丝滑丝', 'Screw thread is stripped'],
    in: ANY,
    part: 'screw',
    remedy: 'part',
    likely: 'where=hardware:.8,leg:.1 kind=loose:.6,stuck:.2 when=assembly:.6,later:.2 helps=cannot:.97',
    words: '滑丝|打滑|拧不紧|拧花|螺纹|stripped|thread|keeps turning|screw spins|cannot tighten',
  }),
  finding({
    id: 'wrong-colour',
    name: ['发错颜色', 'Wrong colour sent'],
    in: ANY,
    part: null,
    remedy: 'exchange',
    likely: 'where=whole:.7,cover:.2 kind=wrong:.97 when=unpacking:.9',
    words:
      '发错颜色|颜色发错|订的是|颜色不对|买的是|wrong colour|wrong color|ordered grey|ordered the|different colour|not the colour',
    source: 'jd-furniture',
    weight: 1.2,
  }),
  finding({
    id: 'colour-difference',
    name: ['主观色差', 'Colour looks different from the page'],
    in: ANY,
    part: null,
    remedy: 'partial-refund',
    likely: 'where=whole:.5,cover:.35,top:.1 kind=wrong:.6,surface:.35 when=unpacking:.9 grows=no:.9',
    words:
      '色差|比图片|和图片|偏黄|偏深|偏色|深一点|darker than|lighter than|photos on the|looks different|shade|than in the picture|yellowish',
    source: 'jd-furniture',
  }),
  finding({
    id: 'wrong-size',
    name: ['尺寸不符', 'Wrong size'],
    in: ANY,
    part: null,
    remedy: 'exchange',
    likely: 'where=whole:.9 kind=wrong:.97 when=unpacking:.5,assembly:.5',
    words:
      '尺寸|公分|厘米|量了|长了|短了|高了|窄|wrong size|too long|too short|measured|centimetres|cm shorter|smaller than|wider than',
  }),
  finding({
    id: 'wrong-item',
    name: ['发错款', 'Another product was sent'],
    in: ANY,
    part: null,
    remedy: 'exchange',
    likely: 'where=whole:.95 kind=wrong:.97 when=unpacking:.95',
    words:
      '发错货|发错款|不是我买的|别人的|发成了|wrong item|not mine|different model|somebody else|not what i bought|another product',
  }),
  finding({
    id: 'carton-crushed',
    name: ['运输压坏', 'Crushed on the way'],
    in: ANY,
    part: null,
    remedy: 'exchange',
    likely: 'where=whole:.8,panel:.1 kind=dent:.85,crack:.1 when=unpacking:.97 seen=yes:.97',
    words:
      '外箱|箱子压|压坏|压扁|摔|包装破|纸箱|运输|crushed|box was|carton|packaging torn|damaged in transit|dropped|courier|delivery damage',
    source: 'matrix',
    weight: 1.2,
  }),
  finding({
    id: 'smell',
    name: ['气味或疑似甲醛', 'Smell, formaldehyde feared'],
    in: ANY,
    part: null,
    remedy: 'refund-return',
    likely: 'where=whole:.8,panel:.1,seat:.1 kind=smell:.98 when=unpacking:.4,month:.5 grows=no:.7',
    words: '气味|味道|甲醛|刺鼻|异味|散味|熏|smell|odour|odor|fumes|formaldehyde|stinks|chemical',
    source: 'national',
    weight: 1.4,
  }),
  finding({
    id: 'mould',
    name: ['发霉', 'Mould'],
    in: ANY,
    part: 'panel',
    remedy: 'exchange',
    likely:
      'where=panel:.5,cover:.2,whole:.2 kind=smell:.6,surface:.4 when=unpacking:.3,later:.6 wet=yes:.7 grows=yes:.8',
    words: '发霉|霉点|霉斑|霉味|长毛|mould|mold|mildew|musty|black spots',
  }),
  finding({
    id: 'insects',
    name: ['虫眼或虫', 'Insects or their holes'],
    in: ANY,
    part: 'panel',
    remedy: 'exchange',
    likely:
      'where=panel:.4,leg:.2,frame:.3 kind=surface:.5,crack:.2 when=later:.6,month:.3 through=yes:.8 grows=yes:.7',
    words: '虫眼|虫子|蛀|木屑|木粉|woodworm|insects|bugs|small holes|sawdust|beetle',
  }),
  finding({
    id: 'lamp-dead',
    name: ['灯不亮', 'Lamp does not light'],
    in: ['lamp', 'wardrobe', 'mirror', 'bookcase', 'tv-unit'],
    part: 'light-source',
    remedy: 'part',
    likely: 'where=hardware:.6,whole:.3 kind=stuck:.97 when=unpacking:.3,month:.4,later:.3',
    words: '灯不亮|灯带|不亮|闪|灯泡|感应灯|light does not|lamp|flickers|led|bulb|no light',
    safety: CURRENT,
  }),
  finding({
    id: 'mirror-crack',
    name: ['镜面破裂', 'Mirror is cracked'],
    in: ['mirror', 'wardrobe', 'cabinet'],
    part: 'glass',
    remedy: 'exchange',
    likely: 'where=whole:.4,door:.4 kind=crack:.97 when=unpacking:.8 seen=yes:.5 through=yes:.9',
    words: '镜子裂|镜子碎|镜面|镜子|mirror',
    safety: SHARP,
  }),
  finding({
    id: 'rug-shed',
    name: ['地毯掉毛卷边', 'Rug sheds or curls'],
    in: ['rug'],
    part: null,
    remedy: 'partial-refund',
    likely: 'where=cover:.6,whole:.3 kind=surface:.7,sag:.2 when=month:.5,unpacking:.4',
    words: '掉毛|卷边|地毯|浮毛|sheds|shedding|curls|rug',
  }),
] as const
