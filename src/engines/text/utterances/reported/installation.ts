/** Utterances about installation and assembly that nothing is tuned on; one a line, slots marked. */
export const INSTALLATION: Readonly<Record<string, string>> = {
  'install-book': `
东西都到齐了,叫师傅来装吧
{time|周日}能派人上门组装吗
约个安装,{address|滨江区江南大道588号}
{product|衣柜}收到了,谁来给我装起来
安装要怎么预约啊
{order-number|AJ20250614037}可以安排装了
我{time|下周一上午}在家,那会儿来装{product|床}行不
帮忙登记一下上门安装,电话{phone|13655098812}
{quantity|两个}{product|书柜}要上墙固定,什么时候有师傅
房子刚收拾好,想定个日子把{product|橱柜}装了
Everything's arrived, can I get a fitter booked in
Please arrange for someone to put the {product|wardrobe} together {time|on Saturday}
need an installer for my {product|wall unit}, free {time|any day next week}
How do I schedule the assembly service?
book fitting for {order-number|AJ-61277} pls
I'd like your people to come and assemble {quantity|two} {product|beds}, number's {phone|07700 900554}
`,
  'install-change': `
师傅{time|明天}别来了,改{time|周五}装
安装时间能换吗,我临时要加班
约好{time|下午两点}装的,推到{time|四点}可以不
装{product|柜子}的日子往后挪挪,墙漆还没干
能不能让安装的早点来,{time|上午九点}就行
上门组装那个预约先取消,{time|下个月}再约
{time|后天}不方便装,另外给我排个时间
安装从{time|3号}改到{time|8号},谢谢
{reason|孩子要考试},想把装{product|床}的时间换到{time|晚上}
{person|李师傅}约我{time|周二}来装,我只有{time|周四}有空
Can we move the fitting from {time|Monday} to {time|Wednesday}?
the assembly guys are booked {time|tomorrow} but i cant be in, another day?
Please put the installer off until {time|after the 10th}, {reason|the plaster is still wet}
Could the fitter come {time|in the afternoon} rather than {time|at 9}
need to resched my installation
My {time|Friday} assembly appointment no longer works, have you anything {time|next week}
`,
  'install-progress': `
师傅走到哪了,说{time|十点}到的
装的人怎么还没来
还要装多久啊,我得出门
{quantity|三个}{product|柜子}才装{quantity|一个},人就走了,剩下的几时来弄
安装派单了没有
师傅电话多少,我问问他出发没
{time|昨天}没装完,{time|今天}还接着来吗
上门组装的是哪位,接单了吗
{product|榻榻米}那边进度咋样,{time|今晚}能完工不
我报的安装排到第几个了
Is the fitter on his way yet?
installer was due {time|at 11}, no sign of him
When will your guys finish putting up the {product|wardrobe}
has a technician been assigned to {order-number|AJ-28840} yet
They left halfway through {time|yesterday}, when are they back to finish?
how far off is the assembly man
`,
  'install-problem': `
师傅装歪了,{part|柜门}一边高一边低
钻墙把我家水管打穿了
装完一地木屑也不收拾
{product|床}装反了,{part|床头}朝外
安装的连水平尺都没带,凭眼睛瞄
装{product|吊柜}的时候把{part|背板}拧裂了
人走了我才发现{quantity|好几颗}{part|螺丝}没上紧
来的人根本不会装,看着视频现学
{product|镜子}挂得不正,{part|孔}还多打了{quantity|两个}
装完{part|抽屉}拉不开,{part|轨道}装错位置了
The fitter hung the {product|cabinet} crooked
your installer drilled straight through a cable
They put the {part|doors} on upside down and left
Your man turned up with no tools and botched the whole {product|wardrobe}
fitter made a mess of my wall and the {product|shelf} still wobbles
Half the {part|bolts} weren't tightened by your assembly team
`,
  'install-fee': `
装{quantity|一个}{product|衣柜}收多少
安装费含在里面没有
师傅往墙上钻眼,每个眼怎么算钱
老房子没电梯,{floor|五楼},叫师傅搬上去装要另给钱不
装{product|灯}你们收费吗,{quantity|三盏}
师傅现场跟我要{money|200块}安装费,合理吗
拆旧{product|床}加装新的一共多少工钱
偏远点上门组装加不加路费
{product|镜子}挂墙要另外付费吗
说免费安装,那{part|五金}辅料要不要钱
What do you charge to assemble a {product|bunk bed}?
is fitting free or extra
how much per hole if your bloke drills into tiles
Does the assembly price include getting it up to the {floor|second floor}
{money|£90} for installation seems steep, what's it for
cost of mounting {quantity|two} {product|shelves} on a wall?
`,
  'assembly-help': `
第三步那个{part|木榫}往哪插
图纸看不懂,{part|A板}和{part|C板}怎么拼
我自己在装,{part|孔}对不上咋办
{part|铰链}怎么调啊,门关不拢
有没有组装视频发我
拧到一半拧不动了,{part|螺丝}是不是用错了
{part|滑轨}分左右不,怎么认
自己装{product|书架},{part|背板}是先上还是后上
{part|床板}扣不进去,卡这儿{time|一个小时}了
{part|气压杆}哪头朝上
Which way round does {part|panel B} go?
stuck on step 7, the {part|dowels} wont go in
I'm putting the {product|desk} together myself and the {part|holes} don't line up
is there a video for building this {product|crib}
What are the {quantity|four} long {part|bolts} for? Manual doesn't say
how do i get the {part|drawer} onto the {part|runners}, been at it {time|an hour}
`,
}
