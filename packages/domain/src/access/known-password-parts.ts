/**
 * What people build passwords of when they build a weak one, gathered by ourselves: words, names of places, pinyin phrases, lucky numbers.
 * Lower case, without signs. Years, dates, telephone numbers, runs and walks over the keyboard are found by rule (`password-rules`).
 */
const WORDS = `
password passwd pass word passw0rd pwd secret private login signin user users username account guest default change changeme letmein welcome open
hello hallo master root admin administrator admins system sysadmin operator manager superuser super test tester testing demo trial temp temporary sample example
service server client office work worker company desk center centre dispatch dispatcher supervisor auditor member secretary party branch police
monkey dragon tiger eagle falcon lion panda phoenix wolf bear horse rabbit snake sheep rooster chicken mouse kitty doggy puppy butterfly
sunshine princess prince queen king angel baby honey sweet lovely lover love loveyou iloveyou forever happy lucky smile friend friends family mother father
football baseball basketball soccer hockey tennis yankees lakers arsenal chelsea liverpool barcelona madrid jordan michael jackson robert thomas george charlie
daniel david john james william andrew joshua matthew anthony jessica jennifer ashley nicole amanda michelle elizabeth alexander victoria samantha
superman batman spiderman starwars pokemon matrix ninja shadow hunter killer ranger warrior soldier master hacker freedom whatever nothing
summer winter spring autumn january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday morning night today tomorrow
computer internet google baidu alibaba taobao tencent wechat weixin weibo huawei xiaomi apple iphone android samsung microsoft windows linux oracle mysql
china chinese beijing shanghai guangzhou guangdong shenzhen nansha panyu huadu conghua zengcheng tianhe yuexiu haizhu liwan baiyun huangpu foshan dongguan zhuhai
zhongshan macau aomen hongkong xianggang taiwan huangge hengli dongchong lanhe dagang wanqingsha zhujiang longxue jiaomen gangwan
yige wangge wanggeyuan shequ jiedao zhenjie zhibu dangyuan dangzhibu zhengfu gongdan jiedai diaodu ducha guanliyuan gongzuo gongwuyuan renmin fuwu
woaini woaizhongguo woaiwojia woaiguangzhou aini aishangni xiangni xihuan baobei baobao laopo laogong qinaide mingtian jintian zuotian
nihao nimen women tamen dajia pengyou tongxue laoshi xuesheng gongsi zhongguo zhonghua renmingongheguo mima wodemima denglu yonghu zhanghao
facai gongxifacai pingan jiankang kuaile xingfu shunli wanshiruyi yifanfengshun xinnian shengri shengrikuaile haoyun jiayou
zhang wang zhao qian chen yang huang zhou xu sun ma zhu guo lin luo liang song zheng xie tang han cao deng xiao feng zeng cheng cai peng pan yuan dong
yu ye jiang du wei su lv ding ren shen yao lu cui zhong tan wan fan shi liao jia xia fu fang bai zou meng xiong qin qiu hou duan lei long tao he gu mao
hao gong shao wen li liu wu hu gao zeng ouyang shangguan situ zhuge
xiaoming xiaohong xiaoli xiaowang xiaozhang xiaolong zhangsan lisi wangwu zhaoliu zhangwei wangwei wangfang liwei liuwei chenwei lina liujie zhangmin lijing
wangjing wanglei liyang zhangli chenjing liujing wangyan lijun zhangjing wangli chenjie xiuying guiying jianguo jianhua zhiming zhiqiang weiming haiyan
asdf asdfgh asdfghjk asdfghjkl asd qwe qwer qwert qwerty qwertyu qwertyui qwertyuiop qaz wsx edc rfv tgb yhn ujm qazwsx qazwsxedc zaq xsw cde zaqxsw
zxc zxcv zxcvb zxcvbn zxcvbnm poiuy poiuytrewq lkjhgfdsa mnbvcxz abc abcd abcde abcdef abcdefg abcdefgh xyz aaa iii ppp
trust trustno letme access control secure security safe safety key keys lock unlock enter entry gate door house home garden
flower flowers rose lily orchid jasmine star moon sun sky blue green yellow orange purple black white silver golden diamond pearl crystal
music guitar piano dance movie photo picture game games player gamer winner champion number one first best cool great good nice
money dollar euro gold rich bank credit market shop store business success power energy magic dream heaven paradise
coffee chocolate cookie cheese banana cherry peach mango lemon pepper ginger sugar water fire earth wind storm thunder lightning
`;

const NUMBERS = `
123 1234 12345 123456 1234567 12345678 123456789 1234567890 0123456789 321 4321 54321 654321 7654321 87654321 987654321 9876543210 0987654321
111 222 333 444 555 666 777 888 999 000 1111 2222 3333 4444 5555 6666 7777 8888 9999 0000 112233 121212 123123 123321 1122 1212 1221 1313 1331 2323
520 521 5201314 1314 1314520 5211314 201314 147258 147258369 159357 159753 258369 741852 741852963 963852741 789456 789456123 456789 456123 852456
168 518 618 668 686 688 698 886 988 1688 6688 8866 8686 9988 886688 168168 518518 588588 668866 5188 1818 110 119 120 12345 12315 12306 10086 10010 10000
007 100 200 300 365 1024 2048 31415926 3141592653 1q2w 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz 1qaz2wsx 1qazxsw2 2wsx 3edc 4rfv zaq1 zaq12wsx q1w2 q1w2e3 q1w2e3r4 a1b2 a1b2c3 a1b2c3d4 q123 a123 a12 abc123
511453 511458 511466 020 0086 440115 4401
`;

/** Everything of at least three signs, the longest first. */
export const KNOWN_PASSWORD_PARTS: readonly string[] = [...new Set(`${WORDS} ${NUMBERS}`.split(/\s+/))].filter((part) => part.length >= 3).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
