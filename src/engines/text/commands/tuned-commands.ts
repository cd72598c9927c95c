/** Scene commands with what they mean, which the grammar was written with; one a line as in reported-commands. */

export const TUNED_COMMANDS = `
把沙发往左移20厘米 | move sofa d=left mm=200
把沙发向右移动三十公分 | move sofa d=right mm=300
沙发左移一米 | move sofa d=left mm=1000
沙发往左边挪两米五 | move sofa d=left mm=2500
把床往里挪半米 | move bed d=forward mm=500
床往外移一尺 | move bed d=back mm=333
把衣柜往后推十厘米 | move wardrobe d=back mm=100
餐桌往前拉二十厘米 | move dining-table d=forward mm=200
把书柜往西移一点五米 | move bookcase d=west mm=1500
鞋柜向南挪五公分 | move shoe-cabinet d=south mm=50
电视柜往东边移一些 | move tv-unit d=east
把镜子往下移十厘米 | move mirror d=down mm=100
壁灯往上挪一点 | move lamp d=up
把地毯往我这边拉一点 | move rug d=back
把茶几往我这边移三十厘米 | move coffee-table d=back mm=300
茶几离我远一点 | move coffee-table d=forward
把椅子挪到左边 | move chair d=left
椅子移到右边去 | move chair d=right
再往里一点 | move d=forward
再左一点 | move d=left
往右20公分 | move d=right mm=200
向前移动50cm | move d=forward mm=500
往后退一步 | move d=back
后退三十厘米 | move d=back mm=300
它再往左挪一点点 | move it d=left
把它往北移两米 | move it d=north mm=2000
这个往里推15厘米 | move it d=forward mm=150
那个往外拉一点 | move it d=back
选中的那个往左移10厘米 | move it d=left mm=100
第一把椅子往后挪十公分 | move chair#1 d=back mm=100
把第四把餐椅向左移动二十五厘米 | move chair#4 d=left mm=250
二号椅子往右移一点 | move chair#2 d=right
第二个床头柜往左挪五公分 | move nightstand#2 d=left mm=50
那张床往右挪挪 | move bed d=right
把那盏灯往左移一下 | move lamp d=left
把台灯抬高十厘米 | move lamp d=up mm=100
吊灯降低二十厘米 | move lamp d=down mm=200
挂高一点 | move d=up
砂发往左移20厘米 | move sofa d=left mm=200
啥发往右移一米 | move sofa d=right mm=1000
把查机往左移二十厘米 | move coffee-table d=left mm=200
插机往右挪一点 | move coffee-table d=right
床头跪往左挪五厘米 | move nightstand d=left mm=50
把输架向右移动十厘米 | move bookcase d=right mm=100
把沙发忘左移二十厘米 | move sofa d=left mm=200
把沙发网右挪一米 | move sofa d=right mm=1000
把床往坐移三十公分 | move bed d=left mm=300
把床往有移三十公分 | move bed d=right mm=300
餐卓往左移十里米 | move dining-table d=left mm=100
把一柜往左移二十厘米 | move wardrobe d=left mm=200
沙发往左宜二十厘米 | move sofa d=left mm=200
把电视贵往右挪半米 | move tv-unit d=right mm=500
把沙发往左一二十厘米 | move sofa d=left mm=200
把沙发往左移而时厘米 | move sofa d=left mm=200
沙发往左诺三十公粉 | move sofa d=left mm=300
把茶几朝沙发移二十厘米 | move coffee-table d=towards t=sofa mm=200
椅子往餐桌那边挪一点 | move chair d=towards t=dining-table
把床向窗户方向移半米 | move bed d=towards t=window mm=500
沙发离电视柜近一点 | move sofa d=towards t=tv-unit
把茶几离沙发远一点 | move coffee-table d=away t=sofa
床离窗户远30公分 | move bed d=away t=window mm=300
把沙发离墙二十厘米 | move sofa d=away t=wall mm=200
让书桌远离窗户一点 | move desk d=away t=window
把绿植靠近电视柜 | move plant d=towards t=tv-unit
把落地灯移到沙发旁边 | move lamp r=beside t=sofa
椅子挪到书桌前面 | move chair r=in-front t=desk
把床推到靠墙 | move bed r=against t=wall
把衣柜移到贴着东墙 | move wardrobe r=against t=wall d=east
把沙发推到靠北墙的位置 | move sofa r=against t=wall d=north
把地毯挪到茶几前面 | move rug r=in-front t=coffee-table
把沙发搬到电视柜对面去 | move sofa r=opposite t=tv-unit
书桌挪到窗边 | move desk r=beside t=window
绿植移到沙发后面 | move plant r=behind t=sofa
把茶几移到正中间 | move coffee-table r=centre
把餐桌搬到餐厅中央 | move dining-table r=centre t=room
把床头柜移到床的左边 | move nightstand r=beside t=bed d=left
椅子挪到餐桌右侧 | move chair r=beside t=dining-table d=right
把沙发放到北墙边上 | place sofa r=beside t=wall d=north
沙发靠着墙放 | place sofa r=against t=wall
衣柜靠东边的墙放 | place wardrobe r=against t=wall d=east
把电视柜紧贴西墙摆放 | place tv-unit r=against t=wall d=west
书架靠墙 | place bookcase r=against t=wall
把书桌摆在窗户前面 | place desk r=in-front t=window
床放在房间中央 | place bed r=centre t=room
把餐桌放到中间 | place dining-table r=centre
茶几放沙发前面 | place coffee-table r=in-front t=sofa
把地毯铺在茶几旁边 | place rug r=beside t=coffee-table
在沙发右边摆一盆绿植 | place plant r=beside t=sofa d=right
在床的两边放两个床头柜 | place nightstand r=beside t=bed n=2
沙发后面加一盏落地灯 | place lamp r=behind t=sofa
在窗户旁边放一张书桌 | place desk r=beside t=window
餐桌边上摆四把椅子 | place chair r=beside t=dining-table n=4
墙上挂一面镜子 | place mirror r=on t=wall
北墙上挂一面镜子 | place mirror r=on t=wall d=north
书桌上放一盏台灯 | place lamp r=on t=desk
把盆栽放电视柜上面 | place plant r=on t=tv-unit
放一张沙发 | place sofa
加一张餐桌 | place dining-table
添一个书架 | place bookcase
放三把椅子 | place chair n=3
再放一把椅子 | place chair
摆一套沙发 | place sofa
在房间里放一张双人床 | place bed
客厅里放一个电视柜 | place tv-unit
给卧室加个衣柜 | place wardrobe
放一张灰色的沙发 | place sofa c=grey
摆一张胡桃木色的书桌 | place desk c=walnut
加一把真皮扶手椅 | place armchair m=leather
放个大理石茶几 | place coffee-table m=marble
放一张米白色布艺沙发在窗边 | place sofa c=beige m=fabric r=beside t=window
门旁边放鞋柜 | place shoe-cabinet r=beside t=door
把落地镜靠墙放 | place mirror r=against t=wall
放一个l型沙发靠南墙 | place l-sofa r=against t=wall d=south
在客厅中间铺一张地毯 | place rug r=centre t=room
把沙发旋转90度 | rotate sofa a=90
餐桌转45度 | rotate dining-table a=45
床转一百八十度 | rotate bed a=180
把椅子转个身 | rotate chair a=180
沙发调个头 | rotate sofa a=180
把它掉头 | rotate it a=180
衣柜反过来放 | rotate wardrobe a=180
电视柜反过来 | rotate tv-unit a=180
把茶几转一圈 | rotate coffee-table a=360
椅子转半圈 | rotate chair a=180
转四分之一圈 | rotate a=90
顺时针转九十度 | rotate a=90 cw
逆时针转30度 | rotate a=30 ccw
逆时针90度 | rotate a=90 ccw
把它顺时针旋转六十度 | rotate it a=60 cw
第二把椅子逆时针转十五度 | rotate chair#2 a=15 ccw
把书桌顺时针转一下 | rotate desk cw
转一下沙发 | rotate sofa
沙发再转一点 | rotate sofa
把床旋专九十度 | rotate bed a=90
沙发转就十度 | rotate sofa a=90
顺是针转九十度 | rotate a=90 cw
腻时针专三十度 | rotate a=30 ccw
把沙发向左转90度 | rotate sofa a=90 d=left
椅子往右转四十五度 | rotate chair a=45 d=right
沙发转向窗户 | rotate sofa d=towards t=window
椅子朝着书桌 | rotate chair d=towards t=desk
让沙发对着电视 | rotate sofa d=towards t=tv-unit
把扶手椅转过来面对窗户 | rotate armchair d=towards t=window
床朝南 | move bed d=south
这把椅子转90 | rotate chair a=90
把沙发换成灰色 | recolour sofa c=grey
沙发改成米白色 | recolour sofa c=beige
把沙发变成墨绿色的 | recolour sofa c=dark-green
椅子换成黑色的 | recolour chair c=black
餐桌要原木色的 | recolour dining-table c=wood
衣柜换浅灰 | recolour wardrobe c=light-grey
把墙涂成奶油色 | recolour wall c=cream
北墙刷成蓝色 | recolour wall d=north c=blue
地毯换个粉色 | recolour rug c=pink
把窗户旁边的椅子换成红色 | recolour chair c=red
把灰色沙发换成白色 | recolour sofa c=white
它改成橙色 | recolour it c=orange
换成黄色 | recolour c=yellow
换个颜色，蓝色 | recolour c=blue
颜色改成咖啡色 | recolour c=brown
把床头柜换成橡木色 | recolour nightstand c=oak
沙发换成紫色看看 | recolour sofa c=purple
第三把椅子改成绿色 | recolour chair#3 c=green
沙发还成深灰色 | recolour sofa c=dark-grey
把柜子换成百色 | recolour cabinet c=white
床换成湖桃色 | recolour bed c=walnut
把沙发换成布艺的 | rematerial sofa m=fabric
沙发改成皮的 | rematerial sofa m=leather
餐椅换成皮质 | rematerial chair m=leather
茶几换成大理石的 | rematerial coffee-table m=marble
把茶几台面换成玻璃 | rematerial coffee-table m=glass
书桌改成实木 | rematerial desk m=solid-wood
衣柜换成贴皮的 | rematerial wardrobe m=veneer
椅子换成铁艺的 | rematerial chair m=metal
床换成藤编的 | rematerial bed m=rattan
窗边的扶手椅换成绒布 | rematerial armchair m=velvet
把它改成亚麻的 | rematerial it m=linen
材质换成金属 | rematerial m=metal
沙发的材质换成头层牛皮 | rematerial sofa m=leather
删掉地毯 | remove rug
把椅子删了 | remove chair
把第一把椅子删掉 | remove chair#1
删除茶几 | remove coffee-table
移走落地灯 | remove lamp
把书架搬走 | remove bookcase
把绿植拿掉 | remove plant
把它删了 | remove it
这个删掉 | remove it
把鞋柜撤掉 | remove shoe-cabinet
把椅子都删掉 | ?
清空房间 | ?
把所有的东西都移走 | ?
删了吧 | ?
删掉桌子 | ?
把左边的椅子删掉 | ?
把白色的椅子删掉 | ?
把花瓶删掉 | ?
选择茶几 | select coffee-table
选中第二把椅子 | select chair#2
点选床头柜 | select nightstand
选中它 | select it
复制沙发 | duplicate sofa
把这把椅子复制一下 | duplicate chair
再复制两把椅子 | duplicate chair n=2
把它复制一份 | duplicate it
克隆床头柜 | duplicate nightstand
撤消 | undo
撤销一下 | undo
撤销上一步操作 | undo
返回上一步 | undo
回到上一步 | undo
撤回 | undo
撤销两步 | undo n=2
还原 | undo
恢复上一步 | redo
重做一次 | redo
取消撤销 | redo
量一下床到窗户的距离 | measure bed t=window
测量沙发和电视柜之间的距离 | measure sofa t=tv-unit
量一下沙发有多长 | measure sofa
沙发离茶几多远 | measure sofa t=coffee-table
量一下北墙 | measure wall d=north
测一下房间多宽 | measure room
亮一下沙发到墙的距离 | measure sofa t=wall
量一下 | ?
俯视 | view
俯视图 | view
换个视角 | view
缩小一点 | view
拉近一点 | view
从上往下看 | view
切换视角 | view
从左边看看 | view d=left
把电视往左移二十厘米 | move tv-unit d=left mm=200
把窗帘换成蓝色 | ?
把冰箱往左移 | ?
把沙发移一下 | ?
往左移30 | ?
把绿植放到墙角 | ?
把地毯放在茶几下面 | ?
把沙发往左移，再把茶几删掉 | ?
把床往左移十厘米，然后把灯转九十度 | ?
选中沙发，往左移二十厘米 | move sofa d=left mm=200
往左移，不对，往右移二十厘米 | move d=right mm=200
把沙发往左移，说错了，往右移十厘米 | move sofa d=right mm=100
你好，帮我把沙发往左移二十厘米好吗 | move sofa d=left mm=200
能不能把沙发往左移一点 | move sofa d=left
可以帮我把床转个方向吗 | rotate bed a=180
麻烦帮我把茶几往外挪十公分，谢谢啊 | move coffee-table d=back mm=100
我想把沙发靠窗放 | place sofa r=against t=window
嗯那个把那个沙发呃往左移个二十公分吧 | move sofa d=left mm=200
咱们把餐桌往里挪挪 | move dining-table d=forward
哎你把那个茶几往右边来一点 | move coffee-table d=right
小安小安把灯往左边移一点好不好 | move lamp d=left
move the sofa left 20 cm | move sofa d=left mm=200
move this dining table 10 cm to the left | move dining-table d=left mm=100
move the couch half a meter to the right | move sofa d=right mm=500
shift the bed 30cm north | move bed d=north mm=300
push the wardrobe back a bit | move wardrobe d=back
pull the armchair towards me | move armchair d=back
slide the rug forward two feet | move rug d=forward mm=610
nudge the nightstand left an inch | move nightstand d=left mm=25
drag the bookcase a foot to the right | move bookcase d=right mm=305
move it up 5 cm | move it d=up mm=50
move that one back | move it d=back
a bit more to the left | move d=left
left 20 cm | move d=left mm=200
a little further right | move d=right
move the first chair forward 1 metre | move chair#1 d=forward mm=1000
move the third dining chair left by fifteen centimetres | move chair#3 d=left mm=150
raise the lamp by 10 cm | move lamp d=up mm=100
lower the mirror | move mirror d=down
please move the settee 50 centimetres east | move sofa d=east mm=500
can you shift the cabinet slightly to the right? | move cabinet d=right
would you move the plant a little closer to the sofa | move plant d=towards t=sofa
move the chair closer to the desk | move chair d=towards t=desk
move the table away from the window | move dining-table d=away t=window
push the bed away from the wall by 20 cm | move bed d=away t=wall mm=200
move the coffee table towards the couch by 6 inches | move coffee-table d=towards t=sofa mm=152
move the sofa against the west wall | move sofa r=against t=wall d=west
push the desk up against the wall | move desk r=against t=wall
move the lamp next to the armchair | move lamp r=beside t=armchair
move the plant behind the couch | move plant r=behind t=sofa
bring the chair in front of the desk | move chair r=in-front t=desk
move the rug to the middle of the room | move rug r=centre t=room
move the armchair to the left of the sofa | move armchair r=beside t=sofa d=left
move the sofer to the write 20 centimetres | move sofa d=right mm=200
moove the coffee tabel left | move coffee-table d=left
move the chare to the left by to feet | move chair d=left mm=610
move the bad 30 cm to the right | move bed d=right mm=300
put the bed against the south wall | place bed r=against t=wall d=south
put the sofa opposite the tv | place sofa r=opposite t=tv-unit
place the armchair by the window | place armchair r=beside t=window
put the lamp on the desk | place lamp r=on t=desk
put the rug in front of the bed | place rug r=in-front t=bed
place a bookcase next to the door | place bookcase r=beside t=door
add four chairs | place chair n=4
add a pair of armchairs opposite the sofa | place armchair r=opposite t=sofa n=2
add another nightstand on the left side of the bed | place nightstand r=beside t=bed d=left
add a plant | place plant
put a green plant behind the sofa | place plant c=green r=behind t=sofa
place a leather armchair next to the window | place armchair m=leather r=beside t=window
add a white tv stand against the east wall | place tv-unit c=white r=against t=wall d=east
hang the mirror on the wall | place mirror r=on t=wall
put the wardrobe in the centre of the room | place wardrobe r=centre t=room
add a shoe rack behind the door | place shoe-cabinet r=behind t=door
put a sideboard along the north wall | place cabinet r=against t=wall d=north
put the dresser beside the wardrobe | place cabinet r=beside t=wardrobe
rotate the sofa 90 degrees | rotate sofa a=90
turn the couch 180 degrees | rotate sofa a=180
turn the desk around | rotate desk a=180
turn it clockwise | rotate it cw
rotate it 30 degrees counter-clockwise | rotate it a=30 ccw
spin the chair a full circle | rotate chair a=360
rotate 45 degrees | rotate a=45
turn the armchair 90° anticlockwise | rotate armchair a=90 ccw
rotate the second chair ninety degrees | rotate chair#2 a=90
turn the bed 90 degrees to the left | rotate bed a=90 d=left
turn the chair towards the window | rotate chair d=towards t=window
make the sofa face the tv | rotate sofa d=towards t=tv-unit
rotate the rug a quarter turn clockwise | rotate rug a=90 cw
rotait the sofa ninty degrees | rotate sofa a=90
turn the table 90 | rotate dining-table a=90
make the sofa grey | recolour sofa c=grey
make it beige | recolour it c=beige
turn the sofa blue | recolour sofa c=blue
change the chair to red | recolour chair c=red
change the sofa's colour to navy blue | recolour sofa c=navy
paint the north wall cream | recolour wall d=north c=cream
I want the sofa in dark grey | recolour sofa c=dark-grey
make the second chair black | recolour chair#2 c=black
change the rug to light grey | recolour rug c=light-grey
make the wardrobe oak | recolour wardrobe c=oak
could you make the couch white please | recolour sofa c=white
make it blew | recolour it c=blue
change the grey sofa to green | recolour sofa c=green
make the armchair leather | rematerial armchair m=leather
change the sofa to fabric | rematerial sofa m=fabric
make the table solid wood | rematerial dining-table m=solid-wood
change the coffee table top to marble | rematerial coffee-table m=marble
switch it to velvet | rematerial it m=velvet
change the chairs to rattan | rematerial chair m=rattan
make the tv stand veneer | rematerial tv-unit m=veneer
I'd like the bed in linen | rematerial bed m=linen
delete the chair | remove chair
remove the second chair | remove chair#2
get rid of the rug | remove rug
take away the lamp | remove lamp
delete it | remove it
remove this | remove it
remove the armchair please | remove armchair
clear everything | ?
remove all the furniture | ?
delete | ?
remove the table | ?
remove the chairs | ?
remove the left chair | ?
select the bed | select bed
choose the second lamp | select lamp#2
click on the sofa | select sofa
copy the chair | duplicate chair
duplicate it | duplicate it
duplicate the chair twice | duplicate chair n=2
clone the nightstand | duplicate nightstand
undo the last step | undo
undo it | undo
revert | undo
take that back | undo
undo twice | undo n=2
redo that | redo
measure the sofa | measure sofa
measure from the bed to the window | measure bed t=window
measure the gap between the bed and the wardrobe | measure bed t=wardrobe
how far is the sofa from the tv unit | measure sofa t=tv-unit
zoom out | view
top view please | view
show me another angle | view
bird's-eye view | view
look at it from the left | view d=left
move the fridge left | ?
move the sofa | ?
move the sofa left 20 | ?
move the sofa left and rotate the bed | ?
put the plant in the corner | ?
move the bed to the left, no wait, to the right 20 cm | move bed d=right mm=200
select the chair and turn it 90 degrees | rotate chair a=90
`

