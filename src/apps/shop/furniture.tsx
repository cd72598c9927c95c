// Flat furniture, one drawing per category, standing on the floor line of the scene (640 x 470, floor from y 340).
// Longer than a page because it is drawings: each function is one piece, none depends on another.
import type { ReactNode } from 'react'
import type { Category } from '../../rooms/catalogue/contract.ts'
import type { Tones } from './tones.ts'

const INDIGO = '#2E4E7E'
const LAMP = '#F0C463'
const BRASS = '#B5812A'
const LEG = '#7C5A2B'

interface Paint {
  /** The colour that the customer chose: cover or wood. */
  readonly cover: Tones
  readonly wood: Tones
}
type Drawing = (paint: Paint) => ReactNode

const Shadow = (props: { x?: number; y?: number; w?: number }) => (
  <ellipse cx={props.x ?? 310} cy={props.y ?? 420} rx={props.w ?? 270} ry="20" fill="#A88A60" opacity=".45" />
)
const Legs = (props: { d: string; wide?: number }) => (
  <path d={props.d} stroke={LEG} strokeWidth={props.wide ?? 8} fill="none" />
)

const cornerSofa: Drawing = ({ cover }) => (
  <>
    <Shadow />
    <path d="M70 250q0-16 16-16h440q16 0 16 16v110H70z" fill={cover.edge} opacity=".78" />
    <path
      d="M84 268q0-14 14-14h134q14 0 14 14v70H84zM250 268q0-14 14-14h126q14 0 14 14v70H250zM408 268q0-14 14-14h104q14 0 14 14v70H408z"
      fill={cover.mid}
    />
    <path
      d="M52 304q0-14 14-14h14q14 0 14 14v90H52zM530 304q0-14 14-14h14q14 0 14 14v90h-42z"
      fill={cover.deep}
    />
    <path d="M92 332h356v50H92z" fill={cover.light} />
    <path d="M92 332h178v50H92z" fill={cover.light} opacity=".7" />
    <path d="M360 332h180q10 0 10 10v66H360z" fill={cover.light} />
    <path d="M92 382h268v16H92zM360 396h190v14H360z" fill={cover.deep} />
    <Legs d="M106 398v22M346 398v22M372 410v24M538 410v24" />
    <path d="M126 276l56-8 8 54-56 8z" fill={INDIGO} />
    <path d="M442 270l52 6-6 52-52-6z" fill="#D9B36B" />
  </>
)

const sofa: Drawing = ({ cover }) => (
  <>
    <Shadow w={235} />
    <path d="M104 254q0-16 16-16h386q16 0 16 16v104H104z" fill={cover.edge} opacity=".78" />
    <path
      d="M122 270q0-14 14-14h164q14 0 14 14v70H122zM318 270q0-14 14-14h158q14 0 14 14v70H318z"
      fill={cover.mid}
    />
    <path
      d="M88 306q0-14 14-14h16q14 0 14 14v90H88zM494 306q0-14 14-14h16q14 0 14 14v90h-44z"
      fill={cover.deep}
    />
    <path d="M130 334h182v46H130zM316 334h180v46H316z" fill={cover.light} />
    <path d="M130 380h366v16H130z" fill={cover.deep} />
    <Legs d="M112 396v24M514 396v24M300 396v20" />
    <path d="M160 282l54-8 8 52-54 8z" fill="#D9B36B" />
  </>
)

const armchair: Drawing = ({ cover }) => (
  <>
    <Shadow w={125} />
    <path d="M216 226q0-24 24-24h140q24 0 24 24v140H216z" fill={cover.edge} opacity=".8" />
    <path d="M236 240q0-18 18-18h112q18 0 18 18v96H236z" fill={cover.mid} />
    <path
      d="M196 300q0-16 16-16h14q16 0 16 16v96h-46zM378 300q0-16 16-16h14q16 0 16 16v96h-46z"
      fill={cover.deep}
    />
    <path d="M240 330h140v48H240z" fill={cover.light} />
    <path d="M240 378h140v18H240z" fill={cover.deep} />
    <Legs d="M214 396l-6 26M406 396l6 26" />
  </>
)

