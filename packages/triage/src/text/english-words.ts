/**
 * What residents who write in English call things, in the words of the catalogue and the corpus: each Mandarin word stands before its colon, and behind
 * it what is read as that word. Written by us after the catalogue's own English names. Words of grammar stand nowhere and are passed over.
 */
const LINES = `
楼上: upstairs, flat above, floor above, apartment above, people above ; 楼下: downstairs, flat below, floor below ; 邻居: neighbour, neighbor, next door, flat next door, people next door ; 隔壁: opposite
楼道: hallway, corridor, stairwell, staircase, stairs, stairway, landing, passage ; 门口: doorway, doorstep, front door, my door, entrance ; 鞋架: shoe, shoe rack
杂物: box, junk, clutter, belongings, mattress, stuff ; 漏水: leak, leaking, leaky, drip, dripping, seep, seepage ; 渗水: damp, moldy, mouldy, mold, mould, water stain, wet wall ; 天花板: ceiling ; 墙: wall
裂缝: crack, cracked ; 卫生间: bathroom, toilet room ; 厨房: kitchen ; 阳台: balcony ; 晾衣: laundry, clothes line, drying clothes, wet clothes
吵架: argue, argument, quarrel, quarrelling, quarreling, fight, fighting, shout, shouting, yell ; 调解: mediate, mediation, mediator, talk to both, reconcile, neutral person
离婚: divorce, divorced, separating, separated, separation ; 抚养费: child support, alimony, custody
赡养: support my parents, take care of mother, take care of father, care for parents, support her mother ; 老公: husband ; 老婆: wife ; 前夫: ex, ex-husband, ex husband, ex-wife, ex wife
家暴: domestic violence, hit me, hits me, beats me, beat me, beaten, beating, abuse, abusive, slapped me ; 威胁: threaten, threat, threatening
打孩子: child being beaten, beating the child, beats his child, hits the child ; 采光: sunlight, daylight, natural light ; 挡光: blocks the light, block my window, blocks my window, no sunlight
屋檐水: roof water, rain from roof ; 排水: drainage, drain pipe, drainpipe ; 狗: dog, puppy ; 狗吠: bark, barking ; 狗屎: dog poop, poop, dog mess, dog shit ; 不拴绳: leash, unleashed, without a leash, off leash
猫: cat ; 宠物: pet ; 借钱: lend, lent, loan, borrow, borrowed, owe, owes, iou ; 不还钱: pay back, pay me back, not returned my money ; 赔偿: compensation, compensate, damages
撞伤: knocked me down, knocked down, hit by, injured me ; 合伙: business partner, partnership ; 征地: land acquisition, expropriation, land taken, requisition
拆迁: demolition, demolish, demolished, relocation ; 分红: dividend, village dividend, share of the village ; 消防通道: fire lane, fire exit, fire escape, fire door, emergency exit, escape route
堵塞: block, blocked, blocking, obstruct, obstructed, clogged, clog, jammed ; 电动车: e-bike, ebike, electric bike, electric scooter, scooter, e-scooter, moped, electric bicycle
充电: charge, charging, charger ; 飞线充电: cable from the window, extension cord, extension cable, long cable, loose cable ; 电池: battery
进楼: into the building, inside the building, in the lift, in the elevator ; 电线: wire, wiring, cable, electric cable ; 漏电: electric shock, shock, leaking current, electrocuted
电箱: meter box, fuse box, electric box ; 火花: spark, sparking ; 煤气: gas, gas smell, smell of gas, smell gas ; 煤气罐: gas tank, gas bottle, gas cylinder ; 燃气泄漏: gas leak, leaking gas
房屋倾斜: leaning, tilting, tilted ; 危房: unsafe house, dangerous building, unsafe building, collapse, collapsing ; 山体滑坡: landslide, slope, hillside, mud slide
瓷砖脱落: tile, falling tiles, facade, plaster falling ; 高空抛物: thrown from, threw, throws, throwing things, falling object, things falling, dropped from above, throws things
花盆: flower pot, flowerpot, pot plant ; 玻璃: glass ; 广告牌: billboard, signboard ; 井盖: manhole, manhole cover ; 塌陷: sinkhole, sunken, sink in, subsidence, caved in ; 坑: hole, pothole, pit ; 树: tree
枯枝: branch, dead branch, dead tree, fallen tree ; 白蚁: termite ; 水塘: pond, reservoir ; 河涌: creek, river, canal, stream ; 溺水: drown, drowning, drowned
护栏: railing, guardrail, fence, handrail, barrier, bollard ; 工厂: factory, plant workshop ; 仓库: warehouse ; 住人: people live in, sleep in the workshop, workers sleep, living inside
安全隐患: hazard, unsafe, safety, fire risk, danger, dangerous ; 垃圾: rubbish, garbage, trash, waste, litter ; 垃圾桶: bin, rubbish bin, garbage bin, trash can, dustbin, bins
垃圾清运: collected, collect the rubbish, garbage truck, rubbish truck, pick up the trash ; 垃圾分类: recycling, sorting point, recycle, garbage sorting, waste sorting
恶臭: stink, stinks, stinking, stinky, stench, smelly, foul smell, bad smell, smell terrible ; 建筑垃圾: building waste, construction waste, rubble, debris, construction debris
泥头: soil dumped, mud, dump, dumped, dumping ; 清扫: sweep, swept, sweeping, street cleaner ; 落叶: leaves, fallen leaves ; 路面脏: dirty street, dirty road
流动摊贩: vendor, street vendor, stall, hawker, food cart, street stall ; 占道经营: trading on the pavement, tables on the sidewalk, sells on the road
小广告: flyer, small ad, small ads, sticker, graffiti, poster ; 占道堆放: left on the pavement, left on the sidewalk, piled on the pavement ; 公厕: public toilet, public restroom, public bathroom
蚊子: mosquito, mosquitoes ; 老鼠: rat, mouse, mice, rodent ; 蟑螂: cockroach, roach ; 红火蚁: fire ant, ant, ants ; 虫: insect, bug, pest, fly, flies
路灯: street light, streetlight, street lamp, lamp post, lamppost, street lights, lamp ; 灯坏: light is broken, lights are out, light is out, lights out, bulb, light broken, light does not work
黑: dark, darkness, pitch dark ; 马路: road, street ; 人行道: sidewalk, pavement, footpath, walkway ; 坑洼: bumpy, uneven, potholes ; 下水道: drain, sewer, sewage pipe, gutter, drains
内涝: flood, flooded, flooding, floods, water logging, waterlogged ; 公交站: bus stop, bus shelter ; 指示牌: sign, road sign, signpost ; 公园: park, playground, garden
绿化: green area, lawn, grass, bush, hedge, greenery ; 健身器材: exercise equipment, gym equipment, fitness equipment, swing, slide
无障碍: wheelchair, barrier-free, ramp, accessible, accessibility, tactile paving ; 门牌: house number, door number, street name, number plate of the house
物业: property management, management company, property company, management office, property manager, property staff ; 物业费: management fee, property fee, service fee ; 电梯: lift, elevator
困人: trapped, stuck in the lift, stuck in the elevator, stuck inside ; 故障: broken, out of order, fault, faulty, breakdown, not working, does not work, broke down, stopped working, malfunction
业委会: owners committee, homeowners committee, owner committee, owners association ; 业主: owner, homeowner, flat owner
业主大会: owners meeting, owners assembly, owners vote ; 选举: election, vote, voting ; 维修资金: maintenance fund, repair fund, renovation fund ; 水压: water pressure, weak water
水箱: water tank, rooftop tank ; 公共收益: common income, advertising income, ad income, advertisement money, income from ads ; 小区: estate, compound, residential area, community compound, housing estate
保安: guard, security guard, security ; 门禁: gate, access card, entry card, door access, gate card ; 监控: camera, cctv, surveillance camera ; 房屋质量: building quality, build quality, poor quality flat
开发商: developer ; 保修: warranty, under warranty ; 加装电梯: add a lift, install a lift, install an elevator, adding an elevator, lift installed, add an elevator
旧楼改造: renovate old, old building renovation, renewal, old estate ; 充电桩: charging station, charging pile, charging point, ev charger, charging pole
房产证: title deed, property certificate, property deed, ownership certificate ; 不动产登记: property registration, register the property, transfer of ownership ; 噪音: noise, noisy, loud
施工: construction, construction site, building site, building works, drilling, drill, hammering, piling, excavator
夜间: at night, midnight, night, late at night, all night, after midnight, past midnight, in the morning ; 钢琴: piano ; 跑跳: running around, jumping, stomping, footsteps
聚会: party, karaoke, singing ; 广场舞: square dance, square dancing, dancing aunties ; 音响: loudspeaker, speaker, music, amplifier, loud music ; 酒吧: bar, pub, nightclub
空调外机: air conditioner, air conditioning unit, ac unit, cooling tower ; 机器: machine, machinery, generator, pump
油烟: cooking fumes, fumes, oil smoke, greasy smoke, smoke from the restaurant, cooking smoke, barbecue smoke ; 烧烤: barbecue, bbq, grill ; 饭店: restaurant, eatery, canteen kitchen
扬尘: dust, dusty, dirt in the air ; 污水: sewage, dirty water, wastewater, black water ; 黑臭: black and smelly, foul creek, smelly river
废气: exhaust gas, chemical smell, plastic smell, burning smell, burning plastic, factory smell, paint smell ; 采砂: sand, quarry, quarrying, dig sand, digging sand
违建: illegal building, illegal structure, illegal construction, without permit, without a permit, built a room, building on the roof, extra floor, illegally ; 天台: rooftop, roof
占用绿地: public green, public lawn, vegetable plot, vegetables on public ; 圈地: fenced off, fence off, took the public, occupies public, public space, public land
宅基地: homestead, village house, village land ; 报建: building permit, permission to build, rebuild my house, build my house ; 规划: planning, plan for the area, zoning, planned
停车位: parking, parking space, parking spot, parking lot, parking place ; 停车费: parking fee, parking charge, parking fees
违停: parked, illegally parked, wrongly parked, illegal parking, parked on, double parked, parks on, park on ; 僵尸车: abandoned car, abandoned bike, abandoned vehicle, zombie car
共享单车: shared bike, shared bicycle, bike share, shared bikes ; 单车: bicycle, bike ; 红绿灯: traffic light, traffic signal, green light, red light
斑马线: zebra crossing, crosswalk, pedestrian crossing, crossing ; 路口: junction, intersection, crossroad ; 公交: bus, bus line, bus route, shuttle, bus driver
班次: timetable, every hour, frequency, interval, runs late ; 地铁: metro, subway ; 堵车: traffic jam, congestion, congested, traffic ; 大货车: truck, lorry, heavy truck, dump truck
校门口: school gate, outside the school, front of the school, in front of school ; 乱收费: overcharge, overcharged, wrongly charged, charged me, charged twice, double charge
交通事故: car accident, traffic accident, accident, crash, collision ; 保险: insurance, insurer ; 出租车: taxi, cab, taxi driver ; 网约车: didi, ride hailing, ride-hailing
拒载: refused to take me, refused me, took a detour, detour ; 停水: no water, water cut, water cut off, water is off, water outage, water supply
水浑浊: yellow water, brown water, cloudy water, muddy water, tap water ; 水龙头: tap, faucet ; 停电: power cut, power outage, no power, no electricity, blackout, power is out, electricity is out
跳闸: trip, trips, tripping, breaker, circuit breaker ; 电压不稳: voltage, flicker, flickering ; 水管爆裂: burst pipe, pipe burst, burst, water main, water gushing, broken pipe
燃气开通: gas connection, connect the gas, gas meter, open gas account, gas supply ; 热水器: water heater, boiler at home, gas stove ; 电费: electricity bill, power bill, electric bill ; 水费: water bill
燃气费: gas bill ; 账单: bill ; 网络: internet, wifi, wi-fi, broadband, network ; 手机信号: phone signal, mobile signal, no signal, signal ; 电视: television, tv, cable tv
营业厅: counter, service hall, service counter, business hall ; 拖欠工资: unpaid wages, wage, wages, salary, not paid me, unpaid salary, owes me wages, boss has not paid, owed wages ; 老板: boss, employer
劳动合同: labour contract, labor contract, work contract, employment contract ; 加班: overtime ; 辞退: fired, dismissed, laid off, fire me, sacked, dismissal
工伤: work injury, injured at work, hurt at work, cut my hand at work, work accident ; 社保: social insurance, social security ; 养老金: pension ; 医保: medical insurance, health insurance, medical card
报销: reimburse, reimbursement, refund of hospital, claim back ; 找工作: job, looking for work, unemployed, find work, job fair ; 招聘: recruit, recruitment, hiring, vacancy ; 培训: training, training course
骑手: rider, delivery rider, food delivery ; 快递员: courier ; 司机: driver ; 退伍军人: veteran, served in the army, army ; 公积金: housing fund, provident fund ; 公务员考试: civil service, civil servant, public exam
退款: refund, money back, refund me, give my money back ; 售后: after-sales, after sales, repair service, exchange the ; 商家: seller, shop, store, merchant, shopkeeper
网购: bought online, online shop, online order, ordered online ; 预付卡: prepaid card, membership, member card, prepaid, membership card ; 健身房: gym, fitness centre, fitness center
跑路: ran away, disappeared, closed suddenly, suddenly closed, shut down, closed its doors, closed overnight
食品安全: food safety, expired food, expired, food poisoning, mouldy bread, spoiled, rotten, hair in my food, cockroach in ; 过期: past its date, out of date, expiry date
拉肚子: diarrhea, diarrhoea, vomit, sick after eating, stomach ache ; 价格: price, price tag, overpriced, price gouging ; 短斤缺两: scale, scales, short weight, weighs less, underweight
无证: unlicensed, no licence, no license, without licence, without a licence, without license ; 虚假宣传: false advertising, fake advertisement, misleading, false claims
保健品: health product, supplement, miracle, magic mattress ; 假货: fake, counterfeit, fake product ; 产品质量: product quality, defective, exploded, poor quality
游乐设施: amusement ride, trampoline, fairground, bouncy castle ; 诈骗: scam, scammed, fraud, cheated, cheat, swindled, scammer ; 转账: transferred, transfer money, bank transfer
快递: parcel, package, delivery, express ; 邮政: post office, mail, letter ; 传销: pyramid, pyramid scheme, multi-level ; 理财: investment, invest, invested, high return
银行: bank, bank account, bank card, atm ; 支付: payment, pay by phone, alipay, mobile payment ; 学位: school place, school places, place in school
入学: enrol, enroll, enrolment, enrollment, admission, start school, primary school place, first grade ; 转学: transfer school, change school, move my child to ; 积分: points ; 学校: school ; 老师: teacher
学费: tuition, school fee, school fees ; 食堂: canteen, school lunch, lunch ; 欺凌: bully, bullied, bullying, beaten up at school, pick on my son, picks on
补习班: tutoring, tutor, cram school, training centre, after-school class ; 托管: after-school, after school care ; 医院: hospital, clinic ; 医生: doctor
看病: see a doctor, appointment, register at hospital, emergency room, treatment ; 转诊: referral ; 疫苗: vaccine, vaccination, vaccinate, jab, shot for my baby
体检: check-up, checkup, health check, physical ; 家庭医生: family doctor ; 抑郁: depressed, depression, anxious, panic, therapist, counselling, counseling, psychologist, mental
不想活: want to die, kill myself, suicide, suicidal, end my life, do not want to live, don't want to live, cannot go on ; 幼儿园: kindergarten, preschool, pre-school
托儿所: nursery, creche, daycare, day care ; 生育: birth, maternity, pregnant, pregnancy, second child, third child, newborn
长者饭堂: elderly canteen, senior canteen, meals for the elderly, meals for old, meal delivery for ; 居家养老: home care, care at home, carer, caregiver
老人: elderly, old man, old woman, old lady, old people, grandmother, grandma, grandfather, grandpa, senior, seniors ; 独居: lives alone, living alone, live alone, all alone, by herself, by himself
补贴: subsidy, subsidies, allowance, benefit, benefits ; 高龄津贴: old age allowance ; 残疾证: disability card, disability certificate, disabled, disability ; 轮椅: crutches, hearing aid
低保: minimum living, low income, poor family, cannot afford, poverty ; 临时救助: emergency relief, financial help, hardship, no money for food
困境儿童: orphan, child in difficulty, left-behind child, children alone, parents work away, child neglected ; 结婚登记: marriage, get married, marriage registration, marriage certificate, marry
殡葬: funeral, cremation, burial, cemetery, ashes, died, passed away ; 收养: adopt, adoption ; 志愿者: volunteer, volunteering ; 捐: donate, donation, charity, second-hand clothes, give away
社工: social worker ; 租房: rent, renting, rented, rental, tenant, tenancy, lease ; 押金: deposit ; 房东: landlord, landlady ; 二房东: sublet, subletting, subletter, agent
居住证: residence permit, residence card, residence registration, temporary residence, register my address, register at the police ; 入户: hukou, household register, talent scheme
公租房: public rental, public housing, social housing ; 身份证: identity card, id card ; 护照: passport, visa, exit permit, travel permit, travel paper ; 港澳: hong kong, macao, macau
来穗人员: newcomer, migrant, newly arrived, new in town, new in guangzhou, foreigner, foreign ; 融合学堂: chinese class, language class, language course, learn chinese, cantonese class, mandarin class
灌溉: irrigation, irrigate, paddy, field, rice field ; 水闸: sluice, sluice gate, water gate ; 水浮莲: water hyacinth, floating plants, water weed ; 淤积: silt, silted, dredge
漂浮垃圾: floating rubbish, rubbish in the river, floating trash ; 土地承包: land contract, lease of land, contracted land, farm land ; 农民: farmer, farm, crop, crops
病虫害: plant disease, crop disease, pesticide ; 农产品: harvest, fruit, vegetables, banana, sell my ; 养鱼: fish farm, fish pond, fish, shrimp, fishery ; 渔船: fishing boat, boat, fisherman, harbour
台风: typhoon, storm ; 暴雨: rainstorm, heavy rain, rain ; 水浸: water in my house, house is flooded, street is flooded, knee deep ; 微心愿: wish, small wish, i wish, would be lovely, dream
互助: help each other, lend a hand, neighbours help, company for, accompany ; 时间银行: time bank, time credit
小修小补: small repair, handyman, fix a, change a bulb, change the bulb, change a light bulb, loose handle, unclog ; 开锁: locksmith, locked out, lost my key ; 扶手: grab bar, grab rail
议事: discuss, discussion, meeting of residents, residents meeting, consultation, agenda, proposal for ; 党员: party member, party branch
组织关系: party membership, party organisation, membership transfer ; 报到: report in, check in with
活动室: activity room, meeting room, book a room, community room, party centre, community centre, community center ; 场地: venue, hall ; 图书: library, books, reading room
文化活动: festival, culture, cultural, mid-autumn, spring festival, lantern, concert, performance, film ; 运动: sport, sports, football, basketball, badminton, yoga, running club
法律咨询: lawyer, legal advice, legal, law ; 法律援助: legal aid, free lawyer
办事指南: which documents, what documents, which papers, papers, documents needed, opening hours, office hours ; 证明: certificate, proof
政策: policy, rule, regulation, rules ; 信息公开: public information, information request, disclosure ; 建议: suggest, suggestion, idea, propose, proposal, could you add, would be nice, please consider
态度: rude, attitude, impolite, unfriendly, ignored me, refused to help, staff was, bad manners ; 工作人员: staff, officer, official, clerk
不满意: not satisfied, dissatisfied, not solved, closed my request, closed without, marked as done, marked solved, reopen, review my
感谢: thank, thanks, grateful, praise, appreciate, well done, helped me a lot ; 信访: petition ; 起诉: sue, lawsuit, court, arbitration ; 贪污: corruption, bribe, bribery, corrupt
文物: heritage, ancestral hall, monument, historic, old temple, temple, relic ; 坏: damaged, damage, bad, destroyed ; 修: repair, fix, repaired, fixed ; 危险: risky, scared, afraid
孩子: child, children, kid, kids, son, daughter, baby ; 家: home, house, flat, apartment ; 房间: room, bedroom, living room ; 水: water ; 电: power, electricity, electric ; 车: car, vehicle
停: stop, stopped ; 钱: money, yuan, rmb, cash ; 投诉: complain, complaint ; 举报: report ; 咨询: question, want to know ; 帮忙: help, please help, assistance
`;

/** Words of one reading, as many of them as the longest entry has. */
export const LONGEST_PHRASE = 5;

/** By what is written in English, in lower case with one space between words. */
export const MANDARIN_OF: ReadonlyMap<string, string> = new Map(
  LINES.trim().split(/\n| ; /).flatMap((line) => {
    const [mandarin = '', english = ''] = line.split(': ');
    return english.split(', ').map((words) => [words, mandarin] as const);
  }),
);