/** What is no command to the scene. */
export const TUNED_TALK = `
把沙发退掉
我要退货
沙发太大了，放不下
能把沙发换成灰色的款式吗，要补多少钱
沙发多少钱
这款沙发有胡桃木色吗
我想买两把椅子
给我推荐一张餐桌
帮我选一款茶几
床什么时候送到
把订单里的椅子改成四把
订单地址改一下
把收货人换成林女士
换个师傅来
师傅把床装反了
沙发往左歪
椅子左边的腿坏了
沙发左边有一块脏
茶几玻璃碎了
镜子挂不上
灯不亮
衣柜门往里关不上
衣柜门掉了
书架晃
地毯起球了
椅子转起来有声音
沙发移动的时候响
我把沙发移到窗边了
我昨天把桌子往左挪了
他们把柜子搬走了
不要把沙发移走
先别删
不用移了
沙发不要靠墙
怎么把沙发转过来
沙发怎么旋转
怎么换颜色
怎么删除订单
删除我的账号
把我的评价删掉
撤销退款
撤回投诉
取消安装
恢复订单
重做一张发票
重新发货
复制链接发我
复制优惠券
选哪个颜色好
选灰色还是米色
灰色还有货吗
米色好看还是白色好看
帮我换成大一号的
换一个新的
换成1米8的床
把1米5的床换成1米8的
尺寸能改吗
可以定制颜色吗
颜色能换吗
这个能转吗
这把椅子可以旋转吗
这个柜子能靠墙放吗
沙发靠墙放好还是放中间好
床头朝北好不好
从窗户能搬进去吗
电梯进得去吗
门口放得下吗
测量服务怎么约
上门测量
量尺寸要多久
量过了，房间是三米乘四米
看看物流到哪了
看一下我的订单
看看有没有优惠
看看沙发
我再看看
放大图片看不清
放到仓库
放门口就行
放在快递柜
放物业
放三楼
把货放门口
给我打电话
转人工客服
转给主管
转三百块给我
往我卡里退
退一步说
前面那个客服说可以换
后面的师傅没来
左边
20厘米
两把
沙发
灰色
真皮
那个灰色的沙发
客厅的沙发
今天天气不错
哈哈
在吗
好的谢谢
没事了
一会儿再说
随便
都行
move my appointment to Friday
can I return the sofa
I want a refund
what colours does the sofa come in
is the table solid wood
do you deliver on Sunday
how do I remove the stain
how do I assemble the bed
remove my review
delete my data
undo my order
select a delivery slot
copy of my invoice
I need a new chair, this one is broken
the sofa leans to the left
the chair doesn't rotate
the mirror fell off the wall
is the lamp included
does the sofa go against the wall
where should I put the sofa
what if I put the bed next to the window
I already moved the sofa
they left the wardrobe behind the door
the colour is too dark
turn off notifications
put me through to an agent
put my order on hold
place my order
I placed the sofa against the wall and it got wet
change my address to 12 Mill Lane
change my order to two chairs
make it quick
make sure it arrives on time
take care
leave it at the door
bring it to the third floor
can you bring the desk on Tuesday
add a coupon
add it to my cart
add my phone number
show me sofas under 5000
left side
20 cm
grey
the sofa
never mind
no
yes please
good morning
thank you
`