const coffeeTable: Drawing = ({ wood }) => (
  <>
    <Shadow w={180} />
    <path d="M140 330h340l18 22H122z" fill={wood.light} />
    <path d="M122 352h376v14H122z" fill={wood.mid} />
    <path d="M160 390h300v10H160z" fill={wood.deep} />
    <path d="M146 366l-8 56M474 366l8 56M190 366v40M430 366v40" stroke={wood.edge} strokeWidth="9" />
    <path d="M236 318h66v10h-66zM242 308h58v10h-58z" fill={INDIGO} />
    <path d="M372 300q16 4 30 0l-4 36h-22z" fill="#F7F4ED" />
    <path
      d="M386 302c-6-26-18-32-18-32M388 302c2-30 16-40 16-40"
      stroke="#5E6B3A"
      strokeWidth="3"
      fill="none"
    />
  </>
)

const tvUnit: Drawing = ({ wood }) => (
  <>
    <Shadow w={250} />
    <path d="M176 176h268v152H176z" fill="#2B2723" />
    <path d="M184 184h252v136H184z" fill="#3A352F" />
    <path d="M184 184h120l-70 136h-50z" fill="#4A443C" opacity=".7" />
    <path d="M76 338h468v70H76z" fill={wood.mid} />
    <path d="M76 332h468v10H76z" fill={wood.light} />
    <path d="M84 348h148v52H84zM388 348h148v52H388z" fill={wood.light} />
    <path d="M240 348h140v52H240z" fill={wood.edge} opacity=".55" />
    <path d="M150 374h18M454 374h18" stroke={LEG} strokeWidth="4" />
    <Legs d="M100 408v18M520 408v18" />
  </>
)

const diningTable: Drawing = ({ wood }) => (
  <>
    <Shadow w={240} />
    <path
      d="M196 214h72q8 0 8 8v70h-88v-70q0-8 8-8zM352 214h72q8 0 8 8v70h-88v-70q0-8 8-8z"
      fill={wood.deep}
    />
    <path d="M200 230h64v14h-64zM200 254h64v14h-64zM356 230h64v14h-64zM356 254h64v14h-64z" fill={wood.mid} />
    <path d="M200 340v62M264 340v62M356 340v62M420 340v62" stroke={wood.edge} strokeWidth="8" />
    <path d="M120 290h380l26 20H94z" fill={wood.light} />
    <path d="M94 310h432v14H94z" fill={wood.mid} />
    <path d="M128 324h364v20H128z" fill={wood.deep} />
    <path d="M120 324l-6 100M500 324l6 100" stroke={wood.edge} strokeWidth="13" />
    <path d="M286 258q26 14 54 0l-6 38h-42z" fill="#F7F4ED" />
    <path
      d="M308 262c-8-34-26-42-26-42M314 262c0-42 20-56 20-56M318 262c8-20 24-24 24-24"
      stroke="#5E6B3A"
      strokeWidth="3"
      fill="none"
    />
    <circle cx="282" cy="218" r="7" fill={LAMP} />
    <circle cx="336" cy="204" r="7" fill="#CB4F40" />
  </>
)

const chair: Drawing = ({ cover, wood }) => (
  <>
    <Shadow w={110} y={424} />
    <path d="M244 176q0-12 12-12h128q12 0 12 12v70q0 12-12 12H256q-12 0-12-12z" fill={wood.mid} />
    <path d="M258 188h124v22H258zM258 222h124v22H258z" fill={wood.light} />
    <path d="M252 250v172M388 250v172" stroke={wood.edge} strokeWidth="10" />
    <path d="M232 314q0-10 10-10h156q10 0 10 10v18H232z" fill={cover.mid} />
    <path d="M232 332h176v12H232z" fill={cover.deep} />
    <path d="M240 344l-8 82M400 344l8 82M246 384h148" stroke={wood.deep} strokeWidth="9" />
  </>
)

const bed: Drawing = ({ cover, wood }) => (
  <>
    <Shadow w={275} y={424} />
    <path d="M96 190q0-14 14-14h420q14 0 14 14v180H96z" fill={cover.mid} />
    <path d="M112 200h196v80H112zM332 200h196v80H332z" fill={cover.deep} opacity=".55" />
    <path d="M84 300h472v66H84z" fill="#F7F4ED" />
    <path
      d="M128 262q0-14 14-14h130q14 0 14 14v40H128zM354 262q0-14 14-14h130q14 0 14 14v40H354z"
      fill="#FFFDF6"
      stroke="#E0D8C8"
      strokeWidth="2"
    />
    <path d="M76 322q120-18 250 0t238 0v62H76z" fill={INDIGO} opacity=".9" />
    <path d="M76 322q120-18 250 0t238 0v16q-118 18-238 0t-250 0z" fill="#E3E9F2" />
    <path d="M70 384h500v22H70z" fill={wood.mid} />
    <Legs d="M92 406v20M548 406v20" wide={10} />
  </>
)

