/** Short cases of sofas, chairs, beds and mattresses as customers tell them, each with its confirmed finding: written by us, a line each. */
export const SOFT_CASES = `
sofa-frame-loose|l-sofa|frame loose later helps=yes|云栖沙发用了半年，扶手那边一推就晃，坐下有咯吱声
sofa-frame-loose|sofa|frame noise month helps=yes|坐着一动就响，感觉里面的架子松了
sofa-frame-loose|sofa|frame loose later|The armrest is loose and the whole couch wobbles when I sit down
sofa-frame-loose|l-sofa|seat noise month helps=no|Our corner sofa creaks every time someone moves, something in the frame has play
sofa-frame-broken|sofa|frame crack month helps=no|昨晚坐下去一声响，中间就塌了一块，底下能看到木条断了
sofa-frame-broken|armchair|frame crack later grows=yes|单人沙发底下的木架断裂，坐上去往一边歪
sofa-frame-broken|sofa|seat crack month|Heard a loud crack and now the middle hangs down, a piece of wood snapped underneath
sofa-frame-broken|l-sofa|frame sag later helps=no|The wooden frame broke near the chaise, you can see the splintered beam
sofa-spring-broken|sofa|seat sag later|坐垫底下有个东西顶屁股，像是弹簧断了
sofa-spring-broken|armchair|seat noise later helps=no|一坐就有金属的声音，底下的簧好像脱钩了，有点扎人
sofa-spring-broken|sofa|seat noise later|There is a twang when I sit and something metal is poking up
sofa-spring-broken|sofa|seat sag month helps=no|One of the springs came unhooked, the seat dips on the left side and it pokes
sofa-foam-sag|l-sofa|seat sag later grows=yes|坐垫坐了一年，坐下去一个坑，起来也不回弹
sofa-foam-sag|sofa|seat sag later|常坐的那一格海绵塌得厉害，比旁边低两公分
sofa-foam-sag|sofa|seat sag month|The seat cushions have gone flat already, the foam does not spring back
sofa-foam-sag|armchair|seat sag later grows=yes|My usual spot sinks much lower than the other one, the cushion lost its shape
fabric-pilling|sofa|cover surface later through=no|布面坐了两个月全是小毛球，越来越多
fabric-pilling|l-sofa|cover surface month|燕麦色那款，扶手和坐的地方起了一层毛，摸着粗
fabric-pilling|sofa|cover surface later|Little bobbles all over the fabric where we sit
fabric-pilling|chair|cover surface month through=no|The upholstery is covered in fuzz after six weeks, looks old
fabric-tear|sofa|cover crack unpacking through=yes|开箱发现靠背侧面缝线开了，有五公分的口子
fabric-tear|chair|cover crack month grows=yes|椅垫边上脱线，口子越来越大
fabric-tear|l-sofa|cover crack month|The seam on the chaise has opened up and the filling shows
fabric-tear|bed|cover surface unpacking through=yes|There is a small hole in the fabric of the headboard, it was there when I unwrapped it
fabric-stain|sofa|cover surface unpacking through=no|刚拆开就看到坐垫上有一块黑印，擦不掉
fabric-stain|mattress|cover surface unpacking|床垫外套到货就有一片黄色的脏印
fabric-stain|sofa|cover surface unpacking|Brand new and there is a grease mark on the back cushion
fabric-stain|rug|cover surface unpacking through=no|The rug arrived with a dirty patch, looks like oil from the warehouse
leather-peel|sofa|cover surface later grows=yes|皮沙发坐的那块开始脱皮，一片一片的
leather-peel|armchair|cover crack later through=yes|头层皮才两年就裂成细纹，还掉渣
leather-peel|sofa|cover surface later|The leather is flaking off on the seat, bits stick to our clothes
leather-peel|chair|cover crack later grows=yes|Cracks across the seat and the coating is peeling, it is supposed to be real leather
sofa-leg-loose|sofa|leg loose month helps=cannot|沙发左前脚拧不紧，一挪就歪
sofa-leg-loose|l-sofa|leg crack month|拖地挪了一下，贵妃位下面的脚断了
sofa-leg-loose|sofa|leg loose assembly|One couch leg will not tighten, it spins in its plate
sofa-leg-loose|armchair|leg crack month helps=no|The front foot of my armchair snapped off at the bolt
recliner-stuck|sofa|frame stuck later|电动沙发按了没动静，腿托停在半路收不回去
recliner-stuck|sofa|seat stuck month|客厅那张沙发床拉到一半就卡住了
recliner-stuck|armchair|hardware stuck later|The footrest of the recliner will not go back down
recliner-stuck|sofa|frame stuck month|I can pull the sofa bed out but it will not fold up again
module-gap|l-sofa|hardware loose month|转角沙发坐着坐着两截就分开了，中间一条大缝
module-gap|l-sofa|whole loose assembly helps=no|贵妃和主体扣不住，老是滑开
module-gap|l-sofa|hardware loose month|The two sections drift apart whenever the kids jump on it
module-gap|sofa|frame loose assembly|The clips that hold the corner piece do not catch, there is always a gap
chair-wobble|chair|leg loose later helps=yes|餐椅用了三个月开始摇，拧了螺丝好一点
chair-wobble|chair|frame loose month|四把里有一把坐着左右晃
chair-wobble|chair|leg loose month helps=yes|One of the dining chairs rocks from side to side
chair-wobble|chair|frame noise later|The chair feels loose in the joints and squeaks a bit when I lean back
chair-leg-crack|chair|leg crack later through=yes|椅子后腿靠上的地方裂了一道，用指甲能抠进去
chair-leg-crack|chair|leg crack unpacking|开箱就看到椅腿有一条裂口
chair-leg-crack|chair|leg crack month helps=no|The back leg has split right where it meets the seat
chair-leg-crack|chair|leg crack unpacking through=yes|There is a long crack along the leg, I am afraid to sit
chair-gas-lift|chair|hardware sag later|书房的办公椅坐着坐着就自己往下沉
chair-gas-lift|chair|leg stuck later helps=no|升降杆没力了，拉了把手也升不上去
chair-gas-lift|chair|seat sag later|My desk chair slowly sinks, I end up with my chin on the table
chair-gas-lift|chair|hardware stuck later|The height adjustment does nothing any more, gas cylinder gone I guess
slat-noise|bed|slat noise month|晚上一翻身底下就吱吱响，是排骨条的声音
slat-noise|bed|slat noise month helps=no|床垫下面一根根木条蹭来蹭去，睡不着
slat-noise|bed|slat noise month helps=yes|The slats squeak whenever one of us turns over
slat-noise|bed|frame noise month|A rubbing sound from under the mattress, the wooden strips move in their holders
slat-broken|bed|slat crack later|孩子在床上跳，底下的板条断了两根
slat-broken|bed|slat crack month helps=no|一米八的床才一个月，排骨架中间断了一根
slat-broken|bed|slat crack later|Two of the slats snapped in the middle
slat-broken|bed|slat crack month|A board under the mattress gave way last night, broken clean through
bed-joint-noise|bed|frame noise month helps=yes|床一动就嘎吱，四个角连接的地方发出来的，紧了紧好些
bed-joint-noise|bed|frame loose later|整张床有点摇，躺下去就响
bed-joint-noise|bed|frame noise later helps=yes|The bed frame creaks at the corner bolts
bed-joint-noise|bed|hardware noise month|Every time we get in, the bed squeaks where side rail and headboard meet
bed-beam-bent|bed|frame sag later helps=no|床中间那根横梁往下弯，躺下去人往中间滚
bed-beam-bent|bed|leg sag month|中间的支撑脚歪了，床中间低一截
bed-beam-bent|bed|frame sag later|The centre beam is bent and the middle of the bed hangs low
bed-beam-bent|bed|leg crack later|The middle support leg buckled under the bed
bed-gas-lift|bed|hardware stuck later|高箱床掀开了不会停住，慢慢落下来
bed-gas-lift|bed|hardware loose month helps=no|床箱抬不起来，两边那个杆子没力
bed-gas-lift|bed|hardware sag later|The lift-up bed will not stay up, it nearly hit my hand
bed-gas-lift|bed|frame stuck month|Gas struts seem dead, I can hardly raise the platform to reach the storage
headboard-loose|bed|panel loose month helps=yes|床头一靠就往后倒，老是磕墙
headboard-loose|bed|frame loose assembly|软包靠背装完就松的，晃来晃去
headboard-loose|bed|panel loose month|The headboard bangs against the wall when I lean on it
headboard-loose|bed|frame loose later helps=yes|Leaning back to read, the head end moves a good two centimetres
mattress-sag|mattress|seat sag later grows=yes|床垫睡了三年，腰那里凹下去一块，早上腰疼
mattress-sag|mattress|seat sag later|中间睡出一个大坑，两边高
mattress-sag|mattress|seat sag later|There is a deep dip where I sleep, the mattress has a hollow
mattress-sag|mattress|whole sag later grows=yes|After two years the core gave in, we both roll to the middle
mattress-spring|mattress|seat noise later|床垫一翻身就有金属响声，里面的簧坏了吧
mattress-spring|mattress|seat noise month helps=no|床垫右边有个地方凸起来，硌背
mattress-spring|mattress|seat noise later|I can hear a coil pinging and feel a hard lump on my side
mattress-spring|mattress|seat noise month|The new mattress clicks in one place, like a spring jumping
mattress-flat|mattress|whole sag unpacking|卷着发来的床垫，拆了两天一边还是扁的
mattress-flat|mattress|seat sag unpacking grows=no|压缩包拆开以后没完全鼓起来，薄了三公分
mattress-flat|mattress|whole sag unpacking|We unrolled it yesterday and one corner has not expanded yet
mattress-flat|mattress|seat sag unpacking|Came vacuum packed, still two inches thinner than it says`
