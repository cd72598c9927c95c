/** Short cases of what is missing, wrong, crushed or in the air, each with its confirmed finding: written by us, a line each. */
export const WHOLE_CASES = `
missing-hardware|wardrobe|hardware missing assembly|装衣柜的时候发现少两个铰链和一包螺丝
missing-hardware|bed|hardware missing assembly seen=no|床的五金包里没有长螺栓，装不下去
missing-hardware|desk|hardware missing assembly|The bag with the screws is not in the box
missing-hardware|bookcase|hardware missing unpacking|We are four bolts short, cannot finish building it
missing-carton|wardrobe|whole missing unpacking|衣柜应该五箱，只到了四箱
missing-carton|l-sofa|whole missing unpacking|沙发的贵妃位没送来，说是还在仓库
missing-carton|wardrobe|whole missing unpacking|Only three of four boxes arrived today
missing-carton|bed|whole missing unpacking|The headboard parcel never came, the rest is here
wrong-part|wardrobe|hardware wrong assembly|两块侧板都是左的，没有右的
wrong-part|bed|hardware wrong assembly|发来的横梁是一米五的，我的床一米八，配件发错了
wrong-part|desk|hardware wrong assembly|I got two left legs and no right one
wrong-part|cabinet|panel wrong assembly|The screws in the bag are for another model, too thick to fit
holes-off|wardrobe|panel wrong assembly|侧板上的孔和层板的销对不上，差了一公分
holes-off|bookcase|panel wrong assembly|有一块板根本没打眼
holes-off|desk|panel wrong assembly|The pre-drilled holes are a centimetre off, the dowels will not go in
holes-off|tv-unit|hardware stuck assembly|There is no hole where the drawing puts the cam lock
manual-wrong|wardrobe|hardware wrong assembly|说明书上画的和实物不一样，第七步没有这个件
manual-wrong|bed|whole missing assembly|箱子里没有安装图，不知道怎么装
manual-wrong|bookcase|whole wrong assembly|The instructions are for a different model
manual-wrong|desk|whole missing assembly|No manual in the package and the steps are not obvious
screw-stripped|bed|hardware loose assembly helps=cannot|有颗螺丝一直空转，拧不进去
screw-stripped|desk|hardware loose assembly helps=cannot|螺母滑丝了，怎么拧都不紧
screw-stripped|chair|hardware loose assembly helps=cannot|The bolt just spins, the thread must be stripped
screw-stripped|table|leg loose assembly helps=cannot|I cannot tighten one screw, it keeps turning
wrong-colour|sofa|whole wrong unpacking|我订的浅灰，送来的是苔绿
wrong-colour|wardrobe|whole wrong unpacking|衣柜颜色发错了，买的白橡来的胡桃
wrong-colour|sofa|cover wrong unpacking|I ordered the oatmeal sofa and got a green one
wrong-colour|chair|whole wrong unpacking|Two of the chairs are black, the order says natural
colour-difference|sofa|whole wrong unpacking|和详情页比颜色深一些，偏黄
colour-difference|dining-table|top surface unpacking grows=no|实物比图片红一点，心里有落差
colour-difference|sofa|cover wrong unpacking|It looks different from the photos on the site, a bit more yellow
colour-difference|wardrobe|whole wrong unpacking|Shade of the oak is darker than in the picture
wrong-size|wardrobe|whole wrong assembly|柜子比页面写的高了三公分，顶到吊顶放不进去
wrong-size|dining-table|whole wrong unpacking|买的一米四的桌子，量了只有一米二
wrong-size|sofa|whole wrong unpacking|The sofa is ten centimetres shorter than the listing says
wrong-size|bed|whole wrong assembly|Measured twice, the frame is too narrow for a 180 mattress
wrong-item|chair|whole wrong unpacking|我买的是椅子，来了一个茶几
wrong-item|bookcase|whole wrong unpacking|这个不是我下单的那款，是别的系列
wrong-item|desk|whole wrong unpacking|You sent me a nightstand instead of a desk
wrong-item|lamp|whole wrong unpacking|This is not what I bought, the label has somebody else's name
carton-crushed|dining-table|whole dent unpacking seen=yes|送来的时候纸箱一角整个压扁，里面桌腿也弯了
carton-crushed|wardrobe|whole dent unpacking seen=yes|快递把箱子摔了，包装破了个大洞，板子也坏
carton-crushed|dining-table|whole dent unpacking seen=yes|The box was crushed on one side and what is inside is bent
carton-crushed|tv-unit|whole dent unpacking seen=yes|Courier dropped it, packaging torn open and the unit damaged
smell|wardrobe|whole smell unpacking|衣柜打开一股刺鼻的味道，散了两周还有
smell|sofa|whole smell month grows=no|沙发有很重的气味，怀疑甲醛超标，家里有孕妇
smell|bed|whole smell month|The bed gives off a strong chemical odour and my eyes sting
smell|mattress|seat smell unpacking|New mattress stinks of glue, we cannot sleep in the room
mould|wardrobe|panel smell later wet=yes|柜子背后长了一片黑点，有霉味
mould|bed|panel surface unpacking|床板到货就有霉斑
mould|cabinet|panel smell later wet=yes|Musty smell and black spots on the inside
mould|rug|cover surface later wet=yes|Mildew on the underside of the rug after a month
insects|bed|frame surface later grows=yes|床脚有小洞，地上一小堆木粉
insects|cabinet|panel surface later through=yes|实木柜里飞出小虫子，板上有虫眼
insects|dining-table|leg surface later|Tiny holes and sawdust under the table leg, woodworm?
insects|bed|frame surface month grows=yes|Found small beetles coming out of the timber
lamp-dead|lamp|hardware stuck unpacking|台灯插上不亮，换了灯泡也不行
lamp-dead|wardrobe|hardware stuck later|衣柜里的感应灯不亮了
lamp-dead|lamp|whole stuck month|The floor lamp flickers and then goes off
lamp-dead|mirror|hardware stuck month|No light from the LED strip round the glass any more
mirror-crack|mirror|whole crack unpacking seen=yes|全身镜拆开就是碎的
mirror-crack|wardrobe|door crack unpacking|衣柜门上那面镜子裂了一道
mirror-crack|mirror|whole crack unpacking|The mirror arrived in pieces
mirror-crack|wardrobe|door crack month through=yes|There is a crack right across the mirror of the wardrobe
rug-shed|rug|cover surface month|地毯一直掉毛，吸尘器都满了
rug-shed|rug|whole sag unpacking|地毯四个角卷着压不平
rug-shed|rug|cover surface month|The rug sheds terribly, fluff everywhere
rug-shed|rug|whole surface unpacking|Corners of the carpet curl up and people trip`