const mattress: Drawing = ({ cover }) => (
  <>
    <Shadow w={260} />
    <path d="M100 300h440l30 40H70z" fill="#FFFDF6" />
    <path d="M70 340h500v64q0 10-10 10H80q-10 0-10-10z" fill="#F1EBDE" />
    <path d="M70 366h500v10H70z" fill={cover.mid} />
    <path d="M132 312h376M112 326h416" stroke="#E0D8C8" strokeWidth="2" strokeDasharray="26 12" />
    <path d="M540 378v22M100 378v22" stroke={cover.deep} strokeWidth="6" />
  </>
)

const nightstand: Drawing = ({ wood }) => (
  <>
    <Shadow w={110} y={424} />
    <path d="M236 286h148v118H236z" fill={wood.mid} />
    <path d="M226 278h168v12H226z" fill={wood.light} />
    <path d="M246 298h128v42H246zM246 350h128v44H246z" fill={wood.light} />
    <path d="M300 319h20M300 372h20" stroke={LEG} strokeWidth="5" />
    <Legs d="M248 404l-4 22M372 404l4 22" />
    <path d="M282 206h56l14 40h-84z" fill={LAMP} />
    <path d="M310 246v24M290 274h40" stroke={BRASS} strokeWidth="7" />
  </>
)

const wardrobe: Drawing = ({ wood }) => (
  <>
    <Shadow w={180} y={426} />
    <path d="M166 92h288v318H166z" fill={wood.edge} opacity=".85" />
    <path d="M174 100h88v302h-88zM266 100h88v302h-88zM358 100h88v302h-88z" fill={wood.mid} />
    <path d="M184 112h68v278h-68zM276 112h68v278h-68zM368 112h68v278h-68z" fill={wood.light} opacity=".65" />
    <path d="M254 244v30M274 244v30M366 244v30" stroke="#25211C" strokeWidth="4" />
    <path d="M158 84h304v12H158z" fill={wood.light} />
    <Legs d="M182 410v18M438 410v18" wide={10} />
  </>
)

const desk: Drawing = ({ wood }) => (
  <>
    <Shadow w={210} />
    <path d="M250 190h130v88H250z" fill="#2B2723" />
    <path d="M258 198h114v72H258z" fill="#4A443C" />
    <path d="M315 278v18M286 298h58" stroke="#2B2723" strokeWidth="7" />
    <path d="M124 300h372l14 16H110z" fill={wood.light} />
    <path d="M110 316h400v12H110z" fill={wood.mid} />
    <path d="M392 328h98v64h-98z" fill={wood.mid} />
    <path d="M400 336h82v22h-82zM400 364h82v22h-82z" fill={wood.light} />
    <path d="M126 328l-6 96M396 392v32M488 392v32" stroke={wood.edge} strokeWidth="10" />
    <path d="M160 300v-42l22-26" stroke={BRASS} strokeWidth="5" fill="none" />
    <path d="M170 222l30 14-16 22-26-12z" fill={LAMP} />
  </>
)

const bookcase: Drawing = ({ wood }) => (
  <>
    <Shadow w={140} y={426} />
    <path d="M206 96h208v320H206z" fill={wood.edge} />
    <path
      d="M218 108h184v66H218zM218 184h184v66H218zM218 260h184v66H218zM218 336h184v70H218z"
      fill={wood.light}
      opacity=".75"
    />
    <path d="M226 124h14v50h-14zM244 116h10v58h-10zM330 130h12v44h-12z" fill={INDIGO} />
    <path d="M258 128h16v46h-16zM346 120h12v54h-12z" fill="#CB4F40" opacity=".85" />
    <path d="M234 204h12v46h-12zM250 198h14v52h-14zM268 210h10v40h-10z" fill="#3F7A8C" />
    <path d="M344 224q14 4 30 0l-4 26h-22z" fill="#F7F4ED" />
    <path
      d="M358 224c-4-20-14-24-14-24M360 224c2-22 14-26 14-26"
      stroke="#5E6B3A"
      strokeWidth="3"
      fill="none"
    />
    <path d="M228 284h60v42h-60z" fill={LAMP} opacity=".85" />
    <path d="M306 276h12v50h-12zM322 282h10v44h-10zM336 274h14v52h-14z" fill="#7A4B79" />
  </>
)

const cabinet: Drawing = ({ wood }) => (
  <>
    <Shadow w={200} y={424} />
    <path d="M126 250h368v156H126z" fill={wood.mid} />
    <path d="M118 242h384v12H118z" fill={wood.light} />
    <path d="M136 264h112v134H136zM372 264h112v134H372z" fill={wood.light} opacity=".75" />
    <path d="M256 264h108v40H256zM256 310h108v40H256zM256 356h108v42H256z" fill={wood.light} />
    <path d="M300 284h20M300 330h20M300 377h20M240 324v20M380 324v20" stroke={LEG} strokeWidth="5" />
    <Legs d="M146 406v20M474 406v20" />
    <path d="M170 196q20 6 40 0l-6 46h-28z" fill={INDIGO} />
    <path d="M420 206h44v36h-44z" fill="#F7F4ED" stroke={LEG} strokeWidth="4" />
  </>
)

const shoeCabinet: Drawing = ({ wood }) => (
  <>
    <Shadow w={150} y={424} />
    <path d="M190 214h240v192H190z" fill={wood.mid} />
    <path d="M182 206h256v12H182z" fill={wood.light} />
    <path
      d="M200 228h106v82H200zM314 228h106v82H314zM200 316h106v82H200zM314 316h106v82H314z"
      fill={wood.light}
      opacity=".8"
    />
    <path d="M236 240h34M350 240h34M236 328h34M350 328h34" stroke={LEG} strokeWidth="5" />
    <Legs d="M208 406v20M412 406v20" />
    <path d="M232 190c0-10 16-6 24-2s24 4 30 18h-54z" fill={INDIGO} />
  </>
)

const mirror: Drawing = ({ wood }) => (
  <>
    <Shadow w={90} y={426} />
    <path d="M238 92q0-16 16-16h112q16 0 16 16v330H238z" fill={wood.deep} />
    <path d="M250 100q0-12 12-12h96q12 0 12 12v310H250z" fill="#E3E9F2" />
    <path d="M250 250L370 120v70L250 320z" fill="#FFFDF6" opacity=".75" />
    <path d="M250 340L370 210v20L250 360z" fill="#FFFDF6" opacity=".6" />
  </>
)

const lamp: Drawing = ({ cover }) => (
  <>
    <Shadow w={80} y={426} />
    <path d="M262 120h96l34 96H228z" fill={cover.light} />
    <path d="M262 120h48v96h-82z" fill="#FFFDF6" opacity=".35" />
    <path d="M240 216h140l40 124H200z" fill={LAMP} opacity=".16" />
    <path d="M310 216v196" stroke={BRASS} strokeWidth="6" />
    <path d="M262 412h96q6 0 6 10H256q0-10 6-10z" fill={BRASS} />
  </>
)

const rug: Drawing = ({ cover }) => (
  <>
    <path d="M170 352h300l96 96H74z" fill={cover.mid} />
    <path d="M188 362h264l72 76H116z" fill="none" stroke={cover.light} strokeWidth="6" />
    <path d="M222 378h196l40 44H182z" fill={cover.deep} opacity=".55" />
    <path d="M74 448h492" stroke={cover.edge} strokeWidth="6" strokeDasharray="4 5" />
    <path d="M246 262q0-12 12-12h124q12 0 12 12v60H246z" fill="#BDBCB7" />
    <path d="M236 300q0-10 10-10h12v76h-22zM382 290h12q10 0 10 10v66h-22z" fill="#9C9B96" />
    <path d="M258 320h124v38H258z" fill="#CFCEC9" />
    <Legs d="M250 366v20M390 366v20" wide={7} />
  </>
)

const other: Drawing = ({ cover, wood }) => (
  <>
    <Shadow w={110} y={424} />
    <path d="M220 330q0-26 100-26t100 26v60q0 26-100 26t-100-26z" fill={cover.mid} />
    <path d="M220 330q0 26 100 26t100-26q0-26-100-26t-100 26z" fill={cover.light} />
    <path d="M250 404v20M390 404v20" stroke={wood.edge} strokeWidth="9" />
    <path d="M306 222q14 4 30 0l-4 92h-22z" fill="#F7F4ED" />
    <path
      d="M320 224c-10-50-34-60-34-60M322 224c2-60 30-76 30-76"
      stroke="#5E6B3A"
      strokeWidth="4"
      fill="none"
    />
  </>
)

export const furniture: Record<Category, Drawing> = {
  sofa,
  'l-sofa': cornerSofa,
  armchair,
  'coffee-table': coffeeTable,
  'tv-unit': tvUnit,
  'dining-table': diningTable,
  chair,
  bed,
  mattress,
  nightstand,
  wardrobe,
  desk,
  bookcase,
  cabinet,
  'shoe-cabinet': shoeCabinet,
  mirror,
  lamp,
  rug,
  other,
}
